import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';

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

/** How many jobs there are in each state, of those that a search finds. */
export const jobStatesQuery = (q: string | undefined) =>
  queryOptions({
    queryKey: ['job', 'states', q],
    queryFn: async () =>
      (await ok(api.GET('/api/common/jobs', { params: { query: { q, limit: 1 } } }))).states,
    placeholderData: keepPreviousData,
  });
