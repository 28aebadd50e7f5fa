/** When the money is due, and how late it is. */
import { Text } from '@mantine/core';
import { useNow } from '../../app/clock.ts';
import { useReader } from '../../app/session.ts';
import { DateText } from '../../ui/When.tsx';
import type { InvoiceItem } from './queries.ts';

type Props = { invoice: Pick<InvoiceItem, 'state' | 'dueOn' | 'visibleFrom' | 'waitingPayments'> };

export function Due({ invoice: { state, dueOn, visibleFrom, waitingPayments } }: Props) {
  const { timeZone } = useReader();
  const now = useNow();
  if (state === 'cancelled') return '–';
  if (!dueOn) {
    return (
      <>
        Goes out on <DateText date={visibleFrom} />
      </>
    );
  }
  return (
    <>
      <DateText date={dueOn} />
      {state === 'overdue' && (
        <Text span size="sm" fw={600} c="var(--mantine-color-error)" display="block">
          {lateWords(dueOn, new Intl.DateTimeFormat('sv', { timeZone }).format(now))}
        </Text>
      )}
      {waitingPayments > 0 && (
        <Text span size="sm" c="dimmed" display="block">
          Payment reported
        </Text>
      )}
    </>
  );
}

function lateWords(dueOn: string, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(dueOn)) / 86_400_000);
  return days === 1 ? '1 day late' : `${days} days late`;
}
