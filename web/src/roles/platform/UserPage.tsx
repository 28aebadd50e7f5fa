import { Anchor, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { linkTo, useParam } from '../../app/query-string.ts';
import { ROLE_WORDS } from '../../app/roles.ts';
import { CommandBar } from '../../ui/CommandBar.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { When } from '../../ui/When.tsx';
import { type User, userQuery } from './queries.ts';
import { SuspensionNote } from './SuspensionNote.tsx';
import { userCommands } from './user/commands.tsx';
import { methodWords } from './words.ts';

export default function UserPage() {
  const query = useQuery(userQuery(useParam('userId')));
  if (query.isPending) return <Skeleton height={420} radius="lg" />;
  if (query.isError) return <ProblemBox error={query.error} onRetry={() => query.refetch()} />;
  return <UserRecord user={query.data} />;
}

function UserRecord({ user }: { user: User }) {
  return (
    <>
      <PageHeader
        title={user.name}
        state={<StateBadge state={user.state} />}
        detail={user.email}
        back={{ label: 'Users', href: '/platform/users' }}
      >
        <CommandBar subject="user" possible={user.possible} commands={userCommands(user)} />
      </PageHeader>
      <SuspensionNote suspension={user.suspension} effect="They cannot sign in." />
      <Stack gap="lg" maw={820}>
        <Account user={user} />
        <Memberships user={user} />
        <Impersonations user={user} />
        <Anchor component={Link} {...linkTo(`/platform/audit?record=${user.id}`)} size="sm">
          Audit trail of this account
        </Anchor>
      </Stack>
    </>
  );
}

function Account({ user }: { user: User }) {
  return (
    <Paper withBorder p="md">
      <Facts
        facts={[
          { label: 'Email', value: user.emailVerified ? 'Verified' : 'Not verified' },
          { label: 'Open sessions', value: user.sessions },
          { label: 'Signs in with', value: user.signInMethods.map(methodWords).join(', ') },
          { label: 'Second factor', value: user.hasSecondFactor ? 'Set up' : 'None' },
          { label: 'Last sign-in', value: user.lastSignInAt && <When at={user.lastSignInAt} /> },
          { label: 'Time zone', value: user.timeZone },
          { label: 'Here since', value: <When at={user.createdAt} show="full" /> },
          { label: 'May act as users', value: user.mayImpersonate && 'Yes' },
        ]}
      />
    </Paper>
  );
}

function Memberships({ user: { memberships } }: { user: User }) {
  return (
    <Paper component="section" withBorder p="md" aria-label="Memberships">
      <Title order={2} mb="sm">
        Memberships
      </Title>
      {memberships.length === 0 && <Text c="dimmed">None.</Text>}
      <Stack gap="xs">
        {memberships.map(({ role, state, organisation }) => (
          <Group key={role + organisation?.id} gap="xs">
            <Text size="sm">
              {ROLE_WORDS[role]}
              {organisation && (
                <>
                  {' of '}
                  <Anchor component={Link} {...linkTo(`/platform/organisations/${organisation.id}`)}>
                    {organisation.name}
                  </Anchor>
                </>
              )}
            </Text>
            {state !== 'active' && <StateBadge state={state} />}
            {organisation?.suspended && <StateBadge state="suspended" words="Organisation suspended" />}
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}

function Impersonations({ user: { impersonations } }: { user: User }) {
  if (impersonations.length === 0) return null;
  return (
    <Paper component="section" withBorder p="md" aria-label="Who acted as this person">
      <Title order={2} mb="sm">
        Who acted as this person
      </Title>
      <Stack gap="sm">
        {impersonations.map(({ id, adminName, reason, startedAt, endedAt }) => (
          <Text key={id} size="sm">
            <b>{adminName}</b>, <When at={startedAt} show="full" />
            {endedAt ? (
              <>
                {' to '}
                <When at={endedAt} show="time" />
              </>
            ) : (
              ', still open'
            )}
            . {reason}
          </Text>
        ))}
      </Stack>
    </Paper>
  );
}
