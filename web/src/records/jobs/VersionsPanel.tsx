/** What the job said each time that both sides looked at it, newest first, with what changed. */
import { Paper, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { When } from '../../ui/When.tsx';
import { Changes, PAST } from './Changes.tsx';
import { FIELD_LABELS, type FieldName } from './field-words.ts';
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
      {items.map(({ number, cause, byName, askedByName, at, changes }) => (
        <Paper key={number} withBorder p="md">
          <Text mb={changes.length ? 'xs' : 0}>
            <b>Version {number}</b> · {CAUSES[cause]} {whose(byName, askedByName)}{' '}
            <When at={at} show="full" />
          </Text>
          {changes.length > 0 && (
            <Changes label={`What changed with version ${number}`} changes={changes} words={PAST} />
          )}
        </Paper>
      ))}
    </Stack>
  );
}

const whose = (byName: string, askedByName: string | null) =>
  askedByName && askedByName !== byName ? `as ${askedByName} asked and ${byName} agreed,` : `by ${byName}`;

/** What the client changed since the manager looked last; nothing at the first submission. */
export function SinceLastTime({ jobId }: { jobId: string }) {
  const since = useQuery(versionsQuery(jobId)).data?.sinceLastLook;
  if (!since) return null;
  const { changes, leftAsItWas } = since;
  return (
    <Paper
      withBorder
      p={{ base: 'md', sm: 'lg' }}
      component="section"
      aria-label="What changed since last time"
    >
      <Text fw={650} mb="xs">
        {changes.length ? 'What changed since last time' : 'Nothing changed since last time'}
      </Text>
      <Changes label="What changed since last time" changes={changes} words={PAST} />
      {leftAsItWas.length > 0 && (
        <Text size="sm" mt="xs">
          You asked for it, and it is as it was:{' '}
          {leftAsItWas.map(({ field }) => FIELD_LABELS[field as FieldName] ?? field).join(', ')}.
        </Text>
      )}
    </Paper>
  );
}
