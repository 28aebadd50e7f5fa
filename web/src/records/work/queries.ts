import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';

const readWork = () => ok(api.GET('/api/common/work'));
export type WorkItem = Awaited<ReturnType<typeof readWork>>['items'][number];

/** What waits for the active membership, and how much behind each navigation item. */
export const workQuery = queryOptions({
  queryKey: ['work'],
  queryFn: readWork,
});
