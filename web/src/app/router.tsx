import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import type { Screen } from './area.ts';
import { recordAreas, roleAreas } from './areas.ts';
import { Failed } from './Failed.tsx';
import { watchNavigation } from './heading-focus.ts';
import { NotFound } from './NotFound.tsx';
import { queryClient } from './queries.ts';
import { parseQuery, writeQuery } from './query-string.ts';
import { homeOf } from './roles.ts';
import { meQuery } from './session.ts';

const { public: publicArea, ...signedInAreas } = roleAreas;

const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: Failed });

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async () => {
    const me = await queryClient.ensureQueryData(meQuery);
    if (me?.active && me.terms.waiting > 0 && !me.impersonation) throw redirect({ to: '/accept-terms' });
    throw redirect({ to: me?.active ? homeOf(me.active.role) : me ? '/choose' : '/sign-in' });
  },
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    const me = await queryClient.ensureQueryData(meQuery);
    if (!me) throw redirect({ to: '/sign-in', search: { next: location.href } });
  },
  component: lazyRouteComponent(() => import('./Shell.tsx')),
});

const choose = createRoute({
  getParentRoute: () => signedIn,
  path: 'choose',
  component: lazyRouteComponent(() => import('./ChooseMembership.tsx')),
});

const areaRoutes = Object.entries(signedInAreas).map(([name, area]) => {
  const route = createRoute({
    getParentRoute: () => signedIn,
    path: name,
    component: lazyRouteComponent(() => import('./AreaGate.tsx')),
  });
  return route.addChildren(screensUnder(route, area.screens));
});

const recordScreens = Object.values(recordAreas).flatMap((area) => screensUnder(signedIn, area.screens));

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    signedIn.addChildren([choose, ...areaRoutes, ...recordScreens]),
    ...screensUnder(root, publicArea?.screens ?? []),
  ]),
  parseSearch: parseQuery,
  stringifySearch: writeQuery,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: Failed,
});

watchNavigation(router);

function screensUnder(parent: AnyRoute, screens: Screen[]): AnyRoute[] {
  return screens.map(({ path, load }) =>
    createRoute({
      getParentRoute: () => parent,
      path: path || '/',
      component: lazyRouteComponent(load),
    }),
  );
}
