/** Invitations that wait for an answer; each can be sent again or taken back here. */
import { Group, Paper, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { oneOf, useQueryString } from '../../app/query-string.ts';
import { CommandBar } from '../../ui/CommandBar.tsx';
import { Pager } from '../../ui/data-list/Pager.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { When } from '../../ui/When.tsx';
import classes from './members.module.css';
import { type Invitation, invitationsQuery } from './queries.ts';
import { rolesInWords } from './words.ts';

export function InvitationList() {
  const [address] = useQueryString();
  const list = useQuery(invitationsQuery(oneOf(address.after)));
  if (list.isPending) return <Skeleton height={180} radius="lg" />;
  if (list.isError) return <ProblemBox error={list.error} onRetry={() => list.refetch()} />;
  const { items, next } = list.data;
  if (items.length === 0)
    return (
      <EmptyState
        icon="mail"
        title="No invitation is open"
        hint="Whom you invite stands here until they have joined."
      />
    );
  return (
    <Stack gap="sm">
      <ul className={classes.list} aria-label="Open invitations">
        {items.map((invitation) => (
          <One key={invitation.id} invitation={invitation} />
        ))}
      </ul>
      <Group justify="flex-end">
        <Pager next={next ?? null} />
      </Group>
    </Stack>
  );
}

function One({ invitation }: { invitation: Invitation }) {
  const { id, email, name, roles, team, state, expiresAt, invitedByName, possible } = invitation;
  const params = { path: { id } };
  return (
    <Paper component="li" withBorder p="md">
      <Group justify="space-between" gap="sm">
        <div className={classes.words}>
          <Group gap="sm">
            <Text fw={600} className={classes.address}>
              {name ? `${name}, ${email}` : email}
            </Text>
            <StateBadge state={state} words={state === 'open' ? 'Invited' : undefined} />
          </Group>
          <Text size="sm" c="dimmed">
            {rolesInWords(roles)}
            {team && ` · ${team.name}`} · by {invitedByName} · {state === 'expired' ? 'expired' : 'expires'}{' '}
            <When at={expiresAt} />
          </Text>
        </div>
        <CommandBar
          subject="invitation"
          possible={possible}
          commands={[
            {
              name: 'resend',
              label: 'Send again',
              icon: 'mail',
              done: `Sent to ${email} again.`,
              run: (headers) => ok(api.POST('/api/common/invitations/{id}/resend', { params, headers })),
            },
            {
              name: 'revoke',
              label: 'Take back',
              tone: 'danger',
              confirm: `The link that ${email} has will not work any more.`,
              done: 'The invitation is taken back.',
              run: (headers) => ok(api.POST('/api/common/invitations/{id}/revoke', { params, headers })),
            },
          ]}
        />
      </Group>
    </Paper>
  );
}
