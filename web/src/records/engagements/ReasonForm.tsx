import { Text, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Intent } from '../../app/command.ts';
import { CommandForm } from '../../ui/CommandForm.tsx';

type Props = {
  title: string;
  label: string;
  /** What follows from it. */
  words: ReactNode;
  readBy?: string;
  submit: (body: { reason: string }, intent: Intent) => Promise<unknown>;
  done: string;
  onDone?: () => void;
  subject?: string;
  close: () => void;
};

/** What cannot be done without saying why. */
export function ReasonForm({
  title,
  label,
  words,
  readBy = 'The other side reads it.',
  submit,
  done,
  onDone,
  subject = 'engagement',
  close,
}: Props) {
  return (
    <CommandForm
      title={title}
      label={label}
      tone="danger"
      subject={subject}
      initial={{ reason: '' }}
      submit={submit}
      done={done}
      onDone={onDone}
      close={close}
    >
      {(form) => (
        <>
          {typeof words === 'string' ? <Text>{words}</Text> : words}
          <Textarea
            label="Reason"
            description={readBy}
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
