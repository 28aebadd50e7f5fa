/** Lets in whose active role belongs here; offers the switch to those who have it elsewhere. */
import { Button, Stack, Text } from '@mantine/core';
import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { PageHeader } from '../ui/PageHeader.tsx';
import { NotFound } from './NotFound.tsx';
import { AREAS_OF, type AreaName, ROLE_WORDS } from './roles.ts';
import { type Membership, useMe, useSession } from './session.ts';

export default function AreaGate() {
  const { pathname } = useLocation();
  const area = pathname.split('/')[1] as AreaName;
  const { active, memberships } = useMe();
  const mine = active && AREAS_OF[active.role];
  // Another area's home would show the same work again; one has one home.
  if (mine?.includes(area) && area !== mine[0] && /^\/\w+\/?$/.test(pathname))
    return <Navigate to={`/${mine[0]}`} />;
  if (mine?.includes(area)) return <Outlet />;
  const fitting = memberships.filter(({ role }) => AREAS_OF[role].includes(area));
  return fitting.length > 0 ? <OfferSwitch memberships={fitting} /> : <NotFound />;
}

function OfferSwitch({ memberships }: { memberships: Membership[] }) {
  const { activate } = useSession();
  const { href } = useLocation();
  const [running, setRunning] = useState(false);
  const change = (id: string) => {
    setRunning(true);
    void activate(id, href).finally(() => setRunning(false));
  };
  return (
    <Stack align="flex-start">
      <PageHeader title="This belongs to your other role" />
      <Text mt={-16}>Switch to see it. Your place here is kept.</Text>
      {memberships.map(({ id, role, organisation }) => (
        <Button key={id} onClick={() => change(id)} loading={running}>
          Go on as {ROLE_WORDS[role]}
          {organisation && ` of ${organisation.name}`}
        </Button>
      ))}
    </Stack>
  );
}
