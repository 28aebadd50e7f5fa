import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, ok } from '../../app/api.ts';
import { linkTo } from '../../app/query-string.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { EntryPage } from './EntryPage.tsx';

/** After signing up. The same whether or not the address has an account. */
export function LookInYourMail({ email }: { email: string }) {
  const resend = useMutation({
    mutationFn: () => ok(api.POST('/api/authentication/sign-up/resend', { body: { email } })),
  });
  return (
    <EntryPage title="Look into your mail" detail={`We have written to ${email}.`}>
      <Stack>
        <Text>One click on the link in it, and your account is ready. It is good for a day.</Text>
        <Text size="sm" c="dimmed">
          Nothing there? Look among the unwanted mail, or let us send it again.
        </Text>
        {resend.error && <ProblemBox error={resend.error} />}
        <Button variant="light" loading={resend.isPending} onClick={() => resend.mutate()}>
          Send it again
        </Button>
        <Text size="sm" role="status">
          {resend.isSuccess && 'Sent again.'}
        </Text>
        <Anchor component={Link} {...linkTo('/sign-in')} size="sm">
          Back to the sign-in
        </Anchor>
      </Stack>
    </EntryPage>
  );
}
