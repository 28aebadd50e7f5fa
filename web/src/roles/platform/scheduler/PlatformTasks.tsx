import { Badge, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Facts } from '../../../ui/Facts.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { When } from '../../../ui/When.tsx';
import { type PlatformTask, platformTasksQuery } from './queries.ts';

export function PlatformTasks() {
  const tasks = useQuery(platformTasksQuery);
  return (
    <section aria-label="Scheduled tasks">
      <Title order={2}>Scheduled tasks</Title>
      <Text c="dimmed" mt={4} mb="md">
        Figures are of the last 24 hours, over all agencies.
      </Text>
      {tasks.isPending && <Skeleton height={400} radius="md" />}
      {tasks.isError && <ProblemBox error={tasks.error} onRetry={() => tasks.refetch()} />}
      <Stack gap="sm">
        {tasks.data?.items.map((task) => (
          <TaskFigures key={task.task} task={task} />
        ))}
      </Stack>
    </section>
  );
}

function TaskFigures({ task }: { task: PlatformTask }) {
  const { title, what, lastTick, milliseconds, runs, found, sent, failed, agenciesOff, stopped } = task;
  return (
    <Paper component="article" withBorder p="md" aria-labelledby={task.task}>
      <Title order={3} id={task.task}>
        {title} {stopped && <Badge color="clay">Does not tick</Badge>}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {what}
      </Text>
      <Facts
        facts={[
          { label: 'Last tick', value: lastTick ? <When at={lastTick} /> : 'Not yet' },
          { label: 'It took', value: milliseconds !== null && `${milliseconds} ms` },
          { label: 'Runs', value: String(runs) },
          { label: 'Found', value: String(found) },
          { label: 'Sent or done', value: String(sent) },
          { label: 'Failed', value: String(failed) },
          { label: 'Turned off by', value: agenciesOff > 0 && `${agenciesOff} agencies` },
        ]}
      />
    </Paper>
  );
}
