/** The link of the sign-up mail. A button, because programs that scan mails open links, too. */
import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { linkTo, useParam } from '../../app/query-string.ts';
import { useSession } from '../../app/session.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { EntryPage } from './EntryPage.tsx';

export default function ConfirmSignUpPage() {
  const token = useParam('token');
  const session = useSession();
  const router = useRouter();
  const confirm = useMutation({
    mutationFn: () => session.confirmSignUp(token),
    onSuccess: () => router.history.push('/'),
  });
  return (
    <EntryPage title="Confirm your address" detail="Then your account is ready, and you are signed in.">
      <Stack>
        {confirm.error ? (
          <>
            <ProblemBox error={confirm.error} />
            <Button component={Link} {...linkTo('/sign-in')}>
              Go to the sign-in
            </Button>
          </>
        ) : (
          <Button size="md" loading={confirm.isPending} onClick={() => confirm.mutate()}>
            Confirm and sign in
          </Button>
        )}
      </Stack>
    </EntryPage>
  );
}
