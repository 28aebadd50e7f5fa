import { Button, Group } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { api, ok } from '../../../app/api.ts';
import { CloseJobForm } from '../../../records/jobs/CloseJobForm.tsx';
import type { Job } from '../../../records/jobs/queries.ts';
import { CommandBar } from '../../../ui/CommandBar.tsx';
import { Icon } from '../../../ui/Icon.tsx';

export function JobCommands({ job }: { job: Job }) {
  const navigate = useNavigate();
  const params = { path: { id: job.id } };
  return (
    <Group gap="xs">
      {job.possible.includes('updateDraft') && (
        <Button
          component={Link}
          to={`/client/jobs/${job.id}/edit`}
          variant={job.missing.length ? 'filled' : 'default'}
          leftSection={<Icon name="edit" size={16} />}
        >
          {job.missing.length ? 'Go on writing' : 'Edit'}
        </Button>
      )}
      <CommandBar
        subject="job"
        // An incomplete draft is submitted from its last step, which says what is missing.
        possible={job.missing.length ? job.possible.filter((name) => name !== 'submit') : job.possible}
        commands={[
          {
            name: 'submit',
            label: 'Submit for approval',
            tone: 'primary',
            done: 'Sent for approval.',
            run: (headers) => ok(api.POST('/api/client/jobs/{id}/submit', { params, headers })),
          },
          {
            name: 'hold',
            label: 'Put on hold',
            icon: 'clock',
            done: 'The job is on hold.',
            run: (headers) => ok(api.POST('/api/common/jobs/{id}/hold', { params, headers })),
          },
          {
            name: 'resume',
            label: 'Resume',
            tone: 'primary',
            done: 'The job is open again.',
            run: (headers) => ok(api.POST('/api/common/jobs/{id}/resume', { params, headers })),
          },
          {
            name: 'close',
            label: 'Close job',
            tone: 'danger',
            form: (close) => <CloseJobForm job={job} close={close} />,
          },
          {
            name: 'deleteDraft',
            label: 'Delete draft',
            tone: 'danger',
            icon: 'trash',
            confirm: 'The draft is gone for good.',
            done: 'The draft is deleted.',
            run: async (headers) => {
              await ok(api.DELETE('/api/client/jobs/{id}', { params, headers }));
              await navigate({ to: '/client/jobs' });
            },
          },
        ]}
      />
    </Group>
  );
}
