import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../../app/api.ts';

const listTasks = () => ok(api.GET('/api/agency/tasks'));
export type Task = Awaited<ReturnType<typeof listTasks>>['items'][number];
export type Run = NonNullable<Task['lastRun']>;

export const tasksQuery = queryOptions({ queryKey: ['task', 'list'], queryFn: listTasks });

export const listRuns = (task: string, after?: string) =>
  ok(api.GET('/api/agency/tasks/{task}/runs', { params: { path: { task }, query: { limit: 20, after } } }));

/** @param steps as if these were chosen; undefined: as it is set */
export const previewQuery = (task: string, steps?: string) =>
  queryOptions({
    queryKey: ['work', 'task', task, steps],
    queryFn: () =>
      ok(api.GET('/api/agency/tasks/{task}/preview', { params: { path: { task }, query: { steps } } })),
    staleTime: 0,
  });
