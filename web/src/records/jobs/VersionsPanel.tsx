/** What the job said each time that both sides looked at it, newest first, with what changed. */
import { Paper, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { When } from '../../ui/When.tsx';
import { Changes } from './Changes.tsx';
import { versionsQuery } from './queries.ts';

const CAUSES = {
  submitted: 'Submitted',
  resubmitted: 'Submitted again',
  changes_accepted: 'Changes accepted',
  revision: 'Edited',
  reopened: 'Reopened',
  interviewer: 'Another interviewer',
} as const;

export function VersionsPanel({ jobId }: { jobId: string }) {
  const query = useQuery(versionsQuery(jobId));
  if (query.isPending) return <Skeleton height={160} />;
  if (query.isError) return <ProblemBox error={query.error} onRetry={() => query.refetch()} />;
  const { items } = query.data;
  if (!items.length) {
    return (
      <EmptyState
        icon="clock"
        title="No version yet"
        hint="The first one is kept when the job is submitted."
      />
    );
  }
  return (
    <Stack gap="md">
      {items.map(({ number, cause, byName, at, changes }) => (
        <Paper key={number} withBorder p="md">
          <Text mb={changes.length ? 'xs' : 0}>
            <b>Version {number}</b> · {CAUSES[cause]} by {byName} <When at={at} show="full" />
          </Text>
          {changes.length > 0 && <Changes label={`What changed with version ${number}`} changes={changes} />}
        </Paper>
      ))}
    </Stack>
  );
}

/** What the client changed since the manager looked last; nothing at the first submission. */
export function SinceLastTime({ jobId }: { jobId: string }) {
  const newest = useQuery(versionsQuery(jobId)).data?.items[0];
  if (newest?.cause !== 'resubmitted') return null;
  return (
    <Paper
      withBorder
      p={{ base: 'md', sm: 'lg' }}
      component="section"
      aria-label="What changed since last time"
    >
      <Text fw={650} mb="xs">
        {newest.changes.length ? 'What changed since last time' : 'Nothing changed since last time'}
      </Text>
      <Changes label="What changed since last time" changes={newest.changes} />
    </Paper>
  );
}
