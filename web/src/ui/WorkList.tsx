/** “Waiting for you”: what, since when, and the one button that does it. */
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { linkTo } from '../app/query-string.ts';
import { EmptyState, type EmptyWords } from './EmptyState.tsx';
import { When } from './When.tsx';

export type WorkItem = {
  id: string;
  title: string;
  detail: string;
  since: string;
  action: { label: string; href: string };
};

/** @param total of all that waits, of which `items` are the oldest */
export function WorkList({ items, total, empty }: { items: WorkItem[]; total: number; empty: EmptyWords }) {
  return (
    <section aria-labelledby="waiting">
      <Group gap="xs" mb="sm">
        <Title order={2} id="waiting">
          Waiting for you
        </Title>
        {total > 0 && (
          <Text c="dimmed">{total > items.length ? `the ${items.length} oldest of ${total}` : total}</Text>
        )}
      </Group>
      {items.length === 0 ? (
        <EmptyState icon="check" {...empty} />
      ) : (
        <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
          {items.map((item) => (
            <WorkRow key={item.id} item={item} />
          ))}
        </Stack>
      )}
    </section>
  );
}

function WorkRow({ item: { title, detail, since, action } }: { item: WorkItem }) {
  return (
    <Paper component="li" withBorder p="md" style={{ borderInlineStart: '3px solid var(--loom-thread)' }}>
      <Group justify="space-between" gap="sm">
        <div style={{ flex: '1 1 14rem', minWidth: 0 }}>
          <Text fw={600}>{title}</Text>
          <Text size="sm" c="dimmed">
            {detail} · <When at={since} />
          </Text>
        </div>
        <Button
          component={Link}
          {...linkTo(action.href)}
          variant="light"
          aria-label={`${action.label}: ${title}`}
        >
          {action.label}
        </Button>
      </Group>
    </Paper>
  );
}
