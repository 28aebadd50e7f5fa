/** Buttons for what can be done to a record now. What the server does not name as possible is not there at all. */
import { Button, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type Intent, useCommand } from '../app/command.ts';
import classes from './CommandBar.module.css';
import { Confirm } from './Confirm.tsx';
import { Icon, type IconName } from './Icon.tsx';
import { ProblemBox } from './ProblemBox.tsx';

export type Command = {
  /** The server's name of it, as in `possible`. */
  name: string;
  label: string;
  icon?: IconName;
  tone?: 'primary' | 'plain' | 'danger';
  /** What follows from it; given, it is asked before it is done. */
  confirm?: string;
  /** Told afterwards. */
  done?: string;
} & (
  | { run: (intent: Intent) => Promise<unknown>; form?: never }
  /** A form in a modal, e.g. `form: (close) => <RejectForm job={job} close={close} />`. */
  | { form: (close: () => void) => ReactNode; run?: never }
);

type Props = {
  /** The thing in the events' word: 'job', 'application' … */
  subject: string;
  possible: readonly string[];
  /** In the order of the buttons. */
  commands: Command[];
};

export function CommandBar({ subject, possible, commands }: Props) {
  const shown = commands.filter((command) => possible.includes(command.name));
  if (shown.length === 0) return null;
  return (
    <Group gap="xs" role="group" className={classes.bar} aria-label="What you can do">
      {shown.map((command) =>
        command.form ? (
          <FormButton key={command.name} command={command} form={command.form} />
        ) : (
          <RunButton key={command.name} command={command} run={command.run} subject={subject} />
        ),
      )}
    </Group>
  );
}

function FormButton({ command, form }: { command: Command; form: (close: () => void) => ReactNode }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button {...looks(command)} onClick={() => setOpened(true)}>
        {command.label}
      </Button>
      {opened && form(() => setOpened(false))}
    </>
  );
}

type RunProps = { command: Command; subject: string; run: (intent: Intent) => Promise<unknown> };

function RunButton({ command, subject, run }: RunProps) {
  const [asking, setAsking] = useState(false);
  const mutation = useCommand({
    run: (_: undefined, intent: Intent) => run(intent),
    subject,
    done: command.done,
    onDone: () => setAsking(false),
  });
  const press = () => (command.confirm ? setAsking(true) : mutation.mutate());
  return (
    <>
      <Button {...looks(command)} onClick={press} loading={mutation.isPending && !asking}>
        {command.label}
      </Button>
      {command.confirm && (
        <Confirm
          opened={asking}
          label={command.label}
          question={command.confirm}
          welcome={command.tone === 'primary'}
          running={mutation.isPending}
          error={mutation.error}
          onConfirm={() => mutation.mutate()}
          onClose={() => setAsking(false)}
        />
      )}
      {mutation.error && !asking ? <ProblemBox error={mutation.error} /> : null}
    </>
  );
}

function looks({ tone = 'plain', icon }: Command) {
  const leftSection = icon && <Icon name={icon} size={16} />;
  if (tone === 'primary') return { leftSection, 'data-primary': true };
  if (tone === 'danger') return { leftSection, variant: 'light', color: 'clay' };
  return { leftSection, variant: 'default' };
}
