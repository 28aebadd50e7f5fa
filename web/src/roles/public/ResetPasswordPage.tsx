import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { linkTo, useParam } from '../../app/query-string.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { EntryPage } from './EntryPage.tsx';

export default function ResetPasswordPage() {
  const token = useParam('token');
  const [password, setPassword] = useState('');
  const reset = useMutation({
    mutationFn: () => ok(api.POST('/api/authentication/password/reset', { body: { token, password } })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    reset.mutate();
  };
  if (reset.isSuccess) {
    return (
      <EntryPage title="Your password is changed">
        <Text>All your sessions have ended. Sign in with the new password.</Text>
        <Button component={Link} {...linkTo('/sign-in')}>
          Sign in
        </Button>
      </EntryPage>
    );
  }
  return (
    <EntryPage title="Choose a new password" detail="It ends all your sessions, wherever they are.">
      <form onSubmit={submit}>
        <Stack>
          <PasswordInput
            label="New password"
            description="At least 10 characters."
            autoComplete="new-password"
            required
            size="md"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          {reset.error && <ProblemBox error={reset.error} />}
          <Button type="submit" size="md" loading={reset.isPending}>
            Change the password
          </Button>
        </Stack>
      </form>
    </EntryPage>
  );
}
