import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';

/** Whom one can agree terms with now, for a choice. */
export const activeClientsQuery = queryOptions({
  queryKey: ['engagement', 'active'],
  queryFn: async () =>
    (await ok(api.GET('/api/common/engagements', { params: { query: { state: 'active', limit: 200 } } })))
      .items,
});
