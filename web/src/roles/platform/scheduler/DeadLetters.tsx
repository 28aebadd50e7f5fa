import { Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api, ok } from '../../../app/api.ts';
import { useReader } from '../../../app/session.ts';
import { type Command, CommandBar } from '../../../ui/CommandBar.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { ShowMore } from '../../../ui/ShowMore.tsx';
import { formatInstant } from '../../../ui/When.tsx';
import { type DeadLetter, listDeadLetters } from './queries.ts';

export function DeadLetters() {
  const letters = useInfiniteQuery({
    queryKey: ['dead_letter', 'list'],
    queryFn: ({ pageParam }) => listDeadLetters(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 30_000,
  });
  const items = letters.data?.pages.flatMap((page) => page.items);
  return (
    <section aria-label="Dead letters">
      <Title order={2}>Dead letters</Title>
      <Text c="dimmed" mt={4} mb="md">
        What failed for the last time and is not tried again by itself.
      </Text>
      {letters.isPending && <Skeleton height={90} radius="md" />}
      {letters.isError && <ProblemBox error={letters.error} onRetry={() => letters.refetch()} />}
      {items?.length === 0 && (
        <EmptyState icon="check" title="Nothing was given up" hint="What was tried too often appears here." />
      )}
      <Stack gap="md">
        {items?.map((letter) => (
          <Letter key={letter.id} letter={letter} />
        ))}
      </Stack>
      <ShowMore pages={letters} mt="sm" />
    </section>
  );
}

function Letter({ letter }: { letter: DeadLetter }) {
  const { id, task, ids, error, attempts, failedAt } = letter;
  const { locale, timeZone } = useReader();
  return (
    <Paper component="article" withBorder p="md" aria-labelledby={`letter-${id}`}>
      <Title order={3} id={`letter-${id}`} style={{ overflowWrap: 'anywhere' }}>
        {task}
      </Title>
      <Text mt={4} mb="md" style={{ overflowWrap: 'anywhere' }}>
        {error || 'It left no word of why.'}
      </Text>
      <Facts
        facts={[
          { label: 'Number', value: id },
          { label: 'Tries', value: String(attempts) },
          // The queue goes by the machine's clock, which time travel does not move.
          { label: 'Given up', value: formatInstant(failedAt, locale, timeZone) },
          ...Object.entries(ids).map(([label, value]) => ({ label, value })),
        ]}
      />
      <div style={{ marginTop: 'var(--mantine-spacing-md)' }}>
        <CommandBar subject="dead_letter" possible={['retry', 'discard']} commands={commandsFor(letter)} />
      </div>
    </Paper>
  );
}

function commandsFor({ id, task }: DeadLetter): Command[] {
  const params = { path: { letter: id } };
  return [
    {
      name: 'retry',
      label: 'Try again',
      done: `${task} is tried again.`,
      run: (headers) => ok(api.POST('/api/platform/dead-letters/{letter}/retry', { params, headers })),
    },
    {
      name: 'discard',
      label: 'Discard',
      tone: 'danger',
      confirm: 'What it should have done is then never done. This cannot be taken back.',
      done: `${task} is discarded.`,
      run: (headers) => ok(api.POST('/api/platform/dead-letters/{letter}/discard', { params, headers })),
    },
  ];
}
