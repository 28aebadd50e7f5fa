/** Who is here, and for which organisation. */
import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { paths } from '../generated/api.d.ts';
import { dropAllBackups } from '../ui/backup.ts';
import { api, ok } from './api.ts';
import { setClock } from './clock.ts';
import { startAfresh } from './going-away.ts';
import { isLeaving } from './leaving.ts';
import { dropTabMembership, keepTabMembership, tabMembership } from './membership.ts';
import type { PasskeyAnswer } from './passkey.ts';
import { Problem } from './problem.ts';
import { unsubscribeHere } from './push.ts';
import type { Role } from './roles.ts';

type Organisation = { id: string; name: string; kind: string; currency: string };
export type Membership = {
  id: string;
  role: Role;
  designation: string | null;
  organisation: Organisation | null;
};
export type Me = {
  user: {
    id: string;
    name: string;
    email: string;
    timeZone: string;
    locale: string;
    phone: string | null;
    picture: string | null;
    mailRefused: { at: string; reason: string; skipped: number } | null;
  };
  memberships: Membership[];
  active: { membershipId: string; role: Role; organisation: Organisation | null } | null;
  /** The organisation asks for a second factor, and none is set up. */
  needsSecondFactor: boolean;
  /** What is yet to be accepted in this role; once it is overdue, one can only read. */
  terms: { waiting: number; dueAt: string | null; overdue: boolean };
  /** Where a platform admin acts as this person. */
  impersonation: { adminName: string; reason: string; endsAt: string } | null;
  clock: { now: string; movable: boolean };
};

type SignUpByProvider =
  paths['/api/authentication/providers/sign-up']['post']['requestBody']['content']['application/json'];

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: findMe,
  staleTime: 5 * 60_000,
});

async function findMe(): Promise<Me | null> {
  try {
    const me = await ok(api.GET('/api/authentication/me'));
    setClock(me.clock.now);
    if (me.active) keepTabMembership(me.active.membershipId);
    return me;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (isLeaving(error) && tabMembership()) {
      // Opened anew in a role that was taken away: there may be another.
      dropTabMembership();
      return findMe();
    }
    if (error.status === 401) return null;
    throw error;
  }
}

/** For screens behind the sign-in; there somebody always is. */
export function useMe(): Me {
  const me = useQuery(meQuery).data;
  if (!me) throw new Error('Nobody is signed in.');
  return me;
}

/** How the reader reads: also for people without an account, whose browser tells. */
export function useReader(): { locale: string; timeZone: string } {
  const user = useQuery({ ...meQuery, enabled: false }).data?.user;
  return {
    locale: user?.locale || navigator.language,
    timeZone: user?.timeZone || Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

export function useSession() {
  const client = useQueryClient();
  return {
    /** @returns whether a second factor is asked for */
    signIn: async (email: string, password: string) => {
      // After a session that ended by itself another person may sign in here.
      dropTabMembership();
      const body = { email, password };
      const { needsSecondFactor } = await ok(api.POST('/api/authentication/sign-in', { body }));
      if (!needsSecondFactor) await arrive(client);
      return needsSecondFactor;
    },
    signInWithPasskey: async (response: PasskeyAnswer) => {
      dropTabMembership();
      await ok(api.POST('/api/authentication/passkeys/sign-in', { body: { response } }));
      await arrive(client);
    },
    verifySecondFactor: async (code: string) => {
      await ok(api.POST('/api/authentication/verify-second-factor', { body: { code } }));
      await arrive(client);
    },
    /** By the link of a mail. */
    confirmSignUp: async (token: string) => {
      dropTabMembership();
      await ok(api.POST('/api/authentication/sign-up/confirm', { body: { token } }));
      await arrive(client);
    },
    /** Of whom a provider vouches for. */
    signUpByProvider: async (body: SignUpByProvider) => {
      dropTabMembership();
      await ok(api.POST('/api/authentication/providers/sign-up', { body }));
      await arrive(client);
    },
    signOut: async () => {
      // Whoever sits here next is not told what is for this person. A browser that cannot be asked keeps nobody signed in.
      await unsubscribeHere().catch(() => {});
      await ok(api.POST('/api/authentication/sign-out', {}));
      dropAllBackups();
      dropTabMembership();
      startAfresh('/sign-in');
    },
    /** Back to the admin's own session; what was typed in the other's name does not stay. */
    stopImpersonating: async (userId: string) => {
      await ok(api.POST('/api/authentication/stop-impersonating', {}));
      dropTabMembership();
      dropAllBackups();
      startAfresh(`/platform/users/${userId}`);
    },
    /** @param then the address to go on at */
    activate: async (membershipId: string, then = '/') => {
      const path = { id: membershipId };
      await ok(api.POST('/api/authentication/memberships/{id}/activate', { params: { path } }));
      keepTabMembership(membershipId);
      startAfresh(then);
    },
  };
}

async function arrive(client: QueryClient) {
  client.removeQueries();
  await client.fetchQuery(meQuery);
}
