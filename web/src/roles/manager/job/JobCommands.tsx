import { Textarea } from '@mantine/core';
import { api, ok } from '../../../app/api.ts';
import { CloseJobForm } from '../../../records/jobs/CloseJobForm.tsx';
import type { Job } from '../../../records/jobs/queries.ts';
import { CommandBar } from '../../../ui/CommandBar.tsx';
import { CommandForm } from '../../../ui/CommandForm.tsx';

export function JobCommands({ job }: { job: Job }) {
  const params = { path: { id: job.id } };
  return (
    <CommandBar
      subject="job"
      possible={job.possible}
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
      ]}
    />
  );
}

function RejectJobForm({ job, close }: { job: Job; close: () => void }) {
  return (
    <CommandForm
      title={`Reject “${job.title}”?`}
      label="Reject job"
      tone="danger"
      subject="job"
      initial={{ reason: '' }}
      submit={(body, headers) =>
        ok(api.POST('/api/manager/jobs/{id}/reject', { params: { path: { id: job.id } }, body, headers }))
      }
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
