import { Anchor, Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { linkTo, oneOf, useQueryString } from '../../app/query-string.ts';
import { useSession } from '../../app/session.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { ProviderRefusal } from '../../ui/ProviderRefusal.tsx';
import { DemoAccounts } from './DemoAccounts.tsx';
import { EntryPage } from './EntryPage.tsx';
import { OtherWays } from './sign-in/OtherWays.tsx';
import { usePasskey } from './sign-in/usePasskey.ts';

type Credentials = { email: string; password: string };

export default function SignInPage() {
  const [query, setQuery] = useQueryString();
  const [waiting, setWaiting] = useState(oneOf(query.step) === 'code');
  const goOn = useGoOn();
  const back = () => {
    setWaiting(false);
    setQuery({ step: undefined });
  };
  return waiting ? (
    <SecondFactor onDone={goOn} onBack={back} />
  ) : (
    <Password onDone={goOn} onSecondFactor={() => setWaiting(true)} />
  );
}

/** Where the person was going; only an address of ours: a link must not lead somebody who just signed in elsewhere. */
function useGoOn() {
  const router = useRouter();
  const [query] = useQueryString();
  const next = oneOf(query.next) ?? '/';
  return () => {
    // The job board is the server's own page.
    if (/^\/jobs(\/|$)/.test(next)) location.assign(next);
    else router.history.push(/^\/(?![/\\])/.test(next) ? next : '/');
  };
}

function Password({ onDone, onSecondFactor }: { onDone: () => void; onSecondFactor: () => void }) {
  const [query] = useQueryString();
  const [credentials, setCredentials] = useState<Credentials>({
    email: oneOf(query.email) ?? '',
    password: '',
  });
  const session = useSession();
  const signIn = useMutation({
    mutationFn: ({ email, password }: Credentials) => session.signIn(email, password),
    onSuccess: (needsSecondFactor) => (needsSecondFactor ? onSecondFactor() : onDone()),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate(credentials);
  };
  const passkey = usePasskey(onDone);
  const tryAs = (account: Credentials) => {
    setCredentials(account);
    signIn.mutate(account);
  };
  const fill = (field: keyof Credentials) => (event: FormEvent<HTMLInputElement>) =>
    setCredentials({ ...credentials, [field]: event.currentTarget.value });
  return (
    <EntryPage title="Sign in" detail="Good to see you.">
      <ProviderRefusal />
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label="Email"
            type="email"
            autoComplete="username webauthn"
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
          {passkey.error && <ProblemBox error={passkey.error} />}
          <OtherWays
            next={oneOf(query.next)}
            onPasskey={() => passkey.mutate(undefined)}
            passkeyRuns={passkey.isPending}
          />
          <Group justify="space-between">
            <Anchor component={Link} {...linkTo('/forgot')} size="sm">
              Forgot your password?
            </Anchor>
            <Anchor component={Link} {...linkTo('/sign-up')} size="sm">
              Create an account
            </Anchor>
          </Group>
        </Stack>
      </form>
      <DemoAccounts onTry={tryAs} disabled={signIn.isPending} />
    </EntryPage>
  );
}

function SecondFactor({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const [code, setCode] = useState('');
  const session = useSession();
  const verify = useMutation({ mutationFn: () => session.verifySecondFactor(code), onSuccess: onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    verify.mutate();
  };
  return (
    <EntryPage title="One more step" detail="Open your authenticator app and type its code for Hireloom.">
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label="Code"
            autoComplete="one-time-code"
            autoFocus
            required
            size="md"
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Text size="sm" c="dimmed">
            No phone at hand? Type one of your recovery codes instead.
          </Text>
          {verify.error && <ProblemBox error={verify.error} />}
          <Button type="submit" size="md" loading={verify.isPending}>
            Go on
          </Button>
          <Button variant="subtle" onClick={onBack}>
            Back
          </Button>
        </Stack>
      </form>
    </EntryPage>
  );
}
