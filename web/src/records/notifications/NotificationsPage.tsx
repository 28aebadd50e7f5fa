import { Button, Group, NativeSelect, Paper, Switch } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Intent, useCommand } from '../../app/command.ts';
import { linkTo, oneOf, useQueryString } from '../../app/query-string.ts';
import { DataSkeleton } from '../../ui/data-list/DataSkeleton.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { ShowMore } from '../../ui/ShowMore.tsx';
import { preferencesQuery } from '../account/Notifications.tsx';
import { NoticeDays } from './NoticeDays.tsx';
import { allNotifications, type NoticeFilter, seeAll } from './queries.ts';

export default function NotificationsPage() {
  const [query, setQuery] = useQueryString();
  const category = oneOf(query.category) as NoticeFilter['category'];
  const onlyNew = query.seen === 'no';
  const narrowed = Boolean(category) || onlyNew;
  const pages = useInfiniteQuery(allNotifications({ category, seen: onlyNew ? 'no' : undefined }));
  const preferences = useQuery(preferencesQuery);
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
        <Button component={Link} {...linkTo('/account?tab=notifications')} variant="subtle">
          Choose what is mailed
        </Button>
        {unseen > 0 && (
          <Button variant="default" loading={allSeen.isPending} onClick={() => allSeen.mutate()}>
            Mark all as seen
          </Button>
        )}
      </PageHeader>
      <Group mb="md" align="flex-end">
        <NativeSelect
          label="About"
          data={[
            { value: '', label: 'Everything' },
            ...(preferences.data?.items ?? []).map(({ category: value, title: label }) => ({ value, label })),
          ]}
          value={category ?? ''}
          onChange={(event) => setQuery({ category: event.currentTarget.value || undefined })}
        />
        <Switch
          label="Only new ones"
          mb={8}
          checked={onlyNew}
          onChange={(event) => setQuery({ seen: event.currentTarget.checked ? 'no' : undefined })}
        />
      </Group>
      {pages.isPending && <DataSkeleton label="Notifications" />}
      {pages.isError && <ProblemBox error={pages.error} onRetry={() => pages.refetch()} />}
      {pages.isSuccess && items.length === 0 && (
        <EmptyState
          icon="bell"
          title={narrowed ? 'Nothing of that kind' : 'Nothing yet'}
          hint={
            narrowed
              ? 'Choose everything to see the rest.'
              : 'What concerns you appears here by itself, as it happens.'
          }
        />
      )}
      {items.length > 0 && (
        <Paper withBorder p="xs" maw={760}>
          <NoticeDays items={items} />
          <ShowMore pages={pages} fullWidth>
            Show earlier ones
          </ShowMore>
        </Paper>
      )}
    </>
  );
}
