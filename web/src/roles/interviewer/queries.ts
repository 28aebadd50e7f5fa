import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { now } from '../../app/clock.ts';

const getInterview = (id: string) => ok(api.GET('/api/common/interviews/{id}', { params: { path: { id } } }));
export type Interview = Awaited<ReturnType<typeof getInterview>>;

export const interviewQuery = (id: string) =>
  queryOptions({ queryKey: ['interview', id], queryFn: () => getInterview(id) });

type ListQuery = {
  state?: string;
  from?: string;
  sort?: 'startsAt' | '-startsAt';
  after?: string;
  limit?: number;
};

export const listInterviews = (query: ListQuery) =>
  ok(api.GET('/api/common/interviews', { params: { query } }));

const DAY_MS = 86_400_000;

/** From yesterday on: which of them is today's depends on the reader's zone and is sorted out on the screen. */
export const comingInterviews = queryOptions({
  queryKey: ['interview', 'coming'],
  queryFn: () =>
    listInterviews({
      state: 'proposed,scheduled',
      from: new Date(now().getTime() - DAY_MS).toISOString(),
      limit: 30,
    }),
});
