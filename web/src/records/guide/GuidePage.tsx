/** All first steps of the role, also those that are done or left out. */
import { Paper, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ROLE_WORDS } from '../../app/roles.ts';
import { useMe } from '../../app/session.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import classes from './guide.module.css';
import { guideQuery } from './queries.ts';
import { Reached } from './Reached.tsx';
import { StepRow } from './StepRow.tsx';

export default function GuidePage() {
  const { active } = useMe();
  const guide = useQuery(guideQuery);
  const steps = guide.data?.steps ?? [];
  return (
    <>
      <PageHeader
        title="Getting started"
        detail={active ? `The first steps as ${ROLE_WORDS[active.role].toLowerCase()}` : undefined}
      />
      {guide.isPending && <Skeleton height={320} radius="lg" />}
      {guide.isError && <ProblemBox error={guide.error} onRetry={() => guide.refetch()} />}
      {steps.length > 0 && (
        <Stack maw={820}>
          {steps.every(({ state }) => state === 'done') && (
            <EmptyState icon="check" title="All is set up" hint="What waits for you is on your home." />
          )}
          <Paper withBorder p={{ base: 'md', sm: 'lg' }}>
            <Stack>
              <Reached steps={steps} />
              <ul className={classes.steps}>
                {steps.map((step) => (
                  <StepRow key={step.key} step={step} />
                ))}
              </ul>
            </Stack>
          </Paper>
        </Stack>
      )}
    </>
  );
}
