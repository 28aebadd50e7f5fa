import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import { activateMembership, getUser, listMemberships } from '../../domain/accounts/index.ts';
import {
  findImpersonation,
  platformSchemas,
  refuseIfSuspended,
} from '../../domain/platform-administration/index.ts';
import { ROLES } from '../../platform/actor.ts';
import { NotFound, NotSignedIn, TooMany } from '../../platform/errors.ts';
import { bareOperation, IdParams } from '../../platform/http/operation.ts';
import { Instant, text } from '../../platform/http/shapes.ts';
import { endStreams } from '../../platform/live.ts';

const TRIES = 10;
const WINDOW_SECONDS = 300;
const NO_FIT = 'This e-mail address and password do not fit together.';

const MembershipView = z.object({
  id: z.uuid(),
  role: z.enum(ROLES),
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
  }),
  memberships: z.array(MembershipView),
  active: z
    .object({ membershipId: z.uuid(), role: z.enum(ROLES), organisation: MembershipView.shape.organisation })
    .nullable(),
  impersonation: platformSchemas.ImpersonationView,
  clock: z
    .object({ now: Instant, movable: z.boolean() })
    .describe('The application’s clock; movable in demo, development and test.'),
});

export default async function views(app: FastifyInstance) {
  bareOperation(app, {
    id: 'signIn',
    method: 'POST',
    path: '/sign-in',
    roles: 'anyone',
    summary: 'Sign in with e-mail and password',
    description:
      'Sets the session cookie of the web; programs send the answered token as `Authorization: Bearer`.',
    body: z.strictObject({ email: text(1, 254).toLowerCase(), password: z.string().max(128) }),
    output: z.object({ token: z.string() }),
    answer: async (_actor, { body }, request, reply) => {
      await countTry(app, request, body.email);
      const answer = await app.auth.api.signInEmail({
        body,
        headers: new Headers({ 'user-agent': request.headers['user-agent'] ?? '' }),
        asResponse: true,
      });
      if (!answer.ok) throw new NotSignedIn(NO_FIT);
      const { token } = (await answer.json()) as { token: string };
      if (await refuseIfSuspended(app.services.authDb, token)) throw new NotSignedIn(NO_FIT);
      passCookies(answer, reply);
      return { token };
    },
  });

  bareOperation(app, {
    id: 'signOut',
    method: 'POST',
    path: '/sign-out',
    roles: 'signed-in',
    summary: 'End this session',
    output: z.object({ signedOut: z.literal(true) }),
    answer: async (_actor, _input, request, reply) => {
      const token = request.sessionToken()!;
      await app.services.authDb.deleteFrom('session').where('token', '=', token).execute();
      await endStreams(app.services.authDb, token);
      reply.clearCookie('hireloom.session_token', { path: '/' });
      reply.clearCookie('__Secure-hireloom.session_token', { path: '/', secure: true });
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
      const { authDb, clock, settings } = app.services;
      const [user, memberships] = await Promise.all([
        getUser(authDb, actor.userId!),
        listMemberships(authDb, actor.userId!),
      ]);
      const active = memberships.find(({ id }) => id === actor.membershipId);
      return {
        user,
        memberships,
        active: active
          ? { membershipId: active.id, role: active.role, organisation: active.organisation }
          : null,
        impersonation: actor.impersonator && (await findImpersonation(authDb, request.sessionToken()!)),
        clock: { now: clock.now(), movable: settings.timeTravel },
      };
    },
  });

  bareOperation(app, {
    id: 'activateMembership',
    method: 'POST',
    path: '/memberships/:id/activate',
    roles: 'signed-in',
    summary: 'Go on in another of my memberships',
    evenImpersonated: true,
    params: IdParams,
    output: z.object({ activated: z.literal(true) }),
    answer: async (_actor, { params }, request) => {
      const token = request.sessionToken()!;
      if (!(await activateMembership(app.services.authDb, token, params.id)))
        throw new NotFound('This membership');
      await endStreams(app.services.authDb, token);
      return { activated: true };
    },
  });
}

/** Counted in the database, so that it holds over all web processes; per address and account, so that nobody locks another out. */
async function countTry(app: FastifyInstance, request: FastifyRequest, email: string) {
  const key = `sign-in ${request.ip} ${email}`;
  const { rows } = await sql<{ count: number; seconds: number }>`
    insert into rate_limit (key, count, reset_at) values (${key}, 1, now() + make_interval(secs => ${WINDOW_SECONDS}))
    on conflict (key) do update set
      count = case when rate_limit.reset_at < now() then 1 else rate_limit.count + 1 end,
      reset_at = case when rate_limit.reset_at < now() then excluded.reset_at else rate_limit.reset_at end
    returning count, ceil(extract(epoch from reset_at - now()))::int as seconds`.execute(app.services.authDb);
  const { count, seconds } = rows[0]!;
  // The demo's people are signed in over and over by tests and tours.
  const limit = app.services.settings.mode === 'production' ? TRIES : TRIES * 100;
  if (count > limit) throw new TooMany('Too many tries. Please wait a little.', seconds);
}

function passCookies(answer: Response, reply: FastifyReply) {
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
}
