/** A command's form in a modal: sends once, puts the server's words at the fields, and notices that somebody was faster. */
import { Button, Group, Modal, Stack } from '@mantine/core';
import { type UseFormInput, type UseFormReturnType, useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Intent, readAgain, useCommand } from '../app/command.ts';
import { Problem } from '../app/problem.ts';
import { Conflict } from './Conflict.tsx';
import { leftToSay, putErrors } from './field-errors.ts';
import { ProblemBox } from './ProblemBox.tsx';

type Props<Values, Output> = {
  title: string;
  /** The words of the button; a verb: “Reject application”. */
  label: string;
  tone?: 'primary' | 'danger';
  subject: string;
  initial: Values;
  validate?: UseFormInput<Values>['validate'];
  submit: (values: Values, intent: Intent) => Promise<Output>;
  done?: string;
  onDone?: (output: Output) => void;
  close: () => void;
  size?: string;
  children: (form: UseFormReturnType<Values>) => ReactNode;
};

export function CommandForm<Values extends Record<string, unknown>, Output>(props: Props<Values, Output>) {
  const { title, label, tone, subject, initial, validate, submit, done, onDone, close, size, children } =
    props;
  const client = useQueryClient();
  const form = useForm<Values>({ initialValues: initial, validate });
  const command = useCommand({
    run: submit,
    subject,
    done,
    onDone: (output: Output) => {
      close();
      onDone?.(output);
    },
  });
  const send = (values: Values) => command.mutate(values, { onError: (error) => putErrors(form, error) });
  const reload = () => {
    void readAgain(client, subject);
    close();
  };
  return (
    <Modal opened onClose={close} title={title} size={size}>
      <form onSubmit={form.onSubmit(send)} noValidate>
        <Stack>
          {children(form)}
          <Refusal error={leftToSay(form, command.error)} onReload={reload} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close} disabled={command.isPending}>
              Cancel
            </Button>
            <Button type="submit" color={tone === 'danger' ? 'clay' : undefined} loading={command.isPending}>
              {label}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function Refusal({ error, onReload }: { error: Error | null; onReload: () => void }) {
  if (!error) return null;
  const conflict = error instanceof Problem && error.status === 409;
  return conflict ? <Conflict problem={error} onReload={onReload} /> : <ProblemBox error={error} />;
}
