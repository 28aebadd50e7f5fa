import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../../app/api.ts';

/** Often enough to watch the queue go down. */
const WATCHING_MS = 15_000;

export const queueQuery = queryOptions({
  queryKey: ['dead_letter', 'queue'],
  queryFn: () => ok(api.GET('/api/platform/queue')),
  refetchInterval: WATCHING_MS,
});

export const listDeadLetters = (after?: string) =>
  ok(api.GET('/api/platform/dead-letters', { params: { query: { limit: 20, after } } }));
export type DeadLetter = Awaited<ReturnType<typeof listDeadLetters>>['items'][number];

const listPlatformTasks = () => ok(api.GET('/api/platform/tasks'));
export type PlatformTask = Awaited<ReturnType<typeof listPlatformTasks>>['items'][number];

export const platformTasksQuery = queryOptions({
  queryKey: ['task', 'platform'],
  queryFn: listPlatformTasks,
  refetchInterval: WATCHING_MS,
});
