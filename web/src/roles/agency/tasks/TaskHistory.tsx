import { Paper, Skeleton, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { ShowMore } from '../../../ui/ShowMore.tsx';
import { When } from '../../../ui/When.tsx';
import { listRuns, type Run, type Task } from './queries.ts';
import { durationWords, runWords } from './words.ts';

export function TaskHistory({ task }: { task: Task }) {
  const runs = useInfiniteQuery({
    queryKey: ['task', task.task, 'runs'],
    queryFn: ({ pageParam }) => listRuns(task.task, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  if (runs.isPending) return <Skeleton height={120} mt="md" radius="md" />;
  if (runs.isError) return <ProblemBox error={runs.error} onRetry={() => runs.refetch()} />;
  const items = runs.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    const hint =
      task.hour === null
        ? 'Only runs that found something are kept.'
        : 'Its runs of the last 90 days appear here.';
    return (
      <div style={{ marginTop: 'var(--mantine-spacing-md)' }}>
        <EmptyState icon="clock" title="It has not run yet" hint={hint} />
      </div>
    );
  }
  return (
    <>
      <Stack
        component="ol"
        gap="xs"
        p={0}
        m={0}
        mt="md"
        style={{ listStyle: 'none' }}
        aria-label={`History: ${task.title}`}
      >
        {items.map((run) => (
          <RunRow key={run.id} task={task} run={run} />
        ))}
      </Stack>
      <ShowMore pages={runs} mt="sm" />
    </>
  );
}

function RunRow({ task, run }: { task: Task; run: Run }) {
  return (
    <Paper component="li" p="sm" bg="var(--loom-paper)" radius="md">
      <Text size="sm" fw={600}>
        <When at={run.at} show="full" />
      </Text>
      <Text size="sm">{run.error ? 'It failed and was tried again.' : runWords(task, run)}</Text>
      {run.error && (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {run.error}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {run.runByName ? `Run by ${run.runByName}` : 'By the timetable'}, in {durationWords(run.milliseconds)}
      </Text>
    </Paper>
  );
}
