/** Everything of my own account. */
import { Alert, Tabs, Text } from '@mantine/core';
import { oneOf, useQueryString } from '../../app/query-string.ts';
import { useMe } from '../../app/session.ts';
import { Icon } from '../../ui/Icon.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { AcceptedTerms } from './AcceptedTerms.tsx';
import { ApiKeys } from './ApiKeys.tsx';
import { Leave } from './Leave.tsx';
import { Memberships } from './Memberships.tsx';
import { Notifications } from './Notifications.tsx';
import { Passkeys } from './Passkeys.tsx';
import { Password } from './Password.tsx';
import { Profile } from './Profile.tsx';
import { Providers } from './Providers.tsx';
import { Reminders } from './Reminders.tsx';
import { SecondFactor } from './SecondFactor.tsx';
import { Sessions } from './Sessions.tsx';
import { SignIns } from './SignIns.tsx';

const TABS = [
  { value: 'profile', label: 'Profile', Content: Profile },
  { value: 'security', label: 'Password and security', Content: Security },
  { value: 'notifications', label: 'Notifications', Content: Told },
  { value: 'memberships', label: 'Memberships', Content: Memberships },
  { value: 'sessions', label: 'Sessions', Content: Sessions },
  { value: 'history', label: 'Sign-in history', Content: SignIns },
  { value: 'keys', label: 'API keys', Content: ApiKeys },
  { value: 'terms', label: 'Terms', Content: AcceptedTerms },
  { value: 'data', label: 'My data', Content: Leave },
];

export default function AccountPage() {
  const [query, setQuery] = useQueryString();
  const me = useMe();
  const tab = oneOf(query.tab) ?? 'profile';
  return (
    <>
      <PageHeader title="My account" detail={me.user.email} />
      {me.needsSecondFactor && (
        <Alert color="marigold" icon={<Icon name="alert" />} mb="lg">
          <Text c="var(--mantine-color-text)">
            {me.active?.organisation?.name} asks all its members for a second factor. Set yours up here; then
            everything else opens.
          </Text>
        </Alert>
      )}
      <Tabs value={tab} onChange={(value) => setQuery({ tab: value ?? 'profile' })} keepMounted={false}>
        <Tabs.List mb="lg">
          {TABS.map(({ value, label }) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {TABS.map(({ value, Content }) => (
          <Tabs.Panel key={value} value={value} maw={720}>
            <Content />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}

function Told() {
  return (
    <>
      <Notifications />
      <Reminders />
    </>
  );
}

function Security() {
  return (
    <>
      <Passkeys />
      <Providers />
      <Password />
      <SecondFactor />
    </>
  );
}
