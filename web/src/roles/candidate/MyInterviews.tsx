import { Anchor, Group, Paper, Skeleton, Text, Title } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { now, useNow } from '../../app/clock.ts';
import { ROUND_MODES, wordFor } from '../../records/jobs/words.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { When } from '../../ui/When.tsx';
import classes from './candidate.module.css';

const coming = queryOptions({
  queryKey: ['interview', 'mine'],
  queryFn: () =>
    ok(
      api.GET('/api/common/interviews', {
        params: { query: { state: 'scheduled', from: now().toISOString(), limit: 20 } },
      }),
    ),
});

export function MyInterviews() {
  const interviews = useQuery(coming);
  const time = useNow().toISOString();
  const items = (interviews.data?.items ?? []).filter(({ endsAt }) => endsAt && endsAt > time);
  return (
    <section aria-labelledby="interviews">
      <Title order={2} id="interviews" mb="sm">
        My interviews
      </Title>
      {interviews.isPending && <Skeleton height={80} radius="lg" />}
      {interviews.isError && <ProblemBox error={interviews.error} onRetry={() => interviews.refetch()} />}
      {interviews.isSuccess && items.length === 0 && (
        <Text c="dimmed">
          None to come. A new one appears here and in your mail, with an invitation for your calendar.
        </Text>
      )}
      <ul className={classes.rows}>
        {items.map((interview) => (
          <Paper component="li" key={interview.id} withBorder p="md">
            <Group justify="space-between" gap="xs" align="baseline">
              <Text fw={650}>
                <When at={interview.startsAt!} show="full" />
              </Text>
              <Text size="sm" c="dimmed">
                <When at={interview.startsAt!} />, {interview.minutes} minutes
              </Text>
            </Group>
            <Text>
              {interview.jobTitle} at {interview.clientName}, {interview.roundName} with{' '}
              {interview.interviewerName}
            </Text>
            <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {wordFor(ROUND_MODES, interview.mode)}: <Place place={interview.place} />
            </Text>
          </Paper>
        ))}
      </ul>
    </section>
  );
}

function Place({ place }: { place: string | null }) {
  if (!place || !/^https?:\/\/\S+$/.test(place)) return place;
  return (
    <Anchor href={place} target="_blank" rel="noreferrer">
      {place.replace(/^https?:\/\//, '')}
    </Anchor>
  );
}
