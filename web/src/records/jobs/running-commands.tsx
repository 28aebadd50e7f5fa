/** The commands of a job that runs or has ended which both sides have. */
import { api, ok } from '../../app/api.ts';
import type { Command } from '../../ui/CommandBar.tsx';
import { CloseJobForm } from './CloseJobForm.tsx';
import type { Job } from './queries.ts';
import { ReopenForm } from './ReopenForm.tsx';

export function runningCommands(job: Job): Command[] {
  const params = { path: { id: job.id } };
  return [
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
      name: 'askToReopen',
      label: 'Ask to reopen',
      icon: 'swap',
      form: (close) => <ReopenForm job={job} close={close} />,
    },
    {
      name: 'archive',
      label: 'Archive',
      icon: 'inbox',
      done: 'Archived. You find it under “Archived” in the list.',
      run: (headers) => ok(api.POST('/api/common/jobs/{id}/archive', { params, headers })),
    },
    {
      name: 'unarchive',
      label: 'Take out of the archive',
      done: 'It is in the lists again.',
      run: (headers) => ok(api.POST('/api/common/jobs/{id}/unarchive', { params, headers })),
    },
  ];
}

export const deleteDraftCommand = (id: string, leave: () => Promise<void>): Command => ({
  name: 'deleteDraft',
  label: 'Delete draft',
  tone: 'danger',
  icon: 'trash',
  confirm: 'The draft is gone for good.',
  done: 'The draft is deleted.',
  run: async (headers) => {
    await ok(api.DELETE('/api/common/jobs/{id}', { params: { path: { id } }, headers }));
    await leave();
  },
});
