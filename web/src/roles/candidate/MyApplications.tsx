import { Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ApplicationItem, listApplications } from '../../records/applications/queries.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { ShowMore } from '../../ui/ShowMore.tsx';
import { When } from '../../ui/When.tsx';
import { StageTrack } from './StageTrack.tsx';

export function MyApplications() {
  const pages = useInfiniteQuery({
    queryKey: ['application', 'mine'],
    queryFn: ({ pageParam }) => listApplications({ limit: 20, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const applications = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section aria-labelledby="applications">
      <Title order={2} id="applications" mb="sm">
        My applications
      </Title>
      {pages.isPending && <Skeleton height={130} radius="lg" />}
      {pages.isError && <ProblemBox error={pages.error} onRetry={() => pages.refetch()} />}
      {pages.isSuccess && applications.length === 0 && (
        <EmptyState
          icon="briefcase"
          title="No applications yet"
          hint="When a recruiter puts you forward for a job, you can follow it here from the first step to the first day."
        />
      )}
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {applications.map((application) => (
          <Application key={application.id} application={application} />
        ))}
      </Stack>
      <ShowMore pages={pages} mt="xs" />
    </section>
  );
}

function Application({ application }: { application: ApplicationItem }) {
  const { jobTitle, clientName, place, recruiterName, stageSince } = application;
  return (
    <Paper component="li" withBorder p="lg">
      <Group justify="space-between" gap="xs" align="baseline">
        <Title order={3}>{jobTitle}</Title>
        <Text size="sm" c="dimmed">
          <When at={stageSince} />
        </Text>
      </Group>
      <Text c="dimmed" mb="md">
        {clientName}, {place} · your recruiter is {recruiterName}
      </Text>
      <StageTrack application={application} />
    </Paper>
  );
}
