import { Anchor, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, ok } from '../../app/api.ts';
import { linkTo } from '../../app/query-string.ts';
import { CommandForm } from '../../ui/CommandForm.tsx';
import { type Member, teamsQuery } from './queries.ts';

export function ChangeTeamForm({ member, close }: { member: Member; close: () => void }) {
  const teams = useQuery(teamsQuery).data?.items ?? [];
  return (
    <CommandForm
      title={`The team of ${member.name}`}
      label="Save team"
      subject="member"
      initial={{ teamId: member.team?.id ?? null }}
      submit={({ teamId }, headers) =>
        ok(
          api.POST('/api/agency/members/{id}/change-team', {
            params: { path: { id: member.id } },
            body: { teamId },
            headers,
          }),
        )
      }
      done="Saved."
      close={close}
    >
      {(form) => (
        <>
          <Select
            label="Team"
            placeholder="No team"
            clearable
            clearButtonProps={{ 'aria-label': 'Take out of the team' }}
            data={teams.map(({ id, name }) => ({ value: id, label: name }))}
            comboboxProps={{ withinPortal: false }}
            data-autofocus
            {...form.getInputProps('teamId')}
          />
          <Text size="sm" c="dimmed">
            Another team is needed?{' '}
            <Anchor component={Link} {...linkTo('/agency/members?tab=teams')}>
              Make it among the teams
            </Anchor>
            .
          </Text>
        </>
      )}
    </CommandForm>
  );
}
