import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import type { paths } from '../../generated/api.d.ts';

export type Notice = {
  id: string;
  title: string;
  body: string;
  href: string;
  at: string;
  seenAt: string | null;
};
type Page = { items: Notice[]; next: string | null; unseen: number };

export type NoticeFilter = NonNullable<paths['/api/common/notifications']['get']['parameters']['query']>;

async function readPage(query: NoticeFilter): Promise<Page> {
  return ok(api.GET('/api/common/notifications', { params: { query } }));
}

export const newestNotifications = queryOptions({
  queryKey: ['notification', 'newest'],
  queryFn: () => readPage({ limit: 8 }),
});

export const allNotifications = (filter: NoticeFilter) =>
  infiniteQueryOptions({
    queryKey: ['notification', 'all', filter],
    queryFn: ({ pageParam }) => readPage({ ...filter, limit: 30, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** Reads again and answers the newest one that was not here before. */
export async function newestNotification(client: QueryClient): Promise<Notice | undefined> {
  const before = client.getQueryData(newestNotifications.queryKey)?.items ?? [];
  await client.invalidateQueries({ queryKey: ['notification'], refetchType: 'none' });
  const { items } = await client.fetchQuery({ ...newestNotifications, staleTime: 0 });
  return items.find(({ id, seenAt }) => !seenAt && !before.some((known) => known.id === id));
}

export const see = (id: string, headers: HeadersInit) =>
  ok(api.POST('/api/common/notifications/{id}/see', { params: { path: { id } }, headers }));

export const seeAll = (headers: HeadersInit) =>
  ok(api.POST('/api/common/notifications/see-all', { headers }));
