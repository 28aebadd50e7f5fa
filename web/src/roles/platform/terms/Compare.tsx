import { Paper, Select, Skeleton, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Changes } from '../../../records/terms-and-conditions/Changes.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { stateWords } from '../../../ui/StateBadge.tsx';
import { changesQuery, type Version } from './queries.ts';

/** With the version before it, or any other of the edition. */
export function Compare({ the: { id, documentVersion, others, changes } }: { the: Version }) {
  const before = others.find((other) => other.documentVersion === changes?.documentVersion);
  const [chosen, setChosen] = useState(before?.id ?? null);
  const isOther = chosen !== null && chosen !== before?.id;
  const other = useQuery({ ...changesQuery(id, chosen ?? ''), enabled: isOther });
  if (others.length < 2) return null;
  const parts = isOther ? other.data?.changes?.parts : changes?.parts;
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-label="Comparison">
      <Title order={2} mb="sm">
        What is different
      </Title>
      <Select
        label="From version"
        placeholder="Choose one"
        data={others
          .filter((each) => each.documentVersion !== documentVersion)
          .map((each) => ({
            value: each.id,
            label: `${each.documentVersion} (${stateWords(each.state).toLowerCase()})`,
          }))}
        value={chosen}
        onChange={setChosen}
        allowDeselect={false}
        maw={260}
        mb="md"
      />
      {isOther && other.isPending && <Skeleton height={160} />}
      {isOther && other.isError && <ProblemBox error={other.error} onRetry={() => other.refetch()} />}
      {parts && <Changes parts={parts} />}
    </Paper>
  );
}
