/** For those who are signed in but have not said yet for whom they act. */
import { Button, Stack, Text } from '@mantine/core';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ROLE_WORDS } from './roles.ts';
import { useMe, useSession } from './session.ts';

export default function ChooseMembership() {
  const { memberships } = useMe();
  const { activate } = useSession();
  return (
    <Stack maw={480} gap="sm">
      <PageHeader title="For whom do you act?" />
      {memberships.length === 0 && (
        <EmptyState
          icon="mail"
          title="You belong to no organisation yet"
          hint="Open the link of your invitation, or ask the person who invited you to send it again."
        />
      )}
      {memberships.map(({ id, role, organisation }) => (
        <Button key={id} variant="default" size="lg" justify="flex-start" onClick={() => activate(id)}>
          {organisation?.name ?? 'Myself'}
          <Text component="span" c="dimmed" size="sm" ms="sm">
            {ROLE_WORDS[role]}
          </Text>
        </Button>
      ))}
    </Stack>
  );
}
