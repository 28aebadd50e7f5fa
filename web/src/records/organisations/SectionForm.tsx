/** One section of a record that is edited in place; where somebody else was faster, both are shown and one chooses. */
import { Box, Button, Group } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { type ReactNode, useEffect, useRef } from 'react';
import { type Intent, useCommand } from '../../app/command.ts';
import { Problem } from '../../app/problem.ts';
import { putErrors } from '../../ui/field-errors.ts';
import { Overtaken } from '../../ui/Overtaken.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';

type Props<Row, Values> = {
  record: Row;
  valuesOf: (record: Row) => Values;
  save: (values: Values, version: number, intent: Intent) => Promise<Row>;
  /** What the fields are called, for what somebody else changed meanwhile. */
  labels: Partial<Record<keyof Values, string>>;
  children: (form: UseFormReturnType<Values>) => ReactNode;
};

export function SectionForm<Row extends { version: number }, Values extends Record<string, unknown>>(
  props: Props<Row, Values>,
) {
  const { record, valuesOf, save, labels, children } = props;
  const form = useForm<Values>({ initialValues: valuesOf(record) });
  // What one began from; the page itself may learn of newer versions meanwhile.
  const start = useRef(record);
  const take = (row: Row) => {
    start.current = row;
    form.setInitialValues(valuesOf(row));
    form.setValues(valuesOf(row));
    form.clearErrors();
  };
  const command = useCommand({
    subject: 'organisation',
    done: 'Saved.',
    run: ({ values, version }: { values: Values; version: number }, intent: Intent) =>
      save(values, version, intent),
    onDone: take,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer record is taken where nothing typed would be lost
  useEffect(() => {
    if (record.version > start.current.version && !form.isDirty()) take(record);
  }, [record]);
  const send = (values: Values, version: number) =>
    command.mutate({ values, version }, { onError: (error) => putErrors(form, error) });
  /** What I did not touch stays as they left it. */
  const sendOver = (row: Row) => {
    const mine = form.getValues();
    const touched = Object.keys(mine).filter((field) => form.isDirty(field));
    const values = { ...valuesOf(row), ...Object.fromEntries(touched.map((field) => [field, mine[field]])) };
    send(values, row.version);
  };
  const current = staleOf<Row>(command.error);
  return (
    <form onSubmit={form.onSubmit(() => send(form.getValues(), start.current.version))} noValidate>
      {children(form)}
      {current && (
        <Overtaken
          title="Somebody else changed this"
          mine="Save mine"
          changes={changedBetween(valuesOf(start.current), valuesOf(current), labels)}
          onMine={() => sendOver(current)}
          onTheirs={() => {
            take(current);
            command.reset();
          }}
        />
      )}
      {command.isError && !current && (
        <Box mt="md">
          <ProblemBox error={command.error} />
        </Box>
      )}
      <Group justify="flex-end" mt="md">
        {form.isDirty() && (
          <Button variant="default" onClick={() => form.reset()} disabled={command.isPending}>
            Undo my changes
          </Button>
        )}
        <Button type="submit" loading={command.isPending} disabled={!form.isDirty()}>
          Save
        </Button>
      </Group>
    </form>
  );
}

const staleOf = <Row,>(error: unknown): Row | null =>
  error instanceof Problem && error.code === 'stale' ? (error.extra.current as Row) : null;

/** “Phone: +91 98450 12345”. */
function changedBetween<Values extends Record<string, unknown>>(
  was: Values,
  is: Values,
  labels: Partial<Record<keyof Values, string>>,
): string[] {
  return Object.keys(is)
    .filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]))
    .map((key) => `${labels[key] ?? key}: ${shown(is[key])}`);
}

function shown(value: unknown): string {
  if (value === null || value === '') return 'nothing';
  if (!Array.isArray(value)) return String(value);
  return value
    .map((each) => (typeof each === 'object' ? Object.values(each).filter(Boolean).join(' ') : each))
    .join('; ');
}
