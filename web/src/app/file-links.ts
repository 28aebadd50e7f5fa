/** Addresses of files are good for some minutes: an open screen asks for the next one in time. */
import { queryOptions } from '@tanstack/react-query';
import type { operations } from '../generated/api.d.ts';
import { api, ok } from './api.ts';

export type FileLink = operations['getFileLink']['responses']['200']['content']['application/json'];

const RENEW_MS = 5 * 60_000;

export const linkQuery = (queryKey: unknown[], queryFn: () => Promise<FileLink>) =>
  queryOptions({ queryKey, queryFn, staleTime: RENEW_MS, refetchInterval: RENEW_MS });

export const fileLinkQuery = (id: string) =>
  linkQuery(['file', id], () => ok(api.GET('/api/common/files/{id}/link', { params: { path: { id } } })));

export const fileVersionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['file', id, 'versions'],
    queryFn: () => ok(api.GET('/api/common/files/{id}/versions', { params: { path: { id } } })),
  });
