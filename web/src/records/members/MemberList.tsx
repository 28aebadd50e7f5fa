import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ROLE_WORDS } from '../../app/roles.ts';
import { type Column, DataList, type Filter } from '../../ui/DataList.tsx';
import { PersonPicture } from '../../ui/PersonPicture.tsx';
import { StateBadge, stateOptions } from '../../ui/StateBadge.tsx';
import { MemberPanel } from './MemberPanel.tsx';
import { listMembers, type Member, teamsQuery } from './queries.ts';
import { roleOptions, type Side } from './words.ts';

export function MemberList({ side }: { side: Side }) {
  const isAgency = side === 'agency';
  const teams = useQuery({ ...teamsQuery, enabled: isAgency }).data?.items ?? [];
  const filters: Filter[] = [
    { key: 'role', label: 'Role', options: roleOptions(side) },
    { key: 'state', label: 'State', options: stateOptions('active', 'suspended', 'removed') },
    ...(teams.length
      ? [
          {
            key: 'teamId',
            label: 'Team',
            single: true,
            options: teams.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]
      : []),
  ];
  return (
    <DataList
      subject="member"
      label="Members"
      fetch={listMembers}
      columns={isAgency ? [...COLUMNS, TEAM, STATE] : [...COLUMNS, STATE]}
      filters={filters}
      search="Search by name or address"
      href={({ id }) => `?open=${id}`}
      panel={(id) => <MemberPanel id={id} side={side} />}
      empty={{ icon: 'people', title: 'Nobody here yet', hint: 'Invite your colleagues.' }}
    />
  );
}

const COLUMNS: Column<Member>[] = [
  {
    key: 'name',
    label: 'Name',
    render: ({ name, picture, isMe }) => (
      <Group component="span" gap="xs" wrap="nowrap">
        <PersonPicture name={name} picture={picture} />
        <span>
          {name}
          {isMe && (
            <Text span inherit c="dimmed">
              {' '}
              (you)
            </Text>
          )}
        </span>
      </Group>
    ),
  },
  { key: 'email', label: 'Email', render: ({ email }) => email },
  { key: 'role', label: 'Role', render: ({ role }) => ROLE_WORDS[role] },
];

const TEAM: Column<Member> = { key: 'team', label: 'Team', render: ({ team }) => team?.name ?? '–' };

const STATE: Column<Member> = {
  key: 'state',
  label: 'State',
  render: ({ state }) => <StateBadge state={state} />,
};
