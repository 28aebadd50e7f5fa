/** The draft as the agency will read it, and what it still lacks. */
import { Alert, Anchor, Button, List, Stack, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { api, ok } from '../../../app/api.ts';
import { type Intent, useCommand } from '../../../app/command.ts';
import { JobBrief } from '../../../records/jobs/JobBrief.tsx';
import type { Job } from '../../../records/jobs/queries.ts';
import { TermsPanel } from '../../../records/jobs/TermsPanel.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import type { Autosave } from '../../../ui/useAutosave.ts';
import { type StepName, stepOf } from './steps.ts';

type Props = { job: Job; autosave: Autosave; go: (step: StepName) => void };

export function CheckStep({ job, autosave, go }: Props) {
  const navigate = useNavigate();
  const submit = useCommand({
    subject: 'job',
    run: (_: undefined, headers: Intent) =>
      ok(api.POST('/api/client/jobs/{id}/submit', { params: { path: { id: job.id } }, headers })),
    done: `Sent to ${job.agencyName} for approval.`,
    onDone: () => navigate({ to: `/client/jobs/${job.id}` }),
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
      {submit.error && <ProblemBox error={submit.error} />}
      {job.missing.length === 0 && job.possible.includes('submit') && (
        <Button
          size="md"
          onClick={send}
          loading={submit.isPending}
          leftSection={<Icon name="check" />}
          style={{ alignSelf: 'flex-start' }}
        >
          Submit to {job.agencyName}
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
