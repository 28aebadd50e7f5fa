import { Button, Paper } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type Intent, useCommand } from '../../app/command.ts';
import { DataSkeleton } from '../../ui/data-list/DataSkeleton.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { NoticeList } from './NoticeList.tsx';
import { allNotifications, seeAll } from './queries.ts';

export default function NotificationsPage() {
  const pages = useInfiniteQuery(allNotifications);
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const unseen = pages.data?.pages[0]?.unseen ?? 0;
  const allSeen = useCommand({
    run: (_: undefined, intent: Intent) => seeAll(intent),
    subject: 'notification',
    done: 'All are marked as seen.',
  });
  return (
    <>
      <PageHeader title="Notifications" detail={unseen ? `${unseen} new` : undefined}>
        {unseen > 0 && (
          <Button variant="default" loading={allSeen.isPending} onClick={() => allSeen.mutate()}>
            Mark all as seen
          </Button>
        )}
      </PageHeader>
      {pages.isPending && <DataSkeleton label="Notifications" />}
      {pages.isError && <ProblemBox error={pages.error} onRetry={() => pages.refetch()} />}
      {pages.isSuccess && items.length === 0 && (
        <EmptyState
          icon="bell"
          title="Nothing yet"
          hint="What concerns you appears here by itself, as it happens."
        />
      )}
      {items.length > 0 && (
        <Paper withBorder p="xs" maw={760}>
          <NoticeList items={items} />
          {pages.hasNextPage && (
            <Button
              variant="subtle"
              fullWidth
              loading={pages.isFetchingNextPage}
              onClick={() => pages.fetchNextPage()}
            >
              Show earlier ones
            </Button>
          )}
        </Paper>
      )}
    </>
  );
}
