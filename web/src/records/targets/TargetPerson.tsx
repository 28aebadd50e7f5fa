import { Group, Text } from '@mantine/core';
import { PersonPicture } from '../../ui/PersonPicture.tsx';
import type { Targets } from './queries.ts';

export function TargetPerson({ member: { name, picture, role } }: { member: Targets['members'][number] }) {
  return (
    <Group wrap="nowrap" gap="sm">
      <PersonPicture name={name} picture={picture} size={36} />
      <div>
        <Text fw={600}>{name}</Text>
        <Text size="sm" c="dimmed">
          {role === 'manager' ? 'Manager, for all of the agency' : 'Recruiter'}
        </Text>
      </div>
    </Group>
  );
}
