import { Text, Textarea } from '@mantine/core';
import { api, ok } from '../../app/api.ts';
import { CommandForm } from '../../ui/CommandForm.tsx';

type Props = { job: { id: string; title: string }; close: () => void };

export function CloseJobForm({ job: { id, title }, close }: Props) {
  return (
    <CommandForm
      title={`Close ${title}?`}
      label="Close job"
      tone="danger"
      subject="job"
      initial={{ reason: '' }}
      submit={(body, headers) =>
        ok(api.POST('/api/common/jobs/{id}/close', { params: { path: { id } }, body, headers }))
      }
      done="The job is closed."
      close={close}
    >
      {(form) => (
        <>
          <Text>Open applications end, coming interviews are cancelled, and everyone is told.</Text>
          <Textarea
            label="Reason"
            description="Everyone who works on this job reads it."
            autosize
            minRows={2}
            data-autofocus
            {...form.getInputProps('reason')}
          />
        </>
      )}
    </CommandForm>
  );
}
