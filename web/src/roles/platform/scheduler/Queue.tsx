import { Alert, Paper, Skeleton, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Facts } from '../../../ui/Facts.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { queueQuery } from './queries.ts';

/** From here on something holds it up. */
const OLD_SECONDS = 5 * 60;

export function Queue() {
  const queue = useQuery(queueQuery);
  return (
    <section aria-label="Queue">
      <Title order={2} mb="md">
        Queue
      </Title>
      {queue.isPending && <Skeleton height={90} radius="md" />}
      {queue.isError && <ProblemBox error={queue.error} onRetry={() => queue.refetch()} />}
      {queue.data && <Figures queue={queue.data} />}
    </section>
  );
}

type Figure = { waiting: number; running: number; oldestSeconds: number };
type Props = { queue: Figure & { tasks: (Figure & { task: string; failing: number })[] } };

function Figures({ queue: { waiting, running, oldestSeconds, tasks } }: Props) {
  return (
    <Paper withBorder p="md">
      {oldestSeconds >= OLD_SECONDS && (
        <Alert color="clay" role="alert" icon={<Icon name="alert" />} mb="md">
          <Text size="sm" c="var(--mantine-color-text)">
            The oldest has waited for more than five minutes. Is a worker running?
          </Text>
        </Alert>
      )}
      <Facts
        facts={[
          { label: 'Waiting', value: String(waiting) },
          { label: 'Running', value: String(running) },
          { label: 'Oldest', value: waiting > 0 ? ageWords(oldestSeconds) : 'Nothing waits' },
        ]}
      />
      {tasks.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it sideways, too
        <section style={{ overflowX: 'auto' }} tabIndex={0} aria-label="Queue by task">
          <Table mt="md">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Task</Table.Th>
                <Table.Th ta="end">Waiting</Table.Th>
                <Table.Th ta="end">Running</Table.Th>
                <Table.Th ta="end">Tried before</Table.Th>
                <Table.Th ta="end">Oldest</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {tasks.map((each) => (
                <Table.Tr key={each.task}>
                  <Table.Td>{each.task}</Table.Td>
                  <Table.Td ta="end">{each.waiting}</Table.Td>
                  <Table.Td ta="end">{each.running}</Table.Td>
                  <Table.Td ta="end">{each.failing}</Table.Td>
                  <Table.Td ta="end">{each.waiting > 0 ? ageWords(each.oldestSeconds) : '–'}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      )}
    </Paper>
  );
}

function ageWords(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  return seconds < 3600 ? `${Math.floor(seconds / 60)} min` : `${Math.floor(seconds / 3600)} h`;
}
