/** The application beside the board. */
import { Anchor, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { MatchPanel } from '../../../records/applications/MatchPanel.tsx';
import { PersonPanel } from '../../../records/applications/PersonPanel.tsx';
import { applicationQuery } from '../../../records/applications/queries.ts';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { StateBadge } from '../../../ui/StateBadge.tsx';
import { When } from '../../../ui/When.tsx';
import { ApplicationCommands } from '../application/ApplicationCommands.tsx';
import { InterviewsToDo } from '../application/InterviewsToDo.tsx';
import { MissingPanel } from '../application/MissingPanel.tsx';
import { ReasonNote } from '../application/ReasonNote.tsx';

export function OpenedCard({ id }: { id: string }) {
  const application = useQuery(applicationQuery(id));
  if (application.isPending) return <Skeleton height={320} radius="lg" />;
  if (application.isError)
    return <ProblemBox error={application.error} onRetry={() => application.refetch()} />;
  const { stage, stageSince, recruiterName } = application.data;
  return (
    <Stack>
      <Group gap="sm">
        <StateBadge state={stage} />
        <Text size="sm" c="dimmed">
          since <When at={stageSince} /> · {recruiterName}
        </Text>
      </Group>
      <Group justify="space-between">
        <Anchor component={Link} to={`/recruiter/applications/${id}`}>
          Open the whole application
        </Anchor>
        <ApplicationCommands application={application.data} />
      </Group>
      <ReasonNote application={application.data} />
      <MissingPanel application={application.data} />
      <InterviewsToDo application={application.data} />
      <PersonPanel application={application.data} />
      <MatchPanel application={application.data} />
    </Stack>
  );
}
