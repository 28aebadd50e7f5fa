/** The draft as the agency will read it, and what it still lacks. */
import { Alert, Anchor, Button, List, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { api, ok } from '../../app/api.ts';
import { type Intent, useCommand } from '../../app/command.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import type { Autosave } from '../../ui/useAutosave.ts';
import { useSide } from '../engagements/queries.ts';
import { JobBrief } from '../jobs/JobBrief.tsx';
import type { Job } from '../jobs/queries.ts';
import { TermsPanel } from '../jobs/TermsPanel.tsx';
import { type StepName, stepOf } from './steps.ts';

type Props = { job: Job; autosave: Autosave; go: (step: StepName) => void };

export function CheckStep({ job, autosave, go }: Props) {
  const navigate = useNavigate();
  const { jobs, isClient } = useSide();
  const again = job.possible.includes('resubmit');
  const submit = useCommand({
    subject: 'job',
    run: (_: undefined, headers: Intent) =>
      again
        ? ok(api.POST('/api/client/jobs/{id}/resubmit', { params: { path: { id: job.id } }, headers }))
        : ok(api.POST('/api/common/jobs/{id}/submit', { params: { path: { id: job.id } }, headers })),
    done: isClient ? `Sent to ${job.agencyName} for approval.` : 'It waits for approval.',
    onDone: () => navigate({ to: `${jobs}/${job.id}` }),
  });
  const send = async () => {
    // What was typed last goes first.
    if (await autosave.retry()) submit.mutate(undefined);
  };
  return (
    <Stack gap="lg">
      <Title order={2}>Read it once more</Title>
      {job.missing.length > 0 && <Missing missing={job.missing} go={go} />}
      <JobBrief job={job} />
      <TermsPanel job={job} />
      {!isClient && !job.unclaimed && (
        <Text>{job.clientName} sees this draft in their list, and submits it when it is right.</Text>
      )}
      {submit.error && <ProblemBox error={submit.error} />}
      {job.missing.length === 0 && (again || job.possible.includes('submit')) && (
        <Button
          size="md"
          onClick={send}
          loading={submit.isPending}
          leftSection={<Icon name="check" />}
          style={{ alignSelf: 'flex-start' }}
        >
          {again ? 'Submit again to' : 'Submit to'} {isClient ? job.agencyName : 'approval'}
        </Button>
      )}
    </Stack>
  );
}

function Missing({ missing, go }: { missing: Job['missing']; go: (step: StepName) => void }) {
  return (
    <Alert color="marigold" icon={<Icon name="alert" />} title="Before it can be submitted">
      <List spacing={4}>
        {missing.map(({ path, message }) => (
          <List.Item key={path + message}>
            <Anchor component="button" type="button" ta="start" onClick={() => go(stepOf(path))}>
              {message}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
