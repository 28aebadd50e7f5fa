import { ROLE_WORDS } from '../../app/roles.ts';
import { type Column, DataList, type Filter } from '../../ui/DataList.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { StateBadge, stateOptions } from '../../ui/StateBadge.tsx';
import { When } from '../../ui/When.tsx';
import { listUsers, type UserItem } from './queries.ts';

export default function UsersPage() {
  return (
    <>
      <PageHeader title="Users" detail="Everybody with an account, the newest first." />
      <DataList
        subject="user"
        label="Users"
        fetch={listUsers}
        columns={COLUMNS}
        href={({ id }) => `/platform/users/${id}`}
        search="Name or email"
        filters={FILTERS}
        empty={{ icon: 'people', title: 'No users yet', hint: 'Whoever signs up appears here.' }}
      />
    </>
  );
}

const FILTERS: Filter[] = [
  { key: 'state', label: 'State', inline: true, options: stateOptions('active', 'suspended') },
  {
    key: 'role',
    label: 'Role',
    options: Object.entries(ROLE_WORDS).map(([value, label]) => ({ value, label })),
  },
];

const COLUMNS: Column<UserItem>[] = [
  { key: 'name', label: 'Name', render: ({ name }) => name },
  { key: 'email', label: 'Email', render: ({ email }) => email },
  { key: 'state', label: 'State', render: ({ state }) => <StateBadge state={state} /> },
  {
    key: 'memberships',
    label: 'Belongs to',
    render: ({ memberships }) =>
      memberships
        .filter(({ state }) => state === 'active')
        .map(({ role, organisation }) => [ROLE_WORDS[role], organisation?.name].filter(Boolean).join(', '))
        .join(' · ') || '–',
  },
  { key: 'createdAt', label: 'Here since', render: ({ createdAt }) => <When at={createdAt} /> },
];
