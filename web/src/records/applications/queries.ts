import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';

const getApplication = (id: string) =>
  ok(api.GET('/api/common/applications/{id}', { params: { path: { id } } }));
export type Application = Awaited<ReturnType<typeof getApplication>>;
export type Person = NonNullable<Application['person']>;

export const applicationQuery = (id: string) =>
  queryOptions({ queryKey: ['application', id], queryFn: () => getApplication(id) });

type ListQuery = { stage?: string; jobId?: string; jobState?: string; after?: string; limit?: number };

export const listApplications = (query: ListQuery) =>
  ok(api.GET('/api/common/applications', { params: { query } }));
export type ApplicationItem = Awaited<ReturnType<typeof listApplications>>['items'][number];

const QUEUE_LENGTH = 200;

/** What a client has to review, the longest waiting first. */
export const reviewQueueQuery = (jobId: string | undefined) =>
  queryOptions({
    queryKey: ['application', 'review', jobId],
    queryFn: async () => {
      const { items } = await listApplications({
        stage: 'submitted',
        jobState: 'open,on_hold',
        jobId,
        limit: QUEUE_LENGTH,
      });
      return items.toSorted((a, b) => a.stageSince.localeCompare(b.stageSince));
    },
  });
