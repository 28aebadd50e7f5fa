import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import * as accounts from '../../domain/accounts/index.ts';
import { findImpersonation, platformSchemas } from '../../domain/platform-administration/index.ts';
import { ROLES } from '../../platform/actor.ts';
import { Forbidden, NotFound, NotSignedIn } from '../../platform/errors.ts';
import { bareOperation, IdParams } from '../../platform/http/operation.ts';
import { Instant, pageOf, pageQuery, text, toPage } from '../../platform/http/shapes.ts';
import { countTry } from '../../platform/http/tries.ts';
import { endStreams } from '../../platform/live.ts';

const FIVE_MINUTES = 300;

const Password = z.string().max(accounts.PASSWORD_MAX);
const Code = z.string().min(6).max(40).describe('Of the authenticator app, or a recovery code.');

const SignedIn = z.object({
  token: z.string().nullable().describe('Null while the second factor is waited for.'),
  needsSecondFactor: z.boolean(),
});

const MembershipView = z.object({
  id: z.uuid(),
  role: z.enum(ROLES),
  designation: z.string().nullable(),
  organisation: z
    .object({ id: z.uuid(), name: z.string(), kind: z.string(), currency: z.string() })
    .nullable(),
});

const MeView = z.object({
  user: z.object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    timeZone: z.string(),
    locale: z.string(),
    phone: z.string().nullable(),
  }),
  memberships: z.array(MembershipView),
  active: z
    .object({ membershipId: z.uuid(), role: z.enum(ROLES), organisation: MembershipView.shape.organisation })
    .nullable(),
  needsSecondFactor: z.boolean().describe('The organisation asks for one, and none is set up.'),
  impersonation: platformSchemas.ImpersonationView,
  clock: z
    .object({ now: Instant, movable: z.boolean() })
    .describe('The application’s clock; movable in demo, development and test.'),
});

const SessionView = z.object({
  id: z.uuid(),
  current: z.boolean(),
  method: z.string(),
  ipAddress: z.string().nullable(),
  userAgent: z.string().nullable(),
  createdAt: Instant,
  seenAt: Instant,
});

const SignInView = z.object({
  id: z.uuid(),
  at: Instant,
  method: z.string(),
  outcome: z.string(),
  ipAddress: z.string().nullable(),
  userAgent: z.string().nullable(),
});

const Done = z.object({ done: z.literal(true) });

export default async function views(app: FastifyInstance) {
  const { authDb, settings } = app.services;

  bareOperation(app, {
    id: 'signIn',
    method: 'POST',
    path: '/sign-in',
    roles: 'anyone',
    summary: 'Sign in with e-mail and password',
    description:
      'Sets the session cookie of the web; programs send the answered token as `Authorization: Bearer`, or better use `createToken`.',
    body: z.strictObject({ email: text(1, 254), password: Password }),
    output: SignedIn,
    answer: async (_actor, { body }, request, reply) => {
      const email = accounts.normaliseAddress(body.email);
      await countSignIn(app, request, email);
      const signedIn = await accounts.signInWithPassword(
        authDb,
        { email, password: body.password },
        request.device(),
      );
      return welcome(app, reply, signedIn, email);
    },
  });

  bareOperation(app, {
    id: 'verifySecondFactor',
    method: 'POST',
    path: '/verify-second-factor',
    roles: 'anyone',
    summary: 'Finish a sign-in with the second factor',
    body: z.strictObject({ code: Code }),
    output: SignedIn,
    answer: async (_actor, { body }, request, reply) => {
      const token = request.sessionToken();
      if (!token) throw new NotSignedIn('Please sign in again.');
      const userId = await accounts.userOfWaitingSession(authDb, token);
      await countTry(authDb, { key: `second-factor ${userId}`, tries: 10, seconds: FIVE_MINUTES });
      const signedIn = await accounts.finishSignIn(
        authDb,
        settings.secret,
        token,
        body.code,
        request.device(),
      );
      const { email } = await accounts.getAccount(authDb, signedIn.userId);
      return welcome(app, reply, signedIn, email);
    },
  });

  bareOperation(app, {
    id: 'reauthenticate',
    method: 'POST',
    path: '/reauthenticate',
    roles: 'signed-in',
    summary: 'Prove again who I am, by password or code; good for ten minutes',
    body: z.union([z.strictObject({ password: Password }), z.strictObject({ code: Code })]),
    output: Done,
    answer: async (actor, { body }, request) => {
      const userId = actor.userId!;
      const token = sessionOf(request);
      await countTry(authDb, { key: `reauthenticate ${userId}`, tries: 10, seconds: FIVE_MINUTES });
      await accounts.reauthenticate(authDb, settings.secret, { token, userId }, body, request.device());
      return { done: true };
    },
  });

  bareOperation(app, {
    id: 'signOut',
    method: 'POST',
    path: '/sign-out',
    // Also for whoever belongs to nothing, or not any more.
    roles: 'anyone',
    summary: 'End this session',
    output: z.object({ signedOut: z.literal(true) }),
    answer: async (actor, _input, request, reply) => {
      if (actor.impersonator) {
        throw new Forbidden(`You act as ${actor.name}. Stop that instead.`, 'impersonating');
      }
      const token = request.sessionToken();
      if (token) {
        await authDb.deleteFrom('session').where('token', '=', token).execute();
        await endStreams(authDb, token);
      }
      reply.dropSession();
      return { signedOut: true };
    },
  });

  bareOperation(app, {
    id: 'getMe',
    method: 'GET',
    path: '/me',
    roles: 'signed-in',
    summary: 'Who I am, in which membership',
    output: MeView,
    answer: async (actor, _input, request) => {
      const [user, memberships] = await Promise.all([
        accounts.getUser(authDb, actor.userId!),
        accounts.listMemberships(authDb, actor.userId!),
      ]);
      const active = memberships.find(({ id }) => id === actor.membershipId);
      return {
        user,
        memberships,
        active: active
          ? { membershipId: active.id, role: active.role, organisation: active.organisation }
          : null,
        needsSecondFactor: actor.needsSecondFactor,
        impersonation: actor.impersonator && (await findImpersonation(authDb, request.sessionToken()!)),
        clock: { now: app.services.clock.now(), movable: settings.timeTravel },
      };
    },
  });

  bareOperation(app, {
    id: 'activateMembership',
    method: 'POST',
    path: '/memberships/:id/activate',
    roles: 'signed-in',
    summary: 'Go on in another of my memberships, under a new session token',
    evenImpersonated: true,
    params: IdParams,
    output: z.object({ activated: z.literal(true) }),
    answer: async (_actor, { params }, request, reply) => {
      const token = sessionOf(request);
      const next = await accounts.activateMembership(authDb, token, params.id, request.hasSessionCookie());
      if (!next) throw new NotFound('This membership');
      await endStreams(authDb, token);
      if (next !== token) reply.keepSession(next);
      return { activated: true };
    },
  });

  bareOperation(app, {
    id: 'listSessions',
    method: 'GET',
    path: '/sessions',
    roles: 'signed-in',
    summary: 'Where I am signed in',
    output: z.object({ items: z.array(SessionView) }),
    answer: async (actor, _input, request) => ({
      items: await accounts.listSessions(authDb, actor.userId!, request.sessionToken() ?? ''),
    }),
  });

  bareOperation(app, {
    id: 'endSession',
    method: 'POST',
    path: '/sessions/:id/end',
    roles: 'signed-in',
    summary: 'Sign out there',
    params: IdParams,
    output: Done,
    answer: async (actor, { params }) => {
      await endStreams(authDb, await accounts.endSession(authDb, actor.userId!, params.id));
      return { done: true };
    },
  });

  bareOperation(app, {
    id: 'endOtherSessions',
    method: 'POST',
    path: '/sessions/end-others',
    roles: 'signed-in',
    summary: 'Sign out everywhere but here',
    output: Done,
    answer: async (actor, _input, request) => {
      const ended = await accounts.endSessions(authDb, actor.userId!, sessionOf(request));
      await Promise.all(ended.map((token) => endStreams(authDb, token)));
      return { done: true };
    },
  });

  bareOperation(app, {
    id: 'listSignIns',
    method: 'GET',
    path: '/sign-ins',
    roles: 'signed-in',
    summary: 'My sign-ins, newest first, also those that failed',
    query: pageQuery,
    output: pageOf(SignInView),
    answer: async (actor, { query }) =>
      toPage(await accounts.listSignIns(authDb, actor.userId!, query), query.limit, ({ id }) => id),
  });
}

/** Programs with a key or a token have no session to change. */
export function sessionOf(request: FastifyRequest): string {
  const token = request.sessionToken();
  if (!token) throw new NotSignedIn('This needs a session of a person.');
  return token;
}

/** Three limits: of one machine at one account, of one machine at all, and of all unknown machines at one account. */
export async function countSignIn(app: FastifyInstance, request: FastifyRequest, email: string) {
  const { authDb, settings } = app.services;
  // The demo's people are signed in over and over by tests and tours.
  const generous = settings.mode === 'production' ? 1 : 100;
  const limit = (key: string, tries: number) =>
    countTry(authDb, { key: `sign-in ${key}`, tries: tries * generous, seconds: FIVE_MINUTES });
  const known = accounts.trustedDevice(request.cookies[accounts.DEVICE_COOKIE], email, settings.secret);
  if (known) return limit(`device ${known}`, 10);
  await limit(`${request.ip} ${email}`, 10);
  await limit(`address ${request.ip}`, 100);
  await limit(`account ${email}`, 50);
}

function welcome(
  app: FastifyInstance,
  reply: FastifyReply,
  { token, needsSecondFactor }: { token: string; needsSecondFactor: boolean },
  email: string,
) {
  const { settings } = app.services;
  reply.keepSession(token);
  if (!needsSecondFactor) {
    reply.setCookie(accounts.DEVICE_COOKIE, accounts.trustDevice(email, settings.secret), {
      path: '/api/authentication',
      httpOnly: true,
      sameSite: 'lax',
      secure: settings.publicUrl.startsWith('https:'),
      maxAge: 180 * 86_400,
    });
  }
  return { token: needsSecondFactor ? null : token, needsSecondFactor };
}
