/** All that the system does by itself for this agency: when, what came of it, and how the agency wants it. */
import { Skeleton, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { type Task, tasksQuery } from './queries.ts';
import { TaskCard } from './TaskCard.tsx';

const GROUPS: { title: string; holds: (task: Task) => boolean }[] = [
  { title: 'On working days', holds: ({ hour, days }) => hour !== null && days === 'working' },
  { title: 'Every day', holds: ({ hour, days }) => hour !== null && days === 'daily' },
  { title: 'Every quarter of an hour', holds: ({ hour }) => hour === null },
];

export default function TasksPage() {
  const tasks = useQuery({ ...tasksQuery, refetchInterval: 60_000 });
  return (
    <>
      <PageHeader
        title="Scheduled tasks"
        detail={`They run by themselves on your agency’s clock${tasks.data ? ` (${tasks.data.timeZone})` : ''}. You can run one now; what was done before is not repeated.`}
      />
      {tasks.isPending && <Skeleton height={600} radius="lg" />}
      {tasks.isError && <ProblemBox error={tasks.error} onRetry={() => tasks.refetch()} />}
      {tasks.data && (
        <Stack gap="xl">
          {GROUPS.map(({ title, holds }) => (
            <section key={title} aria-label={title}>
              <Title order={2} mb="md">
                {title}
              </Title>
              <Stack gap="md">
                {tasks.data.items.filter(holds).map((task) => (
                  <TaskCard key={task.task} task={task} />
                ))}
              </Stack>
            </section>
          ))}
        </Stack>
      )}
    </>
  );
}
