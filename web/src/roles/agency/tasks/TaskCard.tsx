import { Alert, Badge, Button, Group, Paper, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api, ok } from '../../../app/api.ts';
import { oneOf, useQueryString } from '../../../app/query-string.ts';
import { Facts } from '../../../ui/Facts.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { When } from '../../../ui/When.tsx';
import type { Task } from './queries.ts';
import { TaskHistory } from './TaskHistory.tsx';
import { TaskPreview } from './TaskPreview.tsx';
import { TaskSettings } from './TaskSettings.tsx';
import { runWords, stepsWords, whenWords } from './words.ts';

const PARTS = [
  { key: 'preview', label: 'Preview' },
  { key: 'settings', label: 'Settings' },
  { key: 'history', label: 'History' },
] as const;

export function TaskCard({ task }: { task: Task }) {
  const [address, change] = useQueryString();
  const card = useRef<HTMLElement>(null);
  const shown = oneOf(address.task) === task.task ? oneOf(address.show) : undefined;
  const show = (part?: string) => change({ task: part && task.task, show: part }, { push: true });
  useComesIntoView(card, shown);
  return (
    <Paper
      component="section"
      ref={card}
      withBorder
      p={{ base: 'md', sm: 'lg' }}
      style={{ scrollMarginTop: 76 }}
      aria-labelledby={task.task}
    >
      <Head task={task} />
      <Figures task={task} />
      <Group gap="xs" mt="md">
        <RunNow task={task} />
        {PARTS.map(({ key, label }) => (
          <Button
            key={key}
            variant={shown === key ? 'light' : 'default'}
            aria-expanded={shown === key}
            aria-label={`${label}: ${task.title}`}
            onClick={() => show(shown === key ? undefined : key)}
          >
            {label}
          </Button>
        ))}
      </Group>
      {shown === 'preview' && <TaskPreview task={task.task} />}
      {shown === 'settings' && <TaskSettings key={settingsOf(task)} task={task} close={() => show()} />}
      {shown === 'history' && <TaskHistory task={task} />}
    </Paper>
  );
}

/** A form begins anew where the settings have become others. */
const settingsOf = ({ enabled, hour, steps }: Task) => [enabled, hour, ...steps].join();

/** A link leads to one task of many. */
function useComesIntoView(card: React.RefObject<HTMLElement | null>, shown: string | undefined) {
  const arrived = useRef(shown !== undefined);
  useEffect(() => {
    if (arrived.current) card.current?.scrollIntoView({ block: 'start' });
  }, [card]);
}

function Head({ task: { task, title, what, enabled, changed, mutable, late } }: { task: Task }) {
  return (
    <>
      <Group gap="xs">
        <Title order={3} id={task}>
          {title}
        </Title>
        {!enabled && <Badge color="gray">Off</Badge>}
        {late && <Badge color="clay">Late</Badge>}
        {enabled && changed && <Badge color="plum">Your own settings</Badge>}
      </Group>
      <Text mt={4}>{what}</Text>
      {mutable && (
        <Text size="sm" c="dimmed" mt={4}>
          Whoever gets it can turn it off for themselves.
        </Text>
      )}
    </>
  );
}

function Figures({ task }: { task: Task }) {
  const { hour, nextRun, lastRun, lastTick } = task;
  const often = hour === null;
  return (
    <div style={{ marginTop: 'var(--mantine-spacing-md)' }}>
      <Facts
        facts={[
          { label: 'Runs', value: whenWords(task) },
          { label: 'Tells', value: stepsWords(task) },
          { label: 'Next run', value: nextRun ? <When at={nextRun} show="full" /> : 'It is turned off' },
          { label: 'Last looked', value: often && lastTick && <When at={lastTick} /> },
          {
            label: often ? 'Last found something' : 'Last run',
            value: lastRun ? <When at={lastRun.at} /> : 'Not yet',
          },
          {
            label: 'It came to',
            value: lastRun && (lastRun.error ? 'It failed and is tried again.' : runWords(task, lastRun)),
          },
        ]}
      />
    </div>
  );
}

function RunNow({ task }: { task: Task }) {
  const client = useQueryClient();
  const run = useMutation({
    mutationFn: () => ok(api.POST('/api/agency/tasks/{task}/run', { params: { path: { task: task.task } } })),
    // It may have changed any record.
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <>
      <Button
        variant="outline"
        loading={run.isPending}
        aria-label={`Run now: ${task.title}`}
        onClick={() => run.mutate()}
      >
        Run now
      </Button>
      {run.isError && <ProblemBox error={run.error} />}
      {run.data && (
        <Alert color="pine" role="status" icon={<Icon name="check" />} w="100%" style={{ order: 1 }}>
          <Text size="sm" c="var(--mantine-color-text)">
            {runWords(task, run.data)}
          </Text>
        </Alert>
      )}
    </>
  );
}
