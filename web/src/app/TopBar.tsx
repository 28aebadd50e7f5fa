import {
  ActionIcon,
  Burger,
  Group,
  Tooltip,
  UnstyledButton,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useState } from 'react';
import { Bell } from '../records/notifications/Bell.tsx';
import { Icon } from '../ui/Icon.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { HelpMenu } from './HelpMenu.tsx';
import { OrganisationSwitcher } from './OrganisationSwitcher.tsx';
import classes from './Shell.module.css';
import type { Me } from './session.ts';

const CommandPalette = lazy(() => import('./CommandPalette.tsx'));
const ClockControl = lazy(() => import('./ClockControl.tsx'));

type Props = { me: Me; menuOpened: boolean; onMenu: () => void };

export function TopBar({ me, menuOpened, onMenu }: Props) {
  return (
    <Group className={classes.bar} justify="space-between" wrap="nowrap" gap="xs">
      <Group wrap="nowrap" gap="xs" style={{ flex: 1, minWidth: 0 }}>
        <Burger opened={menuOpened} onClick={onMenu} hiddenFrom="md" size="sm" aria-label="Menu" />
        <OrganisationSwitcher me={me} />
        <Search />
      </Group>
      <Group wrap="nowrap" gap={4}>
        {me.clock.movable && (
          <Suspense>
            <ClockControl />
          </Suspense>
        )}
        <ColourScheme />
        <HelpMenu />
        <Bell />
        <AccountMenu me={me} />
      </Group>
    </Group>
  );
}

/** Opens the palette; its code comes with the first use. */
function Search() {
  const [opened, setOpened] = useState(false);
  useHotkeys([['mod+K', () => setOpened(true)]], []);
  return (
    <>
      <UnstyledButton
        className={classes.search}
        onClick={() => setOpened(true)}
        aria-keyshortcuts="Control+K Meta+K"
      >
        <Icon name="search" />
        <span>Search or go to…</span>
        <kbd>Ctrl K</kbd>
      </UnstyledButton>
      {opened && (
        <Suspense>
          <CommandPalette onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}

function ColourScheme() {
  const { setColorScheme } = useMantineColorScheme();
  const other = useComputedColorScheme('light') === 'dark' ? 'light' : 'dark';
  return (
    <Tooltip label={`Go ${other}`}>
      <ActionIcon
        variant="subtle"
        color="gray"
        c="inherit"
        size="lg"
        aria-label={`Use ${other} colours`}
        onClick={() => setColorScheme(other)}
      >
        <Icon name={other === 'dark' ? 'moon' : 'sun'} />
      </ActionIcon>
    </Tooltip>
  );
}
