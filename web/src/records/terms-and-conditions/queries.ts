import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';

const listWaiting = () => ok(api.GET('/api/common/terms-and-conditions/waiting'));
export type Waiting = Awaited<ReturnType<typeof listWaiting>>['items'][number];
export type ChangedPart = Waiting['changes'][number];

export const waitingQuery = queryOptions({ queryKey: ['legal', 'waiting'], queryFn: listWaiting });

export const mineQuery = queryOptions({
  queryKey: ['legal', 'mine'],
  queryFn: () => ok(api.GET('/api/common/terms-and-conditions/mine')),
});
