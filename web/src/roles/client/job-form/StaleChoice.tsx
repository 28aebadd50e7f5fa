/** Somebody else changed this draft: both versions, field by field where they differ, and the choice. */
import { Alert, Button, Group, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getJob, type Job } from '../../../records/jobs/queries.ts';
import { ROUND_MODES, ROUND_TYPES, WORK_MODES } from '../../../records/jobs/words.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { type Draft, draftOf, type PlaceRow, type RoundRow, type SkillRow } from './draft.ts';

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

const LABELS: Record<keyof Draft, string> = {
  title: 'Title',
  department: 'Department',
  employmentType: 'Employment',
  description: 'Description',
  locations: 'Places',
  payFrom: 'Pay from',
  payTo: 'Pay to',
  currency: 'Currency',
  experienceFrom: 'Experience from',
  experienceTo: 'Experience to',
  noticeDaysMax: 'Longest notice',
  deadline: 'Deadline',
  skills: 'Skills',
  rounds: 'Interview rounds',
};

function Differences({ mine, theirs }: { mine: Draft; theirs: Draft }) {
  const keys = Object.keys(LABELS) as (keyof Draft)[];
  const differing = keys.filter((key) => wordsOf(mine[key]) !== wordsOf(theirs[key]));
  if (differing.length === 0) return <Text size="sm">Both say the same.</Text>;
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
          {differing.map((key) => (
            <Table.Tr key={key}>
              <Table.Td>{LABELS[key]}</Table.Td>
              <Table.Td style={{ whiteSpace: 'pre-line' }}>{wordsOf(mine[key])}</Table.Td>
              <Table.Td style={{ whiteSpace: 'pre-line' }}>{wordsOf(theirs[key])}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function wordsOf(value: Draft[keyof Draft]): string {
  if (value === null || value === '') return '–';
  if (!Array.isArray(value)) return String(value);
  // A row without a name is only begun and not part of the draft yet.
  const named = value.filter((row) => ('place' in row ? row.place : row.name).trim());
  return named.map(rowWords).join('\n') || '–';
}

function rowWords(row: PlaceRow | SkillRow | RoundRow): string {
  if ('place' in row) return `${row.place}, ${WORK_MODES[row.workMode]}, openings: ${row.openings}`;
  if ('measure' in row) {
    const unit = row.measure === 'years' ? 'years' : 'of 5';
    return `${row.name}, ${row.kind === 'primary' ? 'required' : 'welcome'}, at least ${row.minimum} ${unit}`;
  }
  const interviewer = row.interviewerId ? 'interviewer chosen' : 'no interviewer';
  return `${row.name}, ${ROUND_TYPES[row.type]}, ${ROUND_MODES[row.mode]}, ${row.minutes} min, ${interviewer}`;
}
