import { Button, Group, Textarea } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { api, ok } from '../../../app/api.ts';
import type { Intent } from '../../../app/command.ts';
import { MoreMenu } from '../../../records/jobs/MoreMenu.tsx';
import type { Job } from '../../../records/jobs/queries.ts';
import { deleteDraftCommand, runningCommands } from '../../../records/jobs/running-commands.tsx';
import { CommandBar } from '../../../ui/CommandBar.tsx';
import { CommandForm } from '../../../ui/CommandForm.tsx';
import { Icon } from '../../../ui/Icon.tsx';

export function JobCommands({ job }: { job: Job }) {
  const params = { path: { id: job.id } };
  const navigate = useNavigate();
  // Only what was asked can be reopened or declined.
  const never = job.openRevisions ? [] : ['reopen', 'declineReopening'];
  const change = job.possible.includes('updateDraft')
    ? { to: 'edit', label: job.missing.length ? 'Go on writing' : 'Edit' }
    : job.possible.includes('requestChanges')
      ? { to: 'change', label: 'Ask for changes' }
      : job.possible.includes('proposeRevision')
        ? { to: 'change', label: job.unclaimed ? 'Change' : 'Ask for changes' }
        : null;
  return (
    <Group gap="xs">
      {change && (
        <Button
          component={Link}
          to={`/manager/jobs/${job.id}/${change.to}`}
          variant="default"
          leftSection={<Icon name="edit" size={16} />}
        >
          {change.label}
        </Button>
      )}
      <CommandBar
        subject="job"
        possible={job.possible.filter((name) => !never.includes(name))}
        commands={[
          {
            name: 'approve',
            label: 'Approve',
            icon: 'check',
            tone: 'primary',
            done: 'The job is open. Assign recruiters to its places.',
            run: (headers) => ok(api.POST('/api/manager/jobs/{id}/approve', { params, headers })),
          },
          {
            name: 'reject',
            label: 'Reject',
            tone: 'danger',
            form: (close) => <RejectJobForm job={job} close={close} />,
          },
          {
            name: 'submit',
            label: 'Submit for approval',
            tone: 'primary',
            done: 'It waits for approval.',
            run: (headers) => ok(api.POST('/api/common/jobs/{id}/submit', { params, headers })),
          },
          {
            name: 'reopen',
            label: 'Reopen as asked',
            tone: 'primary',
            icon: 'swap',
            confirm:
              'It is open again until the new deadline, and applications that its closing ended come back.',
            done: 'The job is open again.',
            run: (headers) => ok(api.POST('/api/manager/jobs/{id}/reopen', { params, headers })),
          },
          {
            name: 'declineReopening',
            label: 'Decline the reopening',
            tone: 'danger',
            form: (close) => <DeclineReopeningForm job={job} close={close} />,
          },
          ...runningCommands(job),
          {
            name: 'setVisibility',
            label: job.public ? 'Take off the job board' : 'Put on the job board',
            icon: 'board',
            done: job.public
              ? 'The public does not see the job.'
              : 'The public sees the job while it is open.',
            run: (headers) =>
              ok(
                api.POST('/api/manager/jobs/{id}/set-visibility', {
                  params,
                  body: { public: !job.public },
                  headers,
                }),
              ),
          },
          deleteDraftCommand(job.id, () => navigate({ to: '/manager/jobs' })),
        ]}
      />
      <MoreMenu job={job} />
    </Group>
  );
}

type FormProps = { job: Job; close: () => void };

const DeclineReopeningForm = ({ job, close }: FormProps) => (
  <WhyForm
    job={job}
    title={`Leave “${job.title}” closed?`}
    label="Decline the reopening"
    submit={(body, headers) =>
      ok(
        api.POST('/api/manager/jobs/{id}/decline-reopening', {
          params: { path: { id: job.id } },
          body,
          headers,
        }),
      )
    }
    close={close}
  />
);

const RejectJobForm = ({ job, close }: FormProps) => (
  <WhyForm
    job={job}
    title={`Reject “${job.title}”?`}
    label="Reject job"
    submit={(body, headers) =>
      ok(api.POST('/api/manager/jobs/{id}/reject', { params: { path: { id: job.id } }, body, headers }))
    }
    close={close}
  />
);

type WhyProps = FormProps & {
  title: string;
  label: string;
  submit: (body: { reason: string }, headers: Intent) => Promise<unknown>;
};

function WhyForm({ job, title, label, submit, close }: WhyProps) {
  return (
    <CommandForm
      title={title}
      label={label}
      tone="danger"
      subject="job"
      initial={{ reason: '' }}
      submit={submit}
      done={`${job.clientName} is told.`}
      close={close}
    >
      {(form) => (
        <Textarea
          label="Why"
          description={`${job.clientName} reads this.`}
          autosize
          minRows={3}
          data-autofocus
          {...form.getInputProps('reason')}
        />
      )}
    </CommandForm>
  );
}
