/** What waits for an approval, the longest first; those that need no second look are approved together. */
import { Anchor, Badge, Checkbox, Group, Paper, Skeleton, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { useNow } from '../../app/clock.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { ShowMore } from '../../ui/ShowMore.tsx';
import { AnswerTogether } from './approvals/AnswerTogether.tsx';
import { AwayPanel } from './approvals/AwayPanel.tsx';

const list = (after: string | undefined) =>
  ok(
    api.GET('/api/common/jobs', {
      params: { query: { state: 'pending_approval', sort: 'waiting', limit: 50, after } },
    }),
  );
export type Waiting = Awaited<ReturnType<typeof list>>['items'][number];

export default function ApprovalsPage() {
  const [chosen, setChosen] = useState<string[]>([]);
  const pages = useInfiniteQuery({
    queryKey: ['job', 'list', 'approvals'],
    queryFn: ({ pageParam }) => list(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const jobs = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const marked = jobs.filter(({ id }) => chosen.includes(id));
  const toggle = (id: string, on: boolean) =>
    setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <>
      <PageHeader
        title="Approvals"
        detail="Who waits longest stands first."
        back={{ label: 'Jobs', href: '/manager/jobs' }}
      />
      <Stack gap="lg">
        <AwayPanel />
        {pages.isPending && <Skeleton height={240} radius="lg" />}
        {pages.isError && <ProblemBox error={pages.error} onRetry={() => pages.refetch()} />}
        {pages.isSuccess && jobs.length === 0 && (
          <EmptyState icon="check" title="Nothing waits" hint="A job that a client submits appears here." />
        )}
        {marked.length > 0 && <AnswerTogether jobs={marked} onDone={() => setChosen([])} />}
        {jobs.length > 0 && (
          <Stack
            component="ul"
            gap="sm"
            p={0}
            m={0}
            style={{ listStyle: 'none' }}
            aria-label="Waiting for approval"
          >
            {jobs.map((job) => (
              <Row
                key={job.id}
                job={job}
                marked={chosen.includes(job.id)}
                onMark={(on) => toggle(job.id, on)}
              />
            ))}
          </Stack>
        )}
        <ShowMore pages={pages} />
      </Stack>
    </>
  );
}

type RowProps = { job: Waiting; marked: boolean; onMark: (on: boolean) => void };

function Row({ job, marked, onMark }: RowProps) {
  const { id, title, code, clientName, pay, openings, places, since } = job;
  return (
    <Paper component="li" withBorder p="md">
      <Group gap="md" wrap="nowrap" align="flex-start">
        <Checkbox
          checked={marked}
          onChange={(event) => onMark(event.currentTarget.checked)}
          aria-label={`Choose ${title}`}
          mt={4}
        />
        <div style={{ flex: 1, minWidth: 0 }}>
          <Group justify="space-between" gap="xs">
            <Anchor component={Link} to={`/manager/jobs/${id}`} fw={650} style={{ overflowWrap: 'anywhere' }}>
              {title}
            </Anchor>
            <Waits since={since} />
          </Group>
          <Text size="sm" c="dimmed">
            {clientName} · {code}
          </Text>
          <Text size="sm">
            {pay && (
              <>
                <MoneyText {...pay.from} /> – <MoneyText {...pay.to} /> a year ·{' '}
              </>
            )}
            {openings === 1 ? '1 opening' : `${openings} openings`} in {places.join(', ')}
          </Text>
        </div>
      </Group>
    </Paper>
  );
}

const HOUR_MS = 3_600_000;

function Waits({ since }: { since: string }) {
  const hours = Math.floor((useNow().getTime() - Date.parse(since)) / HOUR_MS);
  const words = hours < 1 ? 'just now' : hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} days`;
  return (
    <Badge variant="light" color={hours >= 48 ? 'clay' : hours >= 24 ? 'marigold' : 'gray'} tt="none">
      {hours < 1 ? words : `waits ${words}`}
    </Badge>
  );
}
