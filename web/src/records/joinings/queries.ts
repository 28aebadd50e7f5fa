import { api, ok } from '../../app/api.ts';
import type { operations } from '../../generated/api.d.ts';

type ListQuery = operations['listPlacements']['parameters']['query'];

export const listPlacements = (query: ListQuery) =>
  ok(api.GET('/api/common/placements', { params: { query } }));
export type Placement = Awaited<ReturnType<typeof listPlacements>>['items'][number];
