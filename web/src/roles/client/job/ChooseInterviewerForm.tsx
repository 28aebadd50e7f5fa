import { Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, ok } from '../../../app/api.ts';
import type { Job } from '../../../records/jobs/queries.ts';
import { interviewersQuery } from '../../../records/members/queries.ts';
import { CommandForm } from '../../../ui/CommandForm.tsx';

export function ChooseInterviewerForm({ job, close }: { job: Job; close: () => void }) {
  const interviewers = useQuery(interviewersQuery).data?.items ?? [];
  // The one that lacks somebody first.
  const first = job.rounds.find(({ interviewerId }) => !interviewerId) ?? job.rounds[0];
  return (
    <CommandForm
      title="Who interviews from now on?"
      label="Choose"
      subject="job"
      initial={{ number: String(first?.number ?? 1), interviewerId: '' }}
      submit={({ number, interviewerId }, headers) =>
        ok(
          api.POST('/api/client/jobs/{id}/choose-interviewer', {
            params: { path: { id: job.id } },
            body: { number: Number(number), interviewerId },
            headers,
          }),
        )
      }
      done="Chosen, and told."
      close={close}
    >
      {(form) => (
        <>
          <Text size="sm">Interviews that are arranged already stay with whom they are.</Text>
          <Select
            label="Round"
            data={job.rounds.map(({ number, name, interviewerName }) => ({
              value: String(number),
              label: `${number}. ${name}${interviewerName ? `, ${interviewerName}` : ', nobody yet'}`,
            }))}
            allowDeselect={false}
            {...form.getInputProps('number')}
          />
          <Select
            label="Interviewer"
            placeholder="Choose"
            data={interviewers.map(({ id, name, designation }) => ({
              value: id,
              label: designation ? `${name}, ${designation}` : name,
            }))}
            searchable
            nothingFoundMessage="No interviewer of that name. Invite them under Team."
            {...form.getInputProps('interviewerId')}
          />
        </>
      )}
    </CommandForm>
  );
}
