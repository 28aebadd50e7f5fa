import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';

/** What waits for the active membership, and how much behind each navigation item. */
export const workQuery = queryOptions({
  queryKey: ['work'],
  queryFn: () => ok(api.GET('/api/common/work')),
});
