import { TextInput } from '@mantine/core';
import { api, ok } from '../../../app/api.ts';
import type { Job } from '../../../records/jobs/queries.ts';
import { CommandForm } from '../../../ui/CommandForm.tsx';

export function TemplateForm({ job, close }: { job: Job; close: () => void }) {
  return (
    <CommandForm
      title="Keep it as a template"
      label="Keep the template"
      subject="job"
      initial={{ name: job.title }}
      submit={(body, headers) =>
        ok(api.POST('/api/client/jobs/{id}/template', { params: { path: { id: job.id } }, body, headers }))
      }
      done="Kept. You find it when you post a job."
      close={close}
    >
      {(form) => (
        <TextInput
          label="Name"
          description="All that the job says, but its dates and who interviews."
          maxLength={120}
          data-autofocus
          {...form.getInputProps('name')}
        />
      )}
    </CommandForm>
  );
}
