/** Agreed terms do not reach jobs that were approved before; the agency may ask for it, job by job. */
import { Button, Checkbox, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { CommandForm } from '../../ui/CommandForm.tsx';
import { JobList } from './JobList.tsx';
import { OfferFields } from './OfferFields.tsx';
import { type Negotiation, useSide } from './queries.ts';

export function OpenJobs({ negotiation }: { negotiation: Negotiation }) {
  const [asking, setAsking] = useState(false);
  return (
    <JobList
      title="Open jobs under older terms"
      words="They were approved before. You may propose that the newest terms hold for them, too."
      jobs={negotiation.openJobs}
    >
      <Button mt="md" variant="default" onClick={() => setAsking(true)}>
        Propose them for open jobs
      </Button>
      {asking && <OpenJobsForm negotiation={negotiation} close={() => setAsking(false)} />}
    </JobList>
  );
}

function OpenJobsForm({ negotiation, close }: { negotiation: Negotiation; close: () => void }) {
  const navigate = useNavigate();
  const { home } = useSide();
  const { engagementId, clientName, openJobs } = negotiation;
  return (
    <CommandForm
      title="The newest terms for open jobs"
      label="Sign and propose"
      size="lg"
      subject="negotiation"
      initial={{ jobIds: openJobs.map(({ id }) => id), message: '', expiresOn: '', signedName: '' }}
      submit={({ expiresOn, ...values }, headers) =>
        ok(
          api.POST('/api/manager/engagements/{id}/propose-for-open-jobs', {
            params: { path: { id: engagementId } },
            body: { ...values, expiresOn: expiresOn || undefined },
            headers,
          }),
        )
      }
      done={`${clientName} is asked.`}
      onDone={({ id }) => navigate({ to: `${home}/${id}` })}
      close={close}
    >
      {(form) => (
        <>
          <Text>Whoever joins from now on is invoiced by the new terms. Invoices that are made stay.</Text>
          <Checkbox.Group label="For which jobs?" {...form.getInputProps('jobIds')}>
            <Stack gap="xs" mt="xs">
              {openJobs.map(({ id, title, code }) => (
                <Checkbox key={id} value={id} label={`${title} (${code})`} />
              ))}
            </Stack>
          </Checkbox.Group>
          <OfferFields form={form as never} other={clientName} />
        </>
      )}
    </CommandForm>
  );
}
