import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';

export const listNegotiations = (query: never) =>
  ok(api.GET('/api/common/negotiations', { params: { query } }));
export type NegotiationItem = Awaited<ReturnType<typeof listNegotiations>>['items'][number];

/** How many there are in each state, whatever state the list shows. */
export const negotiationStates = (rest: { q?: string; turn?: 'mine' | 'theirs' }) =>
  queryOptions({
    queryKey: ['negotiation', 'states', rest],
    queryFn: async () =>
      (await ok(api.GET('/api/common/negotiations', { params: { query: { ...rest, limit: 1 } } }))).states,
  });

export const openNegotiationsQuery = (engagementId: string) =>
  queryOptions({
    queryKey: ['negotiation', 'open', engagementId],
    queryFn: async () =>
      (
        await ok(
          api.GET('/api/common/negotiations', {
            params: { query: { engagementId, state: 'proposed', limit: 20 } },
          }),
        )
      ).items,
  });

/** Of terms for one job alone: what is open and what was agreed, newest first. */
export const jobNegotiationsQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['negotiation', 'job', jobId],
    queryFn: async () =>
      (
        await ok(
          api.GET('/api/common/negotiations', {
            params: { query: { jobId, state: ['proposed', 'accepted'], limit: 20 } },
          }),
        )
      ).items,
  });

export const statisticsQuery = queryOptions({
  queryKey: ['negotiation', 'statistics'],
  queryFn: () => ok(api.GET('/api/common/negotiations/statistics')),
});

const getNegotiation = (id: string) =>
  ok(api.GET('/api/common/negotiations/{id}', { params: { path: { id } } }));
export type Negotiation = Awaited<ReturnType<typeof getNegotiation>>;
export type Round = Negotiation['rounds'][number];

export const negotiationQuery = (id: string) =>
  queryOptions({ queryKey: ['negotiation', id], queryFn: () => getNegotiation(id) });

/** Jobs of one engagement for which terms can be agreed alone. */
export const negotiableJobsQuery = (id: string, q: string) =>
  queryOptions({
    queryKey: ['job', 'negotiable', id, q],
    queryFn: async () =>
      (
        await ok(
          api.GET('/api/common/engagements/{id}/negotiable-jobs', {
            params: { path: { id }, query: { q: q || undefined } },
          }),
        )
      ).items,
    placeholderData: keepPreviousData,
  });

/** The same screens stand on both sides. */
export function useSide() {
  const isClient = useMe().active?.role === 'client';
  return isClient
    ? ({
        isClient,
        side: 'client',
        home: '/client/negotiations',
        others: '/client/agencies',
        jobs: '/client/jobs',
      } as const)
    : ({
        isClient,
        side: 'agency',
        home: '/manager/negotiations',
        others: '/manager/clients',
        jobs: '/manager/jobs',
      } as const);
}

export const otherNameOf = (
  { agencyName, clientName }: { agencyName: string; clientName: string },
  isClient: boolean,
) => (isClient ? agencyName : clientName);
