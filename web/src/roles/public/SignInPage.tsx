import { Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { oneOf, useQueryString } from '../../app/query-string.ts';
import { useSession } from '../../app/session.ts';
import { Logo } from '../../ui/Logo.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { DemoAccounts } from './DemoAccounts.tsx';
import classes from './sign-in.module.css';

type Credentials = { email: string; password: string };

export default function SignInPage() {
  const [credentials, setCredentials] = useState<Credentials>({ email: '', password: '' });
  const signIn = useSignIn();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate(credentials);
  };
  const tryAs = (account: Credentials) => {
    setCredentials(account);
    signIn.mutate(account);
  };
  const fill = (field: keyof Credentials) => (event: FormEvent<HTMLInputElement>) =>
    setCredentials({ ...credentials, [field]: event.currentTarget.value });
  return (
    <main className={classes.page}>
      <title>Sign in · Hireloom</title>
      <Brand />
      <div className={classes.side}>
        <Stack gap="xl" w="100%" maw={420}>
          <div>
            <Title order={1}>Sign in</Title>
            <Text c="dimmed">Good to see you.</Text>
          </div>
          <form onSubmit={submit}>
            <Stack>
              <TextInput
                label="Email"
                type="email"
                autoComplete="username"
                required
                size="md"
                value={credentials.email}
                onChange={fill('email')}
              />
              <PasswordInput
                label="Password"
                autoComplete="current-password"
                required
                size="md"
                value={credentials.password}
                onChange={fill('password')}
              />
              {signIn.error && <ProblemBox error={signIn.error} />}
              <Button type="submit" size="md" loading={signIn.isPending}>
                Sign in
              </Button>
            </Stack>
          </form>
          <DemoAccounts onTry={tryAs} disabled={signIn.isPending} />
        </Stack>
      </div>
    </main>
  );
}

function useSignIn() {
  const session = useSession();
  const router = useRouter();
  const [query] = useQueryString();
  const next = oneOf(query.next) ?? '/';
  return useMutation({
    mutationFn: ({ email, password }: Credentials) => session.signIn(email, password),
    // Only an address of ours: a link must not lead a person who just signed in elsewhere.
    onSuccess: () => router.history.push(/^\/(?![/\\])/.test(next) ? next : '/'),
  });
}

function Brand() {
  return (
    <div className={classes.brand}>
      <div className={classes.name}>
        <Logo size={34} /> Hireloom
      </div>
      <p className={classes.promise}>
        From the first job order to the paid invoice, everyone sees the same truth.
      </p>
    </div>
  );
}
