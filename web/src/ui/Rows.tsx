/** A list of rows that can be added to and taken from. */
import { ActionIcon, Button, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import classes from './rows.module.css';

type Props<Row> = {
  title: string;
  hint: string;
  rows: Row[];
  /** What one row is: “Place”. */
  one: string;
  addLabel: string;
  error?: string;
  onAdd: () => void;
  onRemove: (at: number) => void;
  children: (row: Row, at: number) => ReactNode;
};

export function Rows<Row>({
  title,
  hint,
  rows,
  one,
  addLabel,
  error,
  onAdd,
  onRemove,
  children,
}: Props<Row>) {
  return (
    <section aria-label={title}>
      <Title order={2}>{title}</Title>
      <Text size="sm" c="dimmed" mt={4} mb="md">
        {hint}
      </Text>
      <Stack gap="sm">
        {rows.map((row, at) => (
          <Paper key={at} withBorder className={classes.row} role="group" aria-label={`${one} ${at + 1}`}>
            <div className={classes.fields}>{children(row, at)}</div>
            <ActionIcon
              variant="subtle"
              color="gray"
              c="dimmed"
              size="lg"
              className={classes.remove}
              aria-label={`Remove ${one.toLowerCase()} ${at + 1}`}
              onClick={() => onRemove(at)}
            >
              <Icon name="trash" />
            </ActionIcon>
          </Paper>
        ))}
        {error && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {error}
          </Text>
        )}
        <Button
          variant="light"
          leftSection={<Icon name="plus" size={16} />}
          onClick={onAdd}
          className={classes.add}
        >
          {addLabel}
        </Button>
      </Stack>
    </section>
  );
}
