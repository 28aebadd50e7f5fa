/** One replacement: who left, what was promised, and who joins instead. */
import { Anchor, Grid, Paper, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useParam } from '../../app/query-string.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { RecordTimeline } from '../timeline/RecordTimeline.tsx';
import { type Replacement, replacementQuery, useHome } from './queries.ts';
import { ReplacementCommands } from './ReplacementCommands.tsx';
import { ReplacementFacts } from './ReplacementFacts.tsx';

export default function ReplacementPage() {
  const query = useQuery(replacementQuery(useParam('replacementId')));
  if (query.isPending) return <Skeleton height={320} radius="lg" />;
  if (query.isError) return <ProblemBox error={query.error} onRetry={() => query.refetch()} />;
  return <Loaded replacement={query.data} />;
}

function Loaded({ replacement }: { replacement: Replacement }) {
  const home = useHome();
  const { candidateName, state, jobId, jobTitle, clientName, place, leavingReason, id } = replacement;
  return (
    <>
      <PageHeader
        title={`Replacement of ${candidateName}`}
        state={<StateBadge state={state} />}
        detail={
          <>
            <Anchor component={Link} to={home.replace('replacements', `jobs/${jobId}`)} underline="always">
              {jobTitle}
            </Anchor>
            , {place} · {clientName}
          </>
        }
        back={{ label: 'Replacements', href: home }}
      >
        <ReplacementCommands replacement={replacement} />
      </PageHeader>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-labelledby="promised">
            <Title order={2} id="promised" mb="md">
              What was promised
            </Title>
            <ReplacementFacts replacement={replacement} />
            <Text mt="md" c="dimmed">
              Why {candidateName} left: {leavingReason}
            </Text>
          </Paper>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <RecordTimeline subjectId={id} />
        </Grid.Col>
      </Grid>
    </>
  );
}
