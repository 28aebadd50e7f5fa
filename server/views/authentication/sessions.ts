import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import * as accounts from '../../domain/accounts/index.ts';
import { PictureLink, pictureLink } from '../../domain/files/index.ts';
import { legalSchemas, legalStanding } from '../../domain/legal/index.ts';
import { findImpersonation, platformSchemas } from '../../domain/platform-administration/index.ts';
import { ROLES } from '../../platform/actor.ts';
import { NotFound, NotSignedIn } from '../../platform/errors.ts';
import { bareOperation, IdParams } from '../../platform/http/operation.ts';
import { Instant, pageOf, pageQuery, toPage } from '../../platform/http/shapes.ts';
import { endStreams, endStreamsOfSession } from '../../platform/live.ts';

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
    picture: PictureLink,
    mailRefused: accounts.RefusedAddress,
  }),
  memberships: z.array(MembershipView),
  active: z
    .object({ membershipId: z.uuid(), role: z.enum(ROLES), organisation: MembershipView.shape.organisation })
    .nullable(),
  needsSecondFactor: z.boolean().describe('The organisation asks for one, and none is set up.'),
  terms: legalSchemas.LegalStanding,
  impersonation: platformSchemas.ImpersonationView,
  clock: z
    .object({ now: Instant, movable: z.boolean() })
    .describe('The application’s clock; movable in demo, development and test.'),
});

const SessionView = z.object({
  id: z.uuid(),
  current: z.boolean(),
  platform: z.boolean().describe('A platform admin who acts as me; from where is theirs alone.'),
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
    id: 'getMe',
    method: 'GET',
    path: '/me',
    roles: 'signed-in',
    summary: 'Who I am, in which membership',
    output: MeView,
    answer: async (actor, _input, request) => {
      const now = app.services.clock.now();
      const [{ pictureKey, ...user }, memberships] = await Promise.all([
        accounts.getUser(authDb, actor.userId!),
        accounts.listMemberships(authDb, actor.userId!),
      ]);
      const active = memberships.find(({ id }) => id === actor.membershipId);
      return {
        user: {
          ...user,
          mailRefused: await accounts.findMyRefusal(authDb, user.email),
          picture: pictureLink({ actor, now }, { userId: user.id, pictureKey }),
        },
        memberships,
        active: active
          ? { membershipId: active.id, role: active.role, organisation: active.organisation }
          : null,
        needsSecondFactor: actor.needsSecondFactor,
        terms: await legalStanding(authDb, actor.membershipId!, now),
        impersonation: actor.impersonator && (await findImpersonation(authDb, request.sessionToken()!)),
        clock: { now, movable: settings.timeTravel },
      };
    },
  });

  bareOperation(app, {
    id: 'activateMembership',
    method: 'POST',
    path: '/memberships/:id/activate',
    roles: 'signed-in',
    evenWithoutTerms: true,
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
    evenWithoutTerms: true,
    summary: 'Sign out there',
    params: IdParams,
    output: Done,
    answer: async (actor, { params }) => {
      await endStreamsOfSession(authDb, await accounts.endSession(authDb, actor.userId!, params.id));
      return { done: true };
    },
  });

  bareOperation(app, {
    id: 'endOtherSessions',
    method: 'POST',
    path: '/sessions/end-others',
    roles: 'signed-in',
    evenWithoutTerms: true,
    summary: 'Sign out everywhere but here',
    output: Done,
    answer: async (actor, _input, request) => {
      const ended = await accounts.endSessions(authDb, actor.userId!, sessionOf(request));
      await Promise.all(ended.map((session) => endStreamsOfSession(authDb, session)));
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
