/** Somebody else changed this draft: both versions, field by field where they differ, and the choice. */
import { Alert, Button, Group, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useReader } from '../../app/session.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { FIELD_LABELS } from '../jobs/field-words.ts';
import { getJob, type Job } from '../jobs/queries.ts';
import { type Draft, differences, draftOf } from './draft.ts';

type Props = {
  jobId: string;
  mine: Draft;
  onKeepMine: (currentVersion: number) => Promise<boolean>;
  onTakeTheirs: (theirs: Job) => void;
};

export function StaleChoice({ jobId, mine, onKeepMine, onTakeTheirs }: Props) {
  const [keeping, setKeeping] = useState(false);
  // Read apart from the job on the screen, so that nothing moves before the choice.
  const theirs = useQuery({
    queryKey: ['job', jobId, 'theirs'],
    queryFn: () => getJob(jobId),
    staleTime: 0,
    gcTime: 0,
  });
  if (theirs.isError) return <ProblemBox error={theirs.error} onRetry={() => theirs.refetch()} />;
  if (!theirs.data) return null;
  const job = theirs.data;
  const keep = () => {
    setKeeping(true);
    void onKeepMine(job.version).finally(() => setKeeping(false));
  };
  return (
    <Alert
      color="marigold"
      role="alert"
      icon={<Icon name="swap" />}
      title="Somebody else changed this draft. Which shall stand?"
      mb="lg"
    >
      <Differences mine={mine} theirs={draftOf(job, mine.currency)} />
      <Group gap="xs" mt="md">
        <Button size="xs" onClick={keep} loading={keeping}>
          Keep mine
        </Button>
        <Button size="xs" variant="default" onClick={() => onTakeTheirs(job)}>
          Take theirs
        </Button>
      </Group>
    </Alert>
  );
}

function Differences({ mine, theirs }: { mine: Draft; theirs: Draft }) {
  const { locale } = useReader();
  const rows = differences(mine, theirs, locale);
  if (rows.length === 0) return <Text size="sm">Both say the same.</Text>;
  return (
    <Table.ScrollContainer minWidth={320}>
      <Table verticalSpacing="xs" aria-label="Where the two versions differ" c="var(--mantine-color-text)">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>What</Table.Th>
            <Table.Th>Mine</Table.Th>
            <Table.Th>Theirs</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ field, one, other }) => (
            <Table.Tr key={field}>
              <Table.Td>{FIELD_LABELS[field]}</Table.Td>
              <Table.Td style={{ whiteSpace: 'pre-line' }}>{one}</Table.Td>
              <Table.Td style={{ whiteSpace: 'pre-line' }}>{other}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
