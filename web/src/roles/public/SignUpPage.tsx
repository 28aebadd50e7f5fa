import '../../app/styles/rest.css';
import { Anchor, PasswordInput, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { linkTo } from '../../app/query-string.ts';
import { KIND_DETAILS } from '../../ui/kinds.ts';
import { EntryPage } from './EntryPage.tsx';
import { LookInYourMail } from './LookInYourMail.tsx';
import { OtherWays } from './sign-in/OtherWays.tsx';
import { NewAccountForm, useKind } from './sign-up/NewAccountForm.tsx';

export default function SignUpPage() {
  const [mailedTo, setMailedTo] = useState<string | null>(null);
  const kind = useKind();
  if (mailedTo) return <LookInYourMail email={mailedTo} />;
  return (
    <EntryPage title="Create an account" detail={KIND_DETAILS[kind]}>
      <NewAccountForm
        name=""
        proof={(inputOf) => (
          <>
            <TextInput label="Email" type="email" autoComplete="email" required {...inputOf('email')} />
            <PasswordInput
              label="Password"
              description="At least 10 characters. Three words that do not belong together are easy to remember."
              autoComplete="new-password"
              required
              {...inputOf('password')}
            />
          </>
        )}
        send={async (account, proof) => {
          await ok(api.POST('/api/authentication/sign-up', { body: { ...account, ...proof } }));
          setMailedTo(proof.email);
        }}
      >
        <OtherWays />
        <Text size="sm">
          You have one already?{' '}
          <Anchor component={Link} {...linkTo('/sign-in')} inherit underline="always">
            Sign in
          </Anchor>
        </Text>
      </NewAccountForm>
    </EntryPage>
  );
}
