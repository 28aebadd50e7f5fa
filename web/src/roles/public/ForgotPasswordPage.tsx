import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { linkTo } from '../../app/query-string.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { EntryPage } from './EntryPage.tsx';

export default function ForgotPasswordPage() {
  const [email, setEmail] = useState('');
  const request = useMutation({
    mutationFn: () => ok(api.POST('/api/authentication/password/forgot', { body: { email } })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    request.mutate();
  };
  return (
    <EntryPage title="Forgot your password?" detail="We mail you a link to choose a new one.">
      {request.isSuccess ? (
        <Text role="status">
          If {email} has an account, a link is on its way. It is good for 30 minutes. Look among the unwanted
          mail, too.
        </Text>
      ) : (
        <form onSubmit={submit}>
          <Stack>
            <TextInput
              label="Email"
              type="email"
              autoComplete="username"
              required
              size="md"
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            {request.error && <ProblemBox error={request.error} />}
            <Button type="submit" size="md" loading={request.isPending}>
              Mail me the link
            </Button>
          </Stack>
        </form>
      )}
      <Anchor component={Link} {...linkTo('/sign-in')} size="sm">
        Back to the sign-in
      </Anchor>
    </EntryPage>
  );
}
