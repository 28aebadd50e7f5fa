/** The month that is looked at, in the address. */
import { ActionIcon, Group, Title } from '@mantine/core';
import { now } from '../../app/clock.ts';
import { oneOf, useQueryString } from '../../app/query-string.ts';
import { useReader } from '../../app/session.ts';
import { Icon } from '../../ui/Icon.tsx';

export function useMonth(): [month: string, step: (by: 1 | -1) => void] {
  const [address, change] = useQueryString();
  const asked = oneOf(address.month);
  const month = asked && /^20\d{2}-(0[1-9]|1[0-2])$/.test(asked) ? asked : now().toISOString().slice(0, 7);
  return [month, (by) => change({ month: later(month, by) })];
}

function later(month: string, by: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + by);
  return date.toISOString().slice(0, 7);
}

export function MonthSteps() {
  const { locale } = useReader();
  const [month, step] = useMonth();
  const words = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (
    <Group gap="xs" mb="md">
      <ActionIcon variant="default" size="lg" aria-label="The month before" onClick={() => step(-1)}>
        <Icon name="left" />
      </ActionIcon>
      <Title order={2} aria-live="polite">
        {words.format(new Date(`${month}-01T00:00:00Z`))}
      </Title>
      <ActionIcon variant="default" size="lg" aria-label="The month after" onClick={() => step(1)}>
        <Icon name="right" />
      </ActionIcon>
    </Group>
  );
}
