/** Jobs by state: each column the first few of it, and a link to all. */
import {
  Anchor,
  Box,
  Button,
  Card,
  Group,
  Paper,
  ScrollArea,
  Skeleton,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, ok } from '../../app/api.ts';
import { useNow } from '../../app/clock.ts';
import { useQueryString } from '../../app/query-string.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { DateText } from '../../ui/When.tsx';
import { useSide } from '../engagements/queries.ts';
import { daysOpen, openWords } from './ageing.ts';
import { JOB_STATES } from './list-filters.ts';

const SHOWN = 20;

type Props = { counts: Record<string, number>; href: (job: { id: string; state: string }) => string };

export function StateBoard({ counts, href }: Props) {
  const states = JOB_STATES.filter((state) => counts[state]);
  if (states.length === 0) return <Text c="dimmed">No jobs here. Clear the filters to see all.</Text>;
  return (
    <ScrollArea type="auto" offsetScrollbars>
      <Group gap="md" wrap="nowrap" align="flex-start" role="list" aria-label="Jobs by state">
        {states.map((state) => (
          <Column key={state} state={state} count={counts[state]!} href={href} />
        ))}
      </Group>
    </ScrollArea>
  );
}

function Column({ state, count, href }: { state: string; count: number; href: Props['href'] }) {
  const [{ view, after, state: _, ...asked }] = useQueryString();
  const now = useNow();
  const { isClient } = useSide();
  const query = { ...asked, state, limit: SHOWN } as never;
  const jobs = useQuery({
    queryKey: ['job', 'list', 'board', asked, state],
    queryFn: () => ok(api.GET('/api/common/jobs', { params: { query } })),
  });
  return (
    <Paper withBorder p="sm" w={260} flex="none" role="listitem">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h5">
          <StateBadge state={state} />
        </Title>
        <Text size="sm" c="dimmed">
          {count}
        </Text>
      </Group>
      <Stack gap="xs">
        {jobs.isPending && <Skeleton height={72} />}
        {jobs.isError && <ProblemBox error={jobs.error} onRetry={() => jobs.refetch()} />}
        {jobs.data?.items.map((job) => (
          <Card key={job.id} withBorder padding="sm">
            <Anchor component={Link} to={href(job)} fw={600} style={{ overflowWrap: 'anywhere' }}>
              {job.title || 'Untitled job'}
            </Anchor>
            <Text size="sm" c="dimmed">
              {[job.code, isClient ? '' : job.clientName, job.places.join(', ')].filter(Boolean).join(' · ')}
            </Text>
            <Box mt={4}>
              {job.openedAt && <Text size="xs">{openWords(daysOpen(job.openedAt, now))}</Text>}
              {job.deadline && (
                <Text size="xs">
                  Deadline <DateText date={job.deadline} />
                </Text>
              )}
            </Box>
          </Card>
        ))}
        {count > SHOWN && (
          <Button
            component={Link}
            to="."
            search={{ ...asked, state } as never}
            variant="subtle"
            size="compact-sm"
          >
            All {count}
          </Button>
        )}
      </Stack>
    </Paper>
  );
}
