/** On a placement: until when it is guaranteed, what was asked, and who comes instead. */
import { Group, Paper, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { DateText } from '../../ui/When.tsx';
import type { Application } from '../applications/queries.ts';
import { replacementQuery } from './queries.ts';
import { ReplacementFacts } from './ReplacementFacts.tsx';

type Placement = NonNullable<Application['placement']>;

export function ReplacementPanel({ placement }: { placement: Placement }) {
  const { replacement, replaces, guaranteedUntil, state, possible } = placement;
  if (!replacement && !replaces && !guaranteedUntil) return null;
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-labelledby="replacement">
      <Group gap="sm" mb="md">
        <Title order={2} id="replacement">
          Replacement
        </Title>
        {replacement && <StateBadge state={replacement.state} />}
      </Group>
      {replaces && <Text mb="xs">Joins in the place of {replaces.candidateName}, who left.</Text>}
      {replacement ? (
        <Asked id={replacement.id} />
      ) : (
        guaranteedUntil && (
          <Text>
            {possible.includes('requestReplacement') ? (
              'They left within the guarantee: you can ask for somebody else at no second fee.'
            ) : state === 'left' ? (
              <>
                Guaranteed until <DateText date={guaranteedUntil} />.
              </>
            ) : (
              <>
                Eligible until <DateText date={guaranteedUntil} />, should they leave before.
              </>
            )}
          </Text>
        )
      )}
    </Paper>
  );
}

function Asked({ id }: { id: string }) {
  const query = useQuery(replacementQuery(id));
  if (query.isPending) return <Skeleton height={90} />;
  if (query.isError) return <ProblemBox error={query.error} onRetry={() => query.refetch()} />;
  return <ReplacementFacts replacement={query.data} />;
}
