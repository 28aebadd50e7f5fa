import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import type { operations } from '../../generated/api.d.ts';

type ListQuery = operations['listInterviews']['parameters']['query'];

export const listInterviews = (query: ListQuery) =>
  ok(api.GET('/api/common/interviews', { params: { query } }));
export type Interview = Awaited<ReturnType<typeof listInterviews>>['items'][number];

export const interviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['interview', id],
    queryFn: () => ok(api.GET('/api/common/interviews/{id}', { params: { path: { id } } })),
  });

/** What takes time between two instants. */
export const bookingsQuery = (from: Date, to: Date) =>
  queryOptions({
    queryKey: ['interview', 'between', from.toISOString(), to.toISOString()],
    queryFn: async () =>
      (
        await listInterviews({
          from: from.toISOString(),
          to: to.toISOString(),
          state: 'proposed,scheduled,completed,no_show',
          limit: 200,
        })
      ).items,
  });

export const toScheduleQuery = queryOptions({
  queryKey: ['interview', 'to-schedule'],
  queryFn: async () =>
    (await listInterviews({ state: 'to_schedule,to_reschedule', mine: 'true', limit: 100 })).items,
});
