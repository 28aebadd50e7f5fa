/** What happened to one record, newest first: `<RecordTimeline jobId={job.id} />`. */
import { Skeleton, Stack, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { ShowMore } from '../../ui/ShowMore.tsx';
import { Timeline, type TimelineEvent } from '../../ui/Timeline.tsx';
import { type TimelineOf, timelineQuery } from './queries.ts';

type Props = TimelineOf & {
  title?: string;
  /** In a list over many records: say which one each line is about. */
  withAbout?: boolean;
};

export function RecordTimeline({ title = 'Timeline', withAbout = false, ...of }: Props) {
  const heading = useId();
  const pages = useInfiniteQuery(timelineQuery(of));
  return (
    <section aria-labelledby={heading}>
      <Title order={2} id={heading} mb="md">
        {title}
      </Title>
      {pages.isPending && <TimelineSkeleton />}
      {pages.isError && <ProblemBox error={pages.error} onRetry={() => pages.refetch()} />}
      {pages.isSuccess && (
        <Stack align="flex-start">
          <Timeline events={eventsOf(pages.data.pages, withAbout)} />
          <ShowMore pages={pages} size="sm" />
        </Stack>
      )}
    </section>
  );
}

function eventsOf(pages: { items: TimelineEvent[] }[], withAbout: boolean): TimelineEvent[] {
  const events = pages.flatMap(({ items }) => items);
  return withAbout ? events : events.map(({ about, ...event }) => event);
}

function TimelineSkeleton() {
  return (
    <Stack gap="lg" role="status" aria-label="The timeline is loading">
      {[0, 1, 2].map((row) => (
        <Skeleton key={row} height={38} radius="md" />
      ))}
    </Stack>
  );
}
