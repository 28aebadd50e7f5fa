import { ActionIcon, Menu, Text, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Icon } from '../ui/Icon.tsx';
import { PersonPicture } from '../ui/PersonPicture.tsx';
import { linkTo } from './query-string.ts';
import { type Me, useSession } from './session.ts';

export function AccountMenu({ me }: { me: Me }) {
  const { signOut, stopImpersonating } = useSession();
  return (
    <Menu position="bottom-end" shadow="md" width={240}>
      <Menu.Target>
        <ActionIcon variant="transparent" size="lg" radius="xl">
          <PersonPicture name={me.user.name} picture={me.user.picture} size={32} />
          <VisuallyHidden>Account of {me.user.name}</VisuallyHidden>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text fw={600} c="var(--mantine-color-text)">
            {me.user.name}
          </Text>
          <Text size="sm">{me.user.email}</Text>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="person" />} component={Link} {...linkTo('/account')}>
          My account
        </Menu.Item>
        <Menu.Item
          leftSection={<Icon name="settings" />}
          component={Link}
          {...linkTo('/account?tab=security')}
        >
          Password and security
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="edit" />} component={Link} {...linkTo('/posts')}>
          My posts
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="star" />} component={Link} {...linkTo('/getting-started')}>
          Getting started
        </Menu.Item>
        {me.memberships.length < 2 && !me.impersonation && (
          <Menu.Item leftSection={<Icon name="plus" />} component={Link} {...linkTo('/found')}>
            Begin something else
          </Menu.Item>
        )}
        {me.impersonation ? (
          <Menu.Item leftSection={<Icon name="signOut" />} onClick={() => stopImpersonating(me.user.id)}>
            Stop acting as {me.user.name}
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<Icon name="signOut" />} onClick={signOut}>
            Sign out
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
