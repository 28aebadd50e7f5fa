/** Help from anywhere: the page that is open goes along with the question. */
import { ActionIcon, Menu } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { linkTo } from './query-string.ts';

const RaiseForm = lazy(() => import('../records/tickets/RaiseForm.tsx'));

export function HelpMenu() {
  const { href } = useLocation();
  const [page, ask] = useState<string | null>(null);
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={220}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" c="inherit" size="lg" aria-label="Help">
            <Icon name="help" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Icon name="mail" />} onClick={() => ask(href.slice(0, 500))}>
            Ask for help
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="inbox" />} component={Link} {...linkTo('/tickets')}>
            My tickets
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="star" />} component={Link} {...linkTo('/getting-started')}>
            Getting started
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {page !== null && (
        <Suspense>
          <RaiseForm page={page} close={() => ask(null)} />
        </Suspense>
      )}
    </>
  );
}
