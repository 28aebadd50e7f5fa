import { Text } from '@mantine/core';
import { api, ok } from '../../../app/api.ts';
import { InvitationCommands } from '../../../records/engagements/InvitationCommands.tsx';
import { type Column, DataList } from '../../../ui/DataList.tsx';
import { StateBadge } from '../../../ui/StateBadge.tsx';
import { When } from '../../../ui/When.tsx';

const listInvitations = (query: never) =>
  ok(api.GET('/api/manager/client-invitations', { params: { query } }));
type Invitation = Awaited<ReturnType<typeof listInvitations>>['items'][number];

export function InvitationList() {
  return (
    <DataList<Invitation>
      subject="client_invitation"
      label="Invitations"
      fetch={listInvitations}
      columns={COLUMNS}
      href={({ engagementId }) =>
        engagementId ? `/manager/clients/${engagementId}` : '/manager/clients?tab=invitations'
      }
      empty={{
        icon: 'mail',
        title: 'Nobody is invited',
        hint: 'Invite a client by e-mail. You see here whether they have answered.',
      }}
    />
  );
}

const COLUMNS: Column<Invitation>[] = [
  { key: 'companyName', label: 'Company', render: ({ companyName }) => companyName },
  {
    key: 'email',
    label: 'To',
    render: ({ contactName, email, kind }) => (
      <>
        {contactName}
        <Text size="sm" c="dimmed">
          {email}
          {kind === 'claim' && ' · to claim the company'}
        </Text>
      </>
    ),
  },
  {
    key: 'state',
    label: 'State',
    render: ({ state, reason }) => (
      <>
        <StateBadge state={state} />
        {reason && <Text size="sm">{reason}</Text>}
      </>
    ),
  },
  { key: 'sentAt', label: 'Sent', render: ({ sentAt }) => <When at={sentAt} /> },
  {
    key: 'commands',
    label: 'What you can do',
    render: (invitation) =>
      invitation.possible.length > 0 ? <InvitationCommands invitation={invitation} /> : '–',
  },
];
