/** What a mailed link says, and how it is answered: both invitations look alike. */
import { Alert, Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ok } from '../../../app/api.ts';
import { asProblem } from '../../../app/problem.ts';
import { useParam } from '../../../app/query-string.ts';
import { meQuery } from '../../../app/session.ts';
import { AgencyFacts } from '../../../records/engagements/AgencyFacts.tsx';
import { ReasonForm } from '../../../records/engagements/ReasonForm.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { ProviderRefusal } from '../../../ui/ProviderRefusal.tsx';
import { PublicPage } from '../../../ui/PublicPage.tsx';
import { When } from '../../../ui/When.tsx';
import { Answer } from './Answer.tsx';
import { type Invitation, invitationQuery, type Kind } from './queries.ts';

export function InvitationLetter({ kind }: { kind: Kind }) {
  const token = useParam('token');
  const invitation = useQuery(invitationQuery(kind, token));
  const me = useQuery(meQuery);
  return (
    <PublicPage>
      {(invitation.isPending || me.isPending) && (
        <Skeleton height={320} radius="lg" role="status" aria-label="The invitation is loading" />
      )}
      {invitation.isError &&
        (asProblem(invitation.error).status === 404 ? (
          <UnknownLink />
        ) : (
          <ProblemBox error={invitation.error} onRetry={() => invitation.refetch()} />
        ))}
      {invitation.isSuccess && !me.isPending && (
        <Letter kind={kind} token={token} invitation={invitation.data} />
      )}
    </PublicPage>
  );
}

type LetterProps = { kind: Kind; token: string; invitation: Invitation };

function Letter({ kind, token, invitation }: LetterProps) {
  const { agency, companyName, contactName, invitedByName, message, state, expiresAt } = invitation;
  const title =
    kind === 'claim'
      ? `${agency.name} keeps ${companyName} for you`
      : `${agency.name} would like to work with you`;
  return (
    <Stack gap="lg">
      <title>{`${title} · Hireloom`}</title>
      <div>
        <Text c="dimmed">Dear {contactName},</Text>
        <Title order={1} mt={4}>
          {title}
        </Title>
      </div>
      <Text>
        {kind === 'claim'
          ? `${invitedByName} made ${companyName} at Hireloom. Claim it, and you see its jobs, candidates and invoices and can post new jobs.`
          : `${invitedByName} invites ${companyName} to post its jobs with ${agency.name}. The first terms are those of their rate card; you read them as soon as you have accepted.`}
      </Text>
      {message && (
        <Paper withBorder p="md">
          <Text>{message}</Text>
        </Paper>
      )}
      <AgencyFacts agency={agency} />
      {state === 'invited' ? (
        <>
          <ProviderRefusal />
          <Answer kind={kind} token={token} invitation={invitation} />
          <Group gap="xs">
            <Decline kind={kind} token={token} agencyName={agency.name} />
            <Text size="sm" c="dimmed">
              The link works until <When at={expiresAt} show="full" />.
            </Text>
          </Group>
        </>
      ) : (
        <Answered state={state} agencyName={agency.name} />
      )}
    </Stack>
  );
}

function Decline({ kind, token, agencyName }: { kind: Kind; token: string; agencyName: string }) {
  const [asking, setAsking] = useState(false);
  const me = useQuery(meQuery).data;
  const params = { path: { token } };
  const asClient = kind === 'engagement' && me?.active?.role === 'client';
  return (
    <>
      <Button variant="subtle" color="clay" onClick={() => setAsking(true)}>
        Decline
      </Button>
      {asking && (
        <ReasonForm
          title={`Decline the invitation of ${agencyName}?`}
          label="Decline"
          words="They are told at once."
          subject="client_invitation"
          submit={(body, headers) => {
            if (asClient)
              return ok(api.POST('/api/client/invitations/{token}/decline', { params, body, headers }));
            return kind === 'claim'
              ? ok(api.POST('/api/public/claims/{token}/decline', { params, body, headers }))
              : ok(api.POST('/api/public/engagement-invitations/{token}/decline', { params, body, headers }));
          }}
          done="The invitation is declined."
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}

function Answered({ state, agencyName }: { state: string; agencyName: string }) {
  const words: Record<string, [title: string, text: string]> = {
    accepted: ['This invitation is accepted', 'Sign in to go on. The link works once.'],
    declined: ['This invitation was declined', `Another thought? Ask ${agencyName} to invite you again.`],
    expired: ['This invitation is too old', `Ask ${agencyName} to send it once more.`],
  };
  const [title, text] = words[state] ?? ['This invitation cannot be answered now', `Ask ${agencyName}.`];
  return (
    <Alert
      color={state === 'accepted' ? 'pine' : 'marigold'}
      icon={<Icon name="mail" />}
      title={title}
      role="status"
    >
      <Text c="var(--mantine-color-text)">{text}</Text>
    </Alert>
  );
}

function UnknownLink() {
  return (
    <Stack>
      <title>This link does not work · Hireloom</title>
      <Title order={1}>This link does not work</Title>
      <Alert color="marigold" icon={<Icon name="link" />}>
        <Text c="var(--mantine-color-text)">
          It may be cut off or taken back. Open it again from the mail, all of it in one line; or ask the
          agency to invite you again.
        </Text>
      </Alert>
    </Stack>
  );
}
