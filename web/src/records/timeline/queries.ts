import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';

/** The record whose events are asked for; without one, the recent activity of the reader's side. */
export type TimelineOf = {
  jobId?: string;
  applicationId?: string;
  candidateId?: string;
  /** Any other record: an interview, an offer, an invoice. */
  subjectId?: string;
};

const AT_FIRST = 10;
const MORE = 30;

export const timelineQuery = (of: TimelineOf) =>
  infiniteQueryOptions({
    queryKey: ['timeline', of],
    queryFn: ({ pageParam: after }) =>
      ok(
        api.GET('/api/common/events', {
          params: { query: { ...of, after, limit: after ? MORE : AT_FIRST } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
