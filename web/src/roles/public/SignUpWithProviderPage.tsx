/** The rest of the sign-up of somebody whom Google or LinkedIn vouches for. */
import '../../app/styles/rest.css';
import { Button, Skeleton, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { type Newcomer, newcomerQuery, PROVIDER_NAMES } from '../../app/providers.ts';
import { linkTo } from '../../app/query-string.ts';
import { useSession } from '../../app/session.ts';
import { KIND_DETAILS } from '../../ui/kinds.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { EntryPage } from './EntryPage.tsx';
import { NewAccountForm, useKind } from './sign-up/NewAccountForm.tsx';

export default function SignUpWithProviderPage() {
  const newcomer = useQuery(newcomerQuery);
  if (newcomer.data) return <Rest newcomer={newcomer.data} />;
  return (
    <EntryPage title="Create an account">
      {newcomer.isPending ? (
        <Skeleton height={320} />
      ) : (
        <Stack>
          <ProblemBox error={newcomer.error} />
          <Button component={Link} {...linkTo('/sign-up')}>
            Begin again
          </Button>
        </Stack>
      )}
    </EntryPage>
  );
}

function Rest({ newcomer: { provider, name, email } }: { newcomer: Newcomer }) {
  const kind = useKind();
  const session = useSession();
  const router = useRouter();
  return (
    <EntryPage
      title="One more step"
      detail={`${PROVIDER_NAMES[provider]} says who you are; you need no password here.`}
    >
      <NewAccountForm
        name={name}
        proof={() => (
          <TextInput
            label="Email"
            value={email}
            readOnly
            description={KIND_DETAILS[kind]}
            inputWrapperOrder={['label', 'input', 'description']}
          />
        )}
        send={async (account) => {
          await session.signUpByProvider(account);
          router.history.push('/');
        }}
      />
    </EntryPage>
  );
}
