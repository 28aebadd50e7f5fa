/** The queue of submitted applications: one at a time, the list beside it. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { oneOf, useQueryString } from '../../app/query-string.ts';
import { reviewQueueQuery } from '../../records/applications/queries.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { ReviewDesk } from './review/ReviewDesk.tsx';

export default function ReviewPage() {
  const [address] = useQueryString();
  const jobId = oneOf(address.jobId);
  const queue = useQuery(reviewQueueQuery(jobId));
  return (
    <>
      <PageHeader title="Review" detail="Candidates your agencies have submitted, one at a time." />
      {queue.isPending && <Skeleton height={420} radius="lg" />}
      {queue.isError && <ProblemBox error={queue.error} onRetry={() => queue.refetch()} />}
      {queue.isSuccess &&
        (queue.data.length === 0 ? (
          <NothingToReview ofJob={Boolean(jobId)} />
        ) : (
          <ReviewDesk queue={queue.data} />
        ))}
    </>
  );
}

function NothingToReview({ ofJob }: { ofJob: boolean }) {
  return ofJob ? (
    <EmptyState
      icon="check"
      title="All candidates of this job are reviewed"
      hint="New ones appear here when the agency submits them."
      action={{ label: 'Review all jobs', href: '/client/review' }}
    />
  ) : (
    <EmptyState
      icon="check"
      title="All reviewed"
      hint="New candidates appear here when an agency submits them. Go on with those you have shortlisted."
      action={{ label: 'See decisions', href: '/client/decisions' }}
    />
  );
}
