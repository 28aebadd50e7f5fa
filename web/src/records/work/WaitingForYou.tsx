/** Every home: what waits for the active membership, what the role has beside it, its figures, and what happened lately. */
import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { EmptyWords } from '../../ui/EmptyState.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { GuideCard } from '../guide/GuideCard.tsx';
import { Figures } from './Figures.tsx';
import { workQuery } from './queries.ts';
import { RecentActivity } from './RecentActivity.tsx';
import { WorkList } from './WorkList.tsx';

/** @param children the role's own, between the work and the figures */
export function WaitingForYou({ empty, children }: { empty: EmptyWords; children?: ReactNode }) {
  const work = useQuery(workQuery);
  return (
    <Stack gap={36}>
      {work.isPending && <WorkSkeleton />}
      {work.isError && <ProblemBox error={work.error} onRetry={() => work.refetch()} />}
      {work.isSuccess && <WorkList items={work.data.items} total={totalOf(work.data.counts)} empty={empty} />}
      <GuideCard />
      {children}
      {work.isSuccess && <Figures figures={work.data.figures} />}
      <RecentActivity />
    </Stack>
  );
}

const totalOf = (counts: Record<string, number>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

function WorkSkeleton() {
  return (
    <Stack gap="xs" role="status" aria-label="Your work is loading">
      {[0, 1, 2].map((row) => (
        <Skeleton key={row} height={74} radius="lg" />
      ))}
    </Stack>
  );
}
