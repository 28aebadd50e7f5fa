/** Finds one candidate by words; used where a candidate is put into a job. */
import { Button, Group, Paper, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { experienceWords } from '../jobs/words.ts';
import { type CandidateItem, listCandidates } from './queries.ts';

type Props = { onPick: (candidate: CandidateItem) => void };

export function CandidatePicker({ onPick }: Props) {
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 250);
  const found = useQuery({
    queryKey: ['candidate', 'pick', q],
    queryFn: () => listCandidates({ q: q || undefined, limit: 20 }),
    placeholderData: keepPreviousData,
  });
  return (
    <Stack>
      <TextInput
        type="search"
        label="Search your candidates"
        placeholder="Name, skill, title, place …"
        leftSection={<Icon name="search" size={16} />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
      />
      {found.isPending && <Skeleton height={160} radius="lg" />}
      {found.isError && <ProblemBox error={found.error} onRetry={() => found.refetch()} />}
      {found.data?.items.length === 0 && (
        <Text c="dimmed">Nobody fits these words. Drop their résumé under “New candidate”.</Text>
      )}
      <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {found.data?.items.map((candidate) => (
          <Paper key={candidate.id} component="li" withBorder p="sm">
            <Group justify="space-between" wrap="nowrap">
              <div style={{ minWidth: 0 }}>
                <Text fw={600}>{candidate.name}</Text>
                <Text size="sm" c="dimmed" lineClamp={1}>
                  {describe(candidate)}
                </Text>
              </div>
              <Button
                size="xs"
                variant="light"
                aria-label={`Choose ${candidate.name}`}
                onClick={() => onPick(candidate)}
                flex="none"
              >
                Choose
              </Button>
            </Group>
          </Paper>
        ))}
      </Stack>
    </Stack>
  );
}

const describe = ({ currentTitle, location, experienceMonths, skills }: CandidateItem) =>
  [
    currentTitle,
    location,
    experienceMonths === null ? null : experienceWords(experienceMonths),
    skills.slice(0, 4).join(', '),
  ]
    .filter(Boolean)
    .join(' · ');
