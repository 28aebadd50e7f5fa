/** For whom I act, and the way to another of them. */
import { Badge, Button, Group, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { ROLE_WORDS } from '../../app/roles.ts';
import { useMe, useSession } from '../../app/session.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { Section } from './Section.tsx';

export function Memberships() {
  const { user, memberships, active } = useMe();
  const { activate } = useSession();
  const [going, setGoing] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const go = (id: string) => {
    setGoing(id);
    activate(id).catch((refused: unknown) => {
      setGoing(null);
      setError(refused);
    });
  };
  return (
    <Section
      title="Memberships"
      detail="Each role in each organisation. You work in one of them at a time; another tab may work in another."
    >
      {memberships.map(({ id, role, designation, organisation }) => (
        <Paper key={id} withBorder p="sm">
          <Group justify="space-between">
            <div>
              <Text fw={600}>{organisation?.name ?? user.name}</Text>
              <Text size="sm" c="dimmed">
                {[ROLE_WORDS[role], designation].filter(Boolean).join(' · ')}
              </Text>
            </div>
            {id === active?.membershipId ? (
              <Badge variant="light">You are here</Badge>
            ) : (
              <Button
                variant="default"
                size="xs"
                loading={going === id}
                aria-label={`Switch to ${ROLE_WORDS[role]} of ${organisation?.name ?? user.name}`}
                onClick={() => go(id)}
              >
                Switch
              </Button>
            )}
          </Group>
        </Paper>
      ))}
      {error !== null && <ProblemBox error={error} />}
    </Section>
  );
}
