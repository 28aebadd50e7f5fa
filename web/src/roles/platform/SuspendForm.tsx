import { Textarea } from '@mantine/core';
import type { Intent } from '../../app/command.ts';
import { CommandForm } from '../../ui/CommandForm.tsx';

type Props = {
  name: string;
  subject: 'organisation' | 'user';
  /** What follows from it. */
  consequence: string;
  submit: (body: { reason: string }, intent: Intent) => Promise<unknown>;
  close: () => void;
};

export function SuspendForm({ name, subject, consequence, submit, close }: Props) {
  return (
    <CommandForm
      title={`Suspend ${name}?`}
      label="Suspend"
      tone="danger"
      subject={subject}
      initial={{ reason: '' }}
      submit={submit}
      done={`${name} is suspended.`}
      close={close}
    >
      {(form) => (
        <Textarea
          label="Reason"
          description={consequence}
          autosize
          minRows={2}
          data-autofocus
          {...form.getInputProps('reason')}
        />
      )}
    </CommandForm>
  );
}
