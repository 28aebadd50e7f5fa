/** Yes, as whoever is here: a client, somebody signed in who is none yet, or somebody without an account. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, ok } from '../../../app/api.ts';
import { type Intent, useCommand } from '../../../app/command.ts';
import { linkTo } from '../../../app/query-string.ts';
import { type Me, meQuery, useSession } from '../../../app/session.ts';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { type Invitation, type Kind, pathOf } from './queries.ts';
import { SignUpForm } from './SignUpForm.tsx';

type Props = { kind: Kind; token: string; invitation: Invitation };

export function Answer(props: Props) {
  const me = useQuery(meQuery).data;
  const { hasAccount, signedInAs } = props.invitation;
  if (hasAccount && !signedInAs) return <SignInFirst {...props} />;
  const isClient = me?.memberships.some(({ role }) => role === 'client');
  if (props.kind === 'engagement' && isClient) return <ForMyCompany {...props} me={me!} />;
  return <SignUpForm {...props} />;
}

function SignInFirst({ kind, token, invitation: { email } }: Props) {
  return (
    <Stack gap="xs" align="flex-start">
      <Text>{email} has an account. Sign in with it to answer.</Text>
      <Button
        component={Link}
        size="md"
        {...linkTo(`/sign-in?next=${encodeURIComponent(pathOf(kind, token))}`)}
      >
        Sign in
      </Button>
    </Stack>
  );
}

/** For the company that is active; another one is switched to first. */
function ForMyCompany({ kind, token, invitation, me }: Props & { me: Me }) {
  const { activate } = useSession();
  const accept = useCommand({
    subject: 'client_invitation',
    run: (_: undefined, headers: Intent) =>
      ok(api.POST('/api/client/invitations/{token}/accept', { params: { path: { token } }, headers })),
    onDone: ({ membershipId, engagementId }) => activate(membershipId, `/client/agencies/${engagementId}`),
  });
  const active = me.active?.role === 'client' ? me.active : null;
  const others = me.memberships.filter(({ id, role }) => role === 'client' && id !== active?.membershipId);
  return (
    <Stack gap="sm" align="flex-start">
      {active && (
        <Button size="md" loading={accept.isPending} onClick={() => accept.mutate(undefined)}>
          Accept for {active.organisation?.name}
        </Button>
      )}
      {accept.error && <ProblemBox error={accept.error} />}
      {others.length > 0 && (
        <Group gap="xs">
          {others.map(({ id, organisation }) => (
            <Button key={id} variant="default" onClick={() => activate(id, pathOf(kind, token))}>
              Answer for {organisation?.name}
            </Button>
          ))}
        </Group>
      )}
      <Text size="sm" c="dimmed">
        {invitation.agency.name} sees your company’s profile and its contacts once you have accepted.
      </Text>
    </Stack>
  );
}
