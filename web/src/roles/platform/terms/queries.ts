import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../../app/api.ts';
import type { operations } from '../../../generated/api.d.ts';

export const listVersions = (query: operations['listLegalDocuments']['parameters']['query']) =>
  ok(api.GET('/api/platform/terms-and-conditions', { params: { query } }));
export type VersionItem = Awaited<ReturnType<typeof listVersions>>['items'][number];

export const publishedQuery = queryOptions({
  queryKey: ['legal_document', 'published'],
  queryFn: () => listVersions({ limit: 200, state: ['published', 'superseded'] }),
});

const getVersion = (id: string) =>
  ok(api.GET('/api/platform/terms-and-conditions/{id}', { params: { path: { id } } }));
export type Version = Awaited<ReturnType<typeof getVersion>>;

export const versionQuery = (id: string) =>
  queryOptions({ queryKey: ['legal_document', id], queryFn: () => getVersion(id) });

export const changesQuery = (id: string, other: string) =>
  queryOptions({
    queryKey: ['legal_document', id, 'changes', other],
    queryFn: () =>
      ok(
        api.GET('/api/platform/terms-and-conditions/{id}/changes', {
          params: { path: { id }, query: { with: other } },
        }),
      ),
  });

export const previewQuery = (body: string) =>
  queryOptions({
    queryKey: ['legal_preview', body],
    queryFn: () => ok(api.POST('/api/platform/terms-and-conditions/preview', { body: { body } })),
    // What was shown stays until the next is there.
    placeholderData: (before: { html: string } | undefined) => before,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });

export const listAcceptances = (query: operations['listLegalAcceptances']['parameters']['query']) =>
  ok(api.GET('/api/platform/terms-and-conditions/acceptances', { params: { query } }));
export type Acceptance = Awaited<ReturnType<typeof listAcceptances>>['items'][number];
