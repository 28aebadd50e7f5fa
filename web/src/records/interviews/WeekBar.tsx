/** Which week is shown, and the way to the next. */
import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { useReader } from '../../app/session.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { Week } from './useWeek.ts';
import { addDays } from './zone.ts';

export function WeekBar({ week: { monday, go, today } }: { week: Week }) {
  const { locale, timeZone } = useReader();
  const range = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const at = (day: string) => new Date(`${day}T00:00:00Z`);
  return (
    <Group gap="xs" mb="sm">
      <ActionIcon
        variant="default"
        size="lg"
        aria-label="Week before"
        onClick={() => go(addDays(monday, -7))}
      >
        <Icon name="left" size={16} />
      </ActionIcon>
      <ActionIcon variant="default" size="lg" aria-label="Week after" onClick={() => go(addDays(monday, 7))}>
        <Icon name="right" size={16} />
      </ActionIcon>
      <Button variant="default" size="sm" onClick={() => go(today)}>
        This week
      </Button>
      <Text fw={600} aria-live="polite">
        {range.formatRange(at(monday), at(addDays(monday, 6)))}
      </Text>
      <Text size="sm" c="dimmed" ms="auto">
        Times in {timeZone.replaceAll('_', ' ')}
      </Text>
    </Group>
  );
}
