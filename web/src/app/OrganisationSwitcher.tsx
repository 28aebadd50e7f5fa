import { Button, Group, Menu, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Icon } from '../ui/Icon.tsx';
import { linkTo } from './query-string.ts';
import { ROLE_WORDS } from './roles.ts';
import classes from './Shell.module.css';
import { type Me, useSession } from './session.ts';

/** Only for those who act for more than one organisation or in more than one role. */
export function OrganisationSwitcher({ me }: { me: Me }) {
  const { activate } = useSession();
  if (me.memberships.length < 2) return null;
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <Button variant="subtle" color="gray" c="inherit" px="xs" flex="none">
          <Group gap={6} wrap="nowrap">
            <Icon name="building" />
            <span className={classes.organisation}>
              {me.active ? (me.active.organisation?.name ?? me.user.name) : 'Choose for whom'}
            </span>
            <Icon name="down" size={14} />
          </Group>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Act for</Menu.Label>
        {me.memberships.map(({ id, role, organisation }) => (
          <Menu.Item
            key={id}
            onClick={() => activate(id)}
            rightSection={id === me.active?.membershipId ? <Icon name="check" size={16} /> : null}
          >
            {organisation?.name ?? me.user.name}
            <Text size="xs" c="dimmed">
              {ROLE_WORDS[role]}
            </Text>
          </Menu.Item>
        ))}
        {!me.impersonation && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<Icon name="plus" />} component={Link} {...linkTo('/found')}>
              Begin something else
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
