/** Sends a candidate to the client. */
import { Textarea } from '@mantine/core';
import { api, ok } from '../../../app/api.ts';
import type { Application } from '../../../records/applications/queries.ts';
import { CommandForm } from '../../../ui/CommandForm.tsx';

type Props = {
  application: Pick<Application, 'id' | 'candidateName' | 'clientName'>;
  close: () => void;
  onDone?: () => void;
};

export function SubmitForm({ application: { id, candidateName, clientName }, close, onDone }: Props) {
  return (
    <CommandForm
      title={`Submit ${candidateName} to ${clientName}`}
      label="Submit"
      subject="application"
      initial={{ remarks: '' }}
      submit={(body, intent) =>
        ok(
          api.POST('/api/recruiter/applications/{id}/submit', {
            params: { path: { id } },
            body,
            headers: intent,
          }),
        )
      }
      done={`${candidateName} is with ${clientName}.`}
      onDone={onDone}
      close={close}
    >
      {(form) => (
        <Textarea
          label="Remarks"
          description="The client reads this first: why this person fits."
          autosize
          minRows={4}
          data-autofocus
          {...form.getInputProps('remarks')}
        />
      )}
    </CommandForm>
  );
}
