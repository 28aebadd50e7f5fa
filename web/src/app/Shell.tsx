/** What is around every screen behind the sign-in. */
import './styles/rest.css';
import { AppShell } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { Toasts } from '../ui/Toasts.tsx';
import { isGoingAway } from './going-away.ts';
import { ImpersonationBanner } from './ImpersonationBanner.tsx';
import { LeavingBanner } from './LeavingBanner.tsx';
import { useLive } from './live.ts';
import { Navigation } from './Navigation.tsx';
import { Reauthenticate } from './Reauthenticate.tsx';
import classes from './Shell.module.css';
import { type Me, meQuery } from './session.ts';
import { TermsBanner } from './TermsBanner.tsx';
import { TopBar } from './TopBar.tsx';

export default function Shell() {
  const { href } = useLocation();
  const { data: me } = useQuery(meQuery);
  // The session can end under an open screen; after signing in one is back here.
  if (!me) return isGoingAway() ? null : <Navigate to="/sign-in" search={{ next: href } as never} />;
  // Nothing else opens until it is set up.
  if (me.needsSecondFactor && !href.startsWith('/account')) {
    return <Navigate to="/account" search={{ tab: 'security' } as never} />;
  }
  return <SignedIn me={me} />;
}

function SignedIn({ me }: { me: Me }) {
  const [opened, menu] = useDisclosure();
  useLive();
  return (
    <AppShell
      layout="alt"
      header={{ height: 60 }}
      navbar={{ width: 248, breakpoint: 'md', collapsed: { mobile: !opened } }}
      padding={{ base: 'md', sm: 'xl' }}
    >
      <a href="#content" className={classes.skip}>
        Skip to the content
      </a>
      <AppShell.Header className={classes.header}>
        <TopBar me={me} menuOpened={opened} onMenu={menu.toggle} />
      </AppShell.Header>
      <AppShell.Navbar className={classes.rail} aria-label="Main">
        <Navigation me={me} onFollow={menu.close} />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} className={classes.main}>
        <LeavingBanner me={me} />
        <TermsBanner terms={me.terms} />
        {me.impersonation && <ImpersonationBanner me={me} impersonation={me.impersonation} />}
        <div className={classes.page}>
          <Outlet />
        </div>
      </AppShell.Main>
      <Reauthenticate />
      <Toasts />
    </AppShell>
  );
}
