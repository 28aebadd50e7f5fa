import { Button, Group, Paper, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { CommandBar } from '../../ui/CommandBar.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import classes from './members.module.css';
import { type Team, teamsQuery } from './queries.ts';
import { TeamForm } from './TeamForm.tsx';

export function TeamList() {
  const teams = useQuery(teamsQuery);
  const [making, setMaking] = useState(false);
  if (teams.isPending) return <Skeleton height={180} radius="lg" />;
  if (teams.isError) return <ProblemBox error={teams.error} onRetry={() => teams.refetch()} />;
  const { items } = teams.data;
  return (
    <Stack gap="md" align="flex-start">
      {items.length === 0 && (
        <EmptyState
          icon="people"
          title="No teams yet"
          hint="Teams group your members, for example by industry or place. Lists can be filtered by them."
        />
      )}
      <Button variant="light" leftSection={<Icon name="plus" size={16} />} onClick={() => setMaking(true)}>
        New team
      </Button>
      {items.length > 0 && (
        <ul className={classes.list} aria-label="Teams">
          {items.map((team) => (
            <One key={team.id} team={team} />
          ))}
        </ul>
      )}
      {making && <TeamForm close={() => setMaking(false)} />}
    </Stack>
  );
}

function One({ team }: { team: Team }) {
  const { id, name, members } = team;
  return (
    <Paper component="li" withBorder p="md">
      <Group justify="space-between" gap="sm">
        <div className={classes.words}>
          <Text fw={600} className={classes.address}>
            {name}
          </Text>
          <Text size="sm" c="dimmed">
            {members === 1 ? '1 member' : `${members} members`}
          </Text>
        </div>
        <CommandBar
          subject="team"
          possible={['rename', 'delete']}
          commands={[
            {
              name: 'rename',
              label: 'Rename',
              icon: 'edit',
              form: (close) => <TeamForm team={team} close={close} />,
            },
            {
              name: 'delete',
              label: 'Delete',
              tone: 'danger',
              confirm: 'Its members stay, without a team.',
              done: 'The team is deleted.',
              run: (headers) =>
                ok(api.DELETE('/api/agency/teams/{id}', { params: { path: { id } }, headers })),
            },
          ]}
        />
      </Group>
    </Paper>
  );
}
