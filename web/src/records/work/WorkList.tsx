/** “Waiting for you”: what, since when, and the one button that does it. */
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { linkTo } from '../../app/query-string.ts';
import { EmptyState, type EmptyWords } from '../../ui/EmptyState.tsx';
import { DateText, When } from '../../ui/When.tsx';
import type { WorkItem } from './queries.ts';
import { RemindMeLater } from './RemindMeLater.tsx';

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
            <WorkRow key={`${item.kind} ${item.id}`} item={item} />
          ))}
        </Stack>
      )}
    </section>
  );
}

function WorkRow({ item }: { item: WorkItem }) {
  const { title, detail, since, action, canBePutOff, remindedFrom } = item;
  return (
    <Paper component="li" withBorder p="md" style={{ borderInlineStart: '3px solid var(--loom-thread)' }}>
      <Group justify="space-between" gap="sm">
        <div style={{ flex: '1 1 14rem', minWidth: 0 }}>
          <Text fw={600}>{title}</Text>
          <Text size="sm" c="dimmed">
            {detail} · <When at={since} />
          </Text>
          {remindedFrom && (
            <Text size="sm">
              Reminders from <DateText date={remindedFrom} />
            </Text>
          )}
        </div>
        <Group gap={4} wrap="nowrap">
          <Button
            component={Link}
            {...linkTo(action.href)}
            variant="light"
            aria-label={`${action.label}: ${title}`}
          >
            {action.label}
          </Button>
          {canBePutOff && <RemindMeLater item={item} />}
        </Group>
      </Group>
    </Paper>
  );
}
