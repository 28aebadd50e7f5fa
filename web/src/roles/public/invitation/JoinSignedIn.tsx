import { Button, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, ok } from '../../../app/api.ts';
import { type Intent, useCommand } from '../../../app/command.ts';
import { startAfresh } from '../../../app/going-away.ts';
import { keepTabMembership } from '../../../app/membership.ts';
import { homeOf } from '../../../app/roles.ts';
import { invitationByLink, type OpenInvitation } from '../../../records/members/queries.ts';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';

export function JoinSignedIn({ token, invitation }: { token: string; invitation: OpenInvitation }) {
  const client = useQueryClient();
  const join = useCommand({
    subject: 'member',
    run: (_: undefined, headers: Intent) =>
      ok(api.POST('/api/public/invitations/{token}/join', { params: { path: { token } }, headers })),
    onDone: ({ role, membershipId }) => {
      keepTabMembership(membershipId);
      startAfresh(homeOf(role));
    },
  });
  const press = () =>
    join.mutate(undefined, { onError: () => void client.invalidateQueries(invitationByLink(token)) });
  return (
    <Stack align="flex-start">
      <Text>
        You are signed in as <b>{invitation.signedInAs}</b>. What you have elsewhere stays yours; you switch
        between your organisations at the top.
      </Text>
      {join.error && <ProblemBox error={join.error} />}
      <Button size="md" onClick={press} loading={join.isPending}>
        Join {invitation.organisationName}
      </Button>
    </Stack>
  );
}
