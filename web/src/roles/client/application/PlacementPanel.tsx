import { Group, Paper, Text, Title } from '@mantine/core';
import type { Application } from '../../../records/applications/queries.ts';
import { JoiningCommands } from '../../../records/joinings/JoiningCommands.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { StateBadge } from '../../../ui/StateBadge.tsx';
import { DateText } from '../../../ui/When.tsx';

type Placement = NonNullable<Application['placement']>;

export function PlacementPanel({
  placement,
  candidateName,
}: {
  placement: Placement;
  candidateName: string;
}) {
  const { state, joiningDate, joinedOn, leftOn, reason } = placement;
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-labelledby="joining">
      <Group justify="space-between" mb="md">
        <Group gap="sm">
          <Title order={2} id="joining">
            Joining
          </Title>
          <StateBadge state={state} />
        </Group>
        <JoiningCommands placement={{ ...placement, candidateName }} />
      </Group>
      <Facts
        facts={[
          { label: 'Agreed for', value: <DateText date={joiningDate} /> },
          { label: 'Joined', value: joinedOn && <DateText date={joinedOn} /> },
          { label: 'Left', value: leftOn && <DateText date={leftOn} /> },
        ]}
      />
      {reason && (
        <Text
          mt="md"
          ps="md"
          style={{ borderInlineStart: '3px solid var(--loom-thread)', whiteSpace: 'pre-line' }}
        >
          {reason}
        </Text>
      )}
    </Paper>
  );
}
