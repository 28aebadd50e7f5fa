import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import type { operations } from '../../generated/api.d.ts';

export const listTrail = (query: operations['listTrail']['parameters']['query']) =>
  ok(api.GET('/api/common/audit', { params: { query } }));
export type TrailItem = Awaited<ReturnType<typeof listTrail>>['items'][number];

export const trailTypesQuery = queryOptions({
  queryKey: ['trail-types'],
  queryFn: () => ok(api.GET('/api/common/audit/types')),
  staleTime: Number.POSITIVE_INFINITY,
});

export const trailEventQuery = (id: string) =>
  queryOptions({
    queryKey: ['trail', id],
    queryFn: () => ok(api.GET('/api/common/audit/events/{id}', { params: { path: { id } } })),
  });

/** @param organisation a code, for the platform; everybody else has one chain */
export const chainQuery = (organisation: string | undefined) =>
  queryOptions({
    queryKey: ['trail', 'chain', organisation],
    queryFn: () => ok(api.GET('/api/common/audit/chain', { params: { query: { organisation } } })),
  });

export const verifyPart = (organisation: string | undefined, after: number) =>
  ok(api.POST('/api/common/audit/verify', { body: { organisation, after } }));
export type ChainPart = Awaited<ReturnType<typeof verifyPart>>;
