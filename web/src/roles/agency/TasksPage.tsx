import { Alert, Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';

type Task = {
  name: string;
  title: string;
  what: string;
  when: string;
  /** Tells what it found in words: it is not always something that is sent. */
  found: (count: number) => string;
};

const counted = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

const TASKS: Task[] = [
  {
    name: 'processDueInvoices',
    title: 'Issue invoices that are due',
    what: 'Each invoice whose day has come gets its number and goes to the client.',
    when: 'Every day at 6:00',
    found: (count) => `${counted(count, 'invoice is', 'invoices are')} being issued.`,
  },
  {
    name: 'processOverdueInvoices',
    title: 'Mark overdue invoices',
    what: 'Invoices that are not paid by their due day become overdue, and both sides are told once.',
    when: 'Every day at 1:00',
    found: (count) => `${counted(count, 'invoice became', 'invoices became')} overdue.`,
  },
  {
    name: 'processShortlistReminders',
    title: 'Remind clients of unanswered candidates',
    what: 'Clients get one message with all submitted candidates that wait for their answer; after four working days the managers hear of it, too.',
    when: 'Every working day at 11:00',
    found: (count) => `${counted(count, 'reminder was', 'reminders were')} due.`,
  },
  {
    name: 'processJobExpiry',
    title: 'Close jobs whose deadline has passed',
    what: 'They become expired, and both sides are told once.',
    when: 'Every day at 1:00',
    found: (count) => `${counted(count, 'job has', 'jobs have')} expired.`,
  },
];

export default function TasksPage() {
  return (
    <>
      <PageHeader
        title="Scheduled tasks"
        detail="They run by themselves at your agency’s local time. You can run one now; what was done before is not repeated."
      />
      <Stack gap="lg">
        {TASKS.map((task) => (
          <TaskCard key={task.name} task={task} />
        ))}
      </Stack>
    </>
  );
}

function TaskCard({ task }: { task: Task }) {
  const [previewing, setPreviewing] = useState(false);
  const client = useQueryClient();
  const path = { task: task.name };
  const run = useMutation({
    mutationFn: () => ok(api.POST('/api/agency/tasks/{task}/run', { params: { path } })),
    // It may have changed any record.
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-labelledby={task.name}>
      <Group justify="space-between" align="flex-start" gap="md">
        <div style={{ flex: '1 1 18rem' }}>
          <Title order={2} id={task.name}>
            {task.title}
          </Title>
          <Text mt={4}>{task.what}</Text>
          <Text size="sm" c="dimmed" mt={4}>
            {task.when}
          </Text>
        </div>
        <Group gap="xs">
          <Button
            variant="default"
            aria-expanded={previewing}
            aria-label={`${previewing ? 'Hide the preview' : 'Preview'}: ${task.title}`}
            onClick={() => setPreviewing(!previewing)}
          >
            {previewing ? 'Hide the preview' : 'Preview'}
          </Button>
          <Button
            variant="light"
            loading={run.isPending}
            aria-label={`Run now: ${task.title}`}
            onClick={() => run.mutate()}
          >
            Run now
          </Button>
        </Group>
      </Group>
      {run.isError && <ProblemBox error={run.error} />}
      {run.data && <Outcome task={task} outcome={run.data} />}
      {previewing && <Preview task={task.name} />}
    </Paper>
  );
}

type OutcomeProps = { task: Task; outcome: { found: number; sent: number; skipped: number } };

function Outcome({ task, outcome: { found, sent, skipped } }: OutcomeProps) {
  return (
    <Alert color="pine" role="status" icon={<Icon name="check" />} mt="md">
      <Text size="sm" c="var(--mantine-color-text)">
        {found === 0 ? 'Nothing was due.' : task.found(found)}
        {found !== sent && ` ${sent} sent.`}
        {skipped > 0 && ` ${skipped} skipped: they had been told already.`}
      </Text>
    </Alert>
  );
}

function Preview({ task }: { task: string }) {
  const preview = useQuery({
    queryKey: ['work', 'task', task],
    queryFn: () => ok(api.GET('/api/agency/tasks/{task}/preview', { params: { path: { task } } })),
    staleTime: 0,
  });
  if (preview.isPending) return <Skeleton height={80} mt="md" radius="md" />;
  if (preview.isError) return <ProblemBox error={preview.error} onRetry={() => preview.refetch()} />;
  if (preview.data.items.length === 0) {
    return (
      <div style={{ marginTop: 'var(--mantine-spacing-md)' }}>
        <EmptyState
          icon="check"
          title="Nothing is due"
          hint="If it ran now, nobody would be told anything."
        />
      </div>
    );
  }
  return (
    <Stack component="ul" gap="sm" p={0} m={0} mt="md" style={{ listStyle: 'none' }}>
      {preview.data.items.map(({ recipient, email, title, items }) => (
        <Paper
          key={`${recipient} ${email} ${title}`}
          component="li"
          p="sm"
          bg="var(--loom-paper)"
          radius="md"
        >
          <Text fw={600}>{title}</Text>
          <Text size="sm" c="dimmed">
            To {[recipient, email].filter(Boolean).join(', ')}
          </Text>
          {items.map((line) => (
            <Text key={line} size="sm">
              {line}
            </Text>
          ))}
        </Paper>
      ))}
    </Stack>
  );
}
