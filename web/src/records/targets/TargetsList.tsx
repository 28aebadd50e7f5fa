/** Targets to read, with what was reached. */
import { Paper, Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import type { Targets } from './queries.ts';
import { Reached } from './Reached.tsx';
import { TargetPerson } from './TargetPerson.tsx';
import classes from './targets.module.css';

type Props = { targets: UseQueryResult<Targets>; empty: string };

export function TargetsList({ targets, empty }: Props) {
  if (targets.isPending) return <Skeleton height={240} />;
  if (targets.isError) return <ProblemBox error={targets.error} onRetry={() => targets.refetch()} />;
  const { members } = targets.data;
  if (members.every(({ positions, joined }) => positions === null && joined === 0))
    return <EmptyState icon="chart" title="No targets in this month" hint={empty} />;
  return members.map((member) => (
    <Paper key={member.userId} withBorder className={classes.row} role="group" aria-label={member.name}>
      <TargetPerson member={member} />
      <Reached member={member} />
    </Paper>
  ));
}
