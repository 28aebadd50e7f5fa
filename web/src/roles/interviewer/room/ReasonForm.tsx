import { Textarea } from '@mantine/core';
import type { Intent } from '../../../app/command.ts';
import { CommandForm } from '../../../ui/CommandForm.tsx';

type Props = {
  title: string;
  label: string;
  description: string;
  done: string;
  submit: (values: { reason: string }, intent: Intent) => Promise<unknown>;
  close: () => void;
};

export function ReasonForm({ description, ...rest }: Props) {
  return (
    <CommandForm subject="interview" tone="danger" initial={{ reason: '' }} {...rest}>
      {(form) => (
        <Textarea
          label="Reason"
          description={description}
          autosize
          minRows={3}
          data-autofocus
          {...form.getInputProps('reason')}
        />
      )}
    </CommandForm>
  );
}
