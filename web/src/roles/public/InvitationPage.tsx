/** An invitation through its mailed link: who invites to what, and the one step that is left. */
import { Alert, Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { asProblem } from '../../app/problem.ts';
import { useParam } from '../../app/query-string.ts';
import { invitationByLink, type OpenInvitation } from '../../records/members/queries.ts';
import { rolesInWords } from '../../records/members/words.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { ProviderRefusal } from '../../ui/ProviderRefusal.tsx';
import { PublicPage } from '../../ui/PublicPage.tsx';
import { When } from '../../ui/When.tsx';
import { JoinSignedIn } from './invitation/JoinSignedIn.tsx';
import { OtherAccount } from './invitation/OtherAccount.tsx';
import { SignUpForm } from './invitation/SignUpForm.tsx';

export default function InvitationPage() {
  const token = useParam('token');
  const invitation = useQuery(invitationByLink(token));
  return (
    <PublicPage>
      {invitation.isPending && <Skeleton height={320} radius="lg" role="status" aria-label="Loading" />}
      {invitation.isError && <NotOpen error={invitation.error} onRetry={() => invitation.refetch()} />}
      {invitation.isSuccess && <Open token={token} invitation={invitation.data} />}
    </PublicPage>
  );
}

function Open({ token, invitation }: { token: string; invitation: OpenInvitation }) {
  const { organisationName, roles, teamName, invitedByName, email, expiresAt, next } = invitation;
  return (
    <Stack gap="lg">
      <title>{`Join ${organisationName} · Hireloom`}</title>
      <div>
        <Text c="dimmed">{invitedByName} invites you</Text>
        <Title order={1} mt={4}>
          Join {organisationName}
        </Title>
        <Text size="lg" mt={4}>
          as {rolesInWords(roles).toLowerCase()}
          {teamName && `, in the team ${teamName}`}
        </Text>
      </div>
      <ProviderRefusal />
      {next === 'sign_up' && <SignUpForm token={token} invitation={invitation} />}
      {next === 'sign_in' && <SignInFirst token={token} email={email} />}
      {next === 'join' && <JoinSignedIn token={token} invitation={invitation} />}
      {next === 'other_account' && <OtherAccount token={token} invitation={invitation} />}
      <Text size="sm" c="dimmed">
        This page is for {email} alone and works until <When at={expiresAt} show="full" />. Please do not pass
        its link on.
      </Text>
    </Stack>
  );
}

function SignInFirst({ token, email }: { token: string; email: string }) {
  return (
    <Stack align="flex-start">
      <Text>You have an account already: {email}. Sign in with it, and you come back here to join.</Text>
      <Button component={Link} to="/sign-in" search={{ next: `/invitation/${token}` } as never} size="md">
        Sign in
      </Button>
    </Stack>
  );
}

function NotOpen({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { status, detail, code } = asProblem(error);
  if (status !== 404 && status !== 410) return <ProblemBox error={error} onRetry={onRetry} />;
  const used = code === 'invitation_used';
  return (
    <Stack align="flex-start">
      <title>This link opens nothing · Hireloom</title>
      <Title order={1}>{used ? 'Accepted already' : 'This link opens nothing any more'}</Title>
      <Alert color="marigold" icon={<Icon name="link" />} w="100%">
        <Text c="var(--mantine-color-text)">
          {status === 410
            ? detail
            : 'It may be cut off. Open it again from the mail, all of it in one line, or ask for a new invitation.'}
        </Text>
      </Alert>
      <Button component={Link} to="/" variant={used ? 'filled' : 'default'}>
        {used ? 'Go on to Hireloom' : 'Go to Hireloom'}
      </Button>
    </Stack>
  );
}
