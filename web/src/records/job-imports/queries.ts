import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import type { operations } from '../../generated/api.d.ts';

export const listImports = (query: never) => ok(api.GET('/api/common/job-imports', { params: { query } }));
export type ImportItem = Awaited<ReturnType<typeof listImports>>['items'][number];

const getImport = (id: string) => ok(api.GET('/api/common/job-imports/{id}', { params: { path: { id } } }));
export type JobImport = Awaited<ReturnType<typeof getImport>>;

/** Live updates say how it goes on. */
export const importQuery = (id: string) =>
  queryOptions({ queryKey: ['job_import', id], queryFn: () => getImport(id) });

type RowsQuery = operations['listJobImportRows']['parameters']['query'];

export const listRowsOf = (id: string) => (query: RowsQuery) =>
  ok(api.GET('/api/common/job-imports/{id}/rows', { params: { path: { id }, query } }));
export type ImportRow = Awaited<ReturnType<ReturnType<typeof listRowsOf>>>['items'][number];

export const importsHref = (jobs: string, id?: string) => `${jobs}/imports${id ? `/${id}` : ''}`;
