import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import type { Query } from '../../app/query-string.ts';

export const getJob = (id: string) => ok(api.GET('/api/common/jobs/{id}', { params: { path: { id } } }));
export type Job = Awaited<ReturnType<typeof getJob>>;
export type TermsBand = NonNullable<Job['terms']>['bands'][number];

export const jobQuery = (id: string) => queryOptions({ queryKey: ['job', id], queryFn: () => getJob(id) });

const getBoard = (id: string) => ok(api.GET('/api/common/jobs/{id}/board', { params: { path: { id } } }));
export type Board = Awaited<ReturnType<typeof getBoard>>;
export type BoardCard = Board['columns'][number]['cards'][number];

/** The cards are applications: a change of one reads the board again. */
export const boardQuery = (jobId: string) =>
  queryOptions({ queryKey: ['application', 'board', jobId], queryFn: () => getBoard(jobId) });

/** How many jobs there are in each state, of those that the other filters leave. */
export const jobCountsQuery = (narrowed: Query) =>
  queryOptions({
    queryKey: ['job', 'states', narrowed],
    queryFn: async () =>
      (await ok(api.GET('/api/common/jobs/counts', { params: { query: narrowed as never } }))).states,
    placeholderData: keepPreviousData,
  });

const listRevisions = (id: string) =>
  ok(api.GET('/api/common/jobs/{id}/revisions', { params: { path: { id } } }));
export type Revision = Awaited<ReturnType<typeof listRevisions>>['items'][number];

export const revisionsQuery = (id: string) =>
  queryOptions({ queryKey: ['job', id, 'revisions'], queryFn: () => listRevisions(id) });

export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['job', id, 'versions'],
    queryFn: () => ok(api.GET('/api/common/jobs/{id}/versions', { params: { path: { id } } })),
  });

const listTemplates = () => ok(api.GET('/api/client/job-templates'));
export type Template = Awaited<ReturnType<typeof listTemplates>>['items'][number];
export const templatesQuery = queryOptions({ queryKey: ['job', 'templates'], queryFn: listTemplates });
