/** How the agency wants a task; what other steps would send now is seen before they are saved. */
import { Button, Group, Select, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { api, ok } from '../../../app/api.ts';
import { type Intent, useCommand } from '../../../app/command.ts';
import { leftToSay, putErrors } from '../../../ui/field-errors.ts';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import type { Task } from './queries.ts';
import { TaskPreview } from './TaskPreview.tsx';
import { escalationWords, hourWords, stepsWords } from './words.ts';

type Change = { enabled: boolean; hour: number | null; steps: number[] | null };

const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: hourWords(hour) }));

export function TaskSettings({ task, close }: { task: Task; close: () => void }) {
  const [tried, setTried] = useState<string>();
  const form = useForm({
    initialValues: { enabled: task.enabled, hour: String(task.hour), steps: task.steps.join(', ') },
    validate: {
      steps: (value) =>
        task.unit && !stepsOf(value) ? 'Whole numbers with commas between them, like 1, 2, 4.' : null,
    },
  });
  const params = { path: { task: task.task } };
  const command = useCommand({
    run: (body: Change, headers: Intent) =>
      ok(api.PUT('/api/agency/tasks/{task}', { params, body, headers })),
    subject: 'task',
    done: 'Saved.',
    onDone: close,
  });
  const refusal = leftToSay(form, command.error);
  const send = (change: Change) => command.mutate(change, { onError: (error) => putErrors(form, error) });
  const save = form.onSubmit(({ enabled, hour, steps }) =>
    send({
      enabled,
      hour: task.defaultHour === null ? null : Number(hour),
      steps: task.unit ? stepsOf(steps) : null,
    }),
  );
  const preview = () => {
    if (!form.validateField('steps').hasError) setTried(stepsOf(form.values.steps)!.join());
  };
  return (
    <form onSubmit={save} noValidate aria-label={`Settings: ${task.title}`}>
      <Stack mt="md" maw={560}>
        <Switch
          label="Runs by itself"
          description={task.alwaysOn}
          disabled={task.alwaysOn !== null}
          {...form.getInputProps('enabled', { type: 'checkbox' })}
        />
        {task.defaultHour !== null && (
          <Select
            label="Hour"
            description={`On your agency’s clock. By itself Hireloom takes ${hourWords(task.defaultHour)}.`}
            data={HOURS}
            allowDeselect={false}
            {...form.getInputProps('hour')}
          />
        )}
        {task.unit && (
          <TextInput
            label="Steps"
            description={stepsHint(task, form.values.steps)}
            {...form.getInputProps('steps')}
          />
        )}
        {refusal && <ProblemBox error={refusal} />}
        <Group gap="xs">
          <Button type="submit" loading={command.isPending}>
            Save
          </Button>
          {task.unit && (
            <Button variant="default" onClick={preview}>
              Preview these steps
            </Button>
          )}
          {task.changed && (
            <Button variant="subtle" onClick={() => send({ enabled: true, hour: null, steps: null })}>
              Back to what Hireloom does
            </Button>
          )}
        </Group>
        {tried !== undefined && (
          <div>
            <Text fw={600}>With the steps {tried.replaceAll(',', ', ')} it would send now:</Text>
            <TaskPreview task={task.task} steps={tried} />
          </div>
        )}
      </Stack>
    </form>
  );
}

/** Null where it is no list of whole numbers. */
function stepsOf(value: string): number[] | null {
  const parts = value.split(',').map((part) => part.trim());
  return parts.every((part) => /^[-−]?\d{1,3}$/.test(part))
    ? parts.map((part) => Number(part.replace('−', '-')))
    : null;
}

function stepsHint({ unit, defaultSteps, stepBounds, escalatesFrom }: Task, chosen: string): string {
  const { from, to } = stepBounds!;
  const before = from < 0 ? ` Negative ones come before it.` : '';
  return `In ${unit} after what is waited for, from ${from} to ${to}, at most eight.${before} By itself Hireloom tells ${stepsWords({ unit, steps: defaultSteps })}.${escalationWords(escalatesFrom, stepsOf(chosen))}`;
}
