import { Title } from '@mantine/core';
import { useReader } from '../../app/session.ts';
import { formatDay } from '../../ui/When.tsx';
import { NoticeList } from './NoticeList.tsx';
import type { Notice } from './queries.ts';

/** By the days of the reader's calendar. */
export function NoticeDays({ items }: { items: Notice[] }) {
  const { locale, timeZone } = useReader();
  const dayOf = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  const days = Map.groupBy(items, ({ at }) => dayOf.format(new Date(at)));
  return [...days].map(([day, notices]) => (
    <section key={day} aria-label={formatDay(day, locale)}>
      <Title order={2} size="h5" px="sm" pt="sm" pb={4}>
        {formatDay(day, locale)}
      </Title>
      <NoticeList items={notices} />
    </section>
  ));
}
