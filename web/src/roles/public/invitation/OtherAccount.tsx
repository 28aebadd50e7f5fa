import { Alert, Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../../app/api.ts';
import { startAfresh } from '../../../app/going-away.ts';
import type { OpenInvitation } from '../../../records/members/queries.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';

/** Signed in as somebody whom this invitation is not for. */
export function OtherAccount({ token, invitation }: { token: string; invitation: OpenInvitation }) {
  const signOut = useMutation({
    mutationFn: () => api.POST('/api/authentication/sign-out', {}),
    // Back here as nobody: the page then asks to sign in, or to make an account.
    onSuccess: () => startAfresh(`/invitation/${token}`),
  });
  return (
    <Stack align="flex-start">
      <Alert color="marigold" icon={<Icon name="person" />} w="100%">
        <Text c="var(--mantine-color-text)">
          This invitation is for {invitation.email}, and you are signed in as {invitation.signedInAs}.
        </Text>
      </Alert>
      {signOut.error && <ProblemBox error={signOut.error} />}
      <Button size="md" onClick={() => signOut.mutate()} loading={signOut.isPending}>
        Sign out and go on
      </Button>
    </Stack>
  );
}
