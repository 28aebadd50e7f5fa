import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';

export const listEngagements = (query: never) =>
  ok(api.GET('/api/common/engagements', { params: { query } }));
export type EngagementItem = Awaited<ReturnType<typeof listEngagements>>['items'][number];

export const engagementStates = (q: string | undefined) =>
  queryOptions({
    queryKey: ['engagement', 'states', q],
    queryFn: async () =>
      (await ok(api.GET('/api/common/engagements', { params: { query: { q, limit: 1 } } }))).states,
  });

const getEngagement = (id: string) =>
  ok(api.GET('/api/common/engagements/{id}', { params: { path: { id } } }));
export type Engagement = Awaited<ReturnType<typeof getEngagement>>;

export const engagementQuery = (id: string) =>
  queryOptions({ queryKey: ['engagement', id], queryFn: () => getEngagement(id) });

/** What ending it would close; asked anew each time, since work goes on meanwhile. */
export const endingQuery = (id: string) =>
  queryOptions({
    queryKey: ['engagement', id, 'ending'],
    queryFn: () => ok(api.GET('/api/common/engagements/{id}/ending', { params: { path: { id } } })),
    gcTime: 0,
  });

/** The same screens stand on both sides. */
export function useSide() {
  const isClient = useMe().active?.role === 'client';
  return isClient
    ? ({ isClient, home: '/client/agencies', label: 'Agencies', jobs: '/client/jobs' } as const)
    : ({ isClient, home: '/manager/clients', label: 'Clients', jobs: '/manager/jobs' } as const);
}
