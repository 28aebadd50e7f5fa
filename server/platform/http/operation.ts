/** One operation of the API: path, role, input, output and the domain function it stands for. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Actor, NOBODY, type Role } from '../actor.ts';
import type { Context } from '../context.ts';
import { Forbidden, Invalid } from '../errors.ts';
import { runAs } from '../events.ts';
import { onceByKey } from './idempotency.ts';
import type { Cost } from './rate-limits.ts';

/** The roles of a membership, or whom else: any signed-in person, or everybody. */
export type Allowed = readonly Role[] | 'signed-in' | 'anyone';

export const DESK: readonly Role[] = ['agency_admin', 'manager', 'recruiter'];
export const MANAGERS: readonly Role[] = ['agency_admin', 'manager'];
export const ACCOUNTS: readonly Role[] = ['agency_admin', 'manager', 'accountant'];

type Schemas = { params: z.ZodType; query: z.ZodType; body: z.ZodType; output: z.ZodType };

type Input<S extends Schemas> = {
  params: z.output<S['params']>;
  query: z.output<S['query']>;
  body: z.output<S['body']>;
};

type Description = {
  /** The domain function's name; unique in the API. */
  id: string;
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  path: string;
  roles: Allowed;
  summary: string;
  /** What else is worth knowing: units, errors, sources. */
  description?: string;
  /** Status of the answer; default 200. */
  status?: number;
  /** Only shortly after having proved again who one is; later 403 `reauthentication_needed`. For what a borrowed screen must not do. */
  fresh?: boolean;
  /** Of the account itself, and yet open to a platform admin who acts for its owner. */
  evenImpersonated?: boolean;
  /** Only the person: never a platform admin who acts for them. */
  personal?: boolean;
  /** A command for whoever has not accepted the terms in time, too: it only reads, accepts, leaves or keeps the account safe. */
  evenWithoutTerms?: boolean;
  /** What costs more than a page; it may be asked less often. */
  cost?: Cost;
};

/** An operation as the route table knows it; documents and tests are made from these. */
export type RouteMeta = Pick<
  Description,
  'id' | 'method' | 'roles' | 'summary' | 'fresh' | 'evenImpersonated' | 'personal' | 'evenWithoutTerms'
> & {
  url: string;
  /** The view's file, from the root of the repository. */
  file: string;
};

declare module 'fastify' {
  interface FastifyInstance {
    /** Every operation, in the order in which the views were found. */
    operations: RouteMeta[];
    /** Toward the plan of an agency whose key it is. */
    countCall: (actor: Actor) => Promise<void>;
  }
}

const NOTHING = z.strictObject({});

/** What every refusal looks like, by RFC 9457. */
const Problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('A sentence for the person.'),
    code: z.string().describe('For programs, e.g. `wrong_state`.'),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional()
      .describe('Field by field, for 400 and 422.'),
    state: z.string().optional().describe('With `wrong_state`: what it is now.'),
    possible: z.array(z.string()).optional().describe('With `wrong_state`: the commands that fit.'),
  })
  .describe('application/problem+json');

/** Id of a record in the path. */
export const IdParams = z.strictObject({ id: z.uuid() });

/** An operation whose command or query runs in one transaction as the person who asked. */
export function operation<
  P extends z.ZodType = typeof NOTHING,
  Q extends z.ZodType = typeof NOTHING,
  B extends z.ZodType = typeof NOTHING,
  O extends z.ZodType = z.ZodType,
>(
  app: FastifyInstance,
  options: Description & {
    params?: P;
    query?: Q;
    body?: B;
    output: O;
    run: (
      context: Context,
      input: Input<{ params: P; query: Q; body: B; output: O }>,
      request: FastifyRequest,
    ) => Promise<z.output<O>>;
  },
) {
  route(app, options, async (actor, request, reply) => {
    const input = { params: request.params, query: request.query, body: request.body } as Input<{
      params: P;
      query: Q;
      body: B;
      output: O;
    }>;
    const run = () =>
      runAs(app.services.db, actor, app.services.clock.now(), (context) =>
        onceByKey(context, request, options.output, () => options.run(context, input, request)),
      );
    const answer = await (options.method === 'GET' ? app.services.inTurn(run) : run());
    return reply.status(options.status ?? 200).send(answer);
  });
}

/** An operation that answers by itself: sign-in, files, live streams. */
export function bareOperation<
  P extends z.ZodType = typeof NOTHING,
  Q extends z.ZodType = typeof NOTHING,
  B extends z.ZodType = typeof NOTHING,
>(
  app: FastifyInstance,
  options: Description & {
    params?: P;
    query?: Q;
    body?: B;
    /** Left out where the answer is not JSON. */
    output?: z.ZodType;
    multipart?: boolean;
    /** The body comes as its bytes: its signature is over these. */
    rawBody?: boolean;
    answer: (
      actor: Actor,
      input: { params: z.output<P>; query: z.output<Q>; body: z.output<B> },
      request: FastifyRequest,
      reply: FastifyReply,
    ) => Promise<unknown>;
  },
) {
  route(app, options, async (actor, request, reply) => {
    const input = { params: request.params, query: request.query, body: request.body } as {
      params: z.output<P>;
      query: z.output<Q>;
      body: z.output<B>;
    };
    return options.answer(actor, input, request, reply);
  });
}

function route(
  app: FastifyInstance,
  options: Description & {
    params?: z.ZodType;
    query?: z.ZodType;
    body?: z.ZodType;
    output?: z.ZodType;
    multipart?: boolean;
    rawBody?: boolean;
  },
  handler: (actor: Actor, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
) {
  const actors = new WeakMap<FastifyRequest, Actor>();
  const { id, method, roles, summary, fresh, evenImpersonated, personal, evenWithoutTerms } = options;
  app.operations.push({
    id,
    method,
    roles,
    summary,
    fresh,
    evenImpersonated,
    personal,
    evenWithoutTerms,
    url: app.prefix + options.path,
    file: callingView(),
  });
  app.route({
    method: options.method,
    url: options.path,
    // Before the body is read: whoever may not ask is not told what would have been right.
    onRequest: async (request) => {
      actors.set(request, await authorise(request, options));
    },
    preValidation: async (request) => {
      if (options.body || options.multipart || options.rawBody || isEmpty(request.body)) return;
      throw new Invalid('This takes no body.', [], 'unexpected_body');
    },
    schema: {
      operationId: options.id,
      summary: options.summary,
      description: options.description,
      tags: [app.prefix.split('/')[2] ?? 'common'],
      params: options.params ?? NOTHING,
      querystring: options.query ?? NOTHING,
      ...(options.body ? { body: options.body } : {}),
      response: {
        ...(options.output ? { [options.status ?? 200]: options.output } : {}),
        '4xx': Problem,
      },
    },
    handler: (request, reply) => handler(actors.get(request)!, request, reply),
  });
}

const isEmpty = (body: unknown): boolean =>
  body === undefined || body === null || (typeof body === 'object' && Object.keys(body).length === 0);

/** The view file that is registering its operations now. */
function callingView(): string {
  const line = new Error().stack?.split('\n').find((each) => each.includes('/server/views/'));
  return line?.match(/(server\/views\/[^:)]+)/)?.[1] ?? 'server/views';
}

async function authorise(request: FastifyRequest, description: Description): Promise<Actor> {
  const { roles, fresh, cost, method, evenWithoutTerms } = description;
  const actor = await request.findActor();
  if (roles === 'anyone') return actor ?? NOBODY;
  if (!actor) throw await request.whyNobody();
  request.server.rateLimits.countActor(actor, cost);
  if (roles !== 'signed-in' && !(roles as readonly string[]).includes(actor.role)) throw new Forbidden();
  if (actor.needsSecondFactor && !request.url.startsWith('/api/authentication/')) {
    throw new Forbidden(
      'Your organisation asks for a second factor. Please set one up first.',
      'second_factor_required',
    );
  }
  if (actor.beyondPlan && request.method !== 'GET' && isWork(request)) {
    throw new Forbidden(
      'Your agency has more members than its plan has seats for, so you can read and not change. An admin can choose a larger plan.',
      'plan_read_only',
    );
  }
  if (actor.scopes && !coversScope(actor.scopes, request)) {
    throw new Forbidden(`This key needs the scope ${scopeOf(request)}.`, 'scope_needed');
  }
  await request.server.countCall(actor);
  if (actor.impersonator && isOnlyTheirs(request, description)) {
    throw new Forbidden(`You act as ${actor.name}. This only they can do themselves.`, 'impersonating');
  }
  if (method !== 'GET' && !evenWithoutTerms && (await request.isLateWithTerms(actor))) {
    throw new Forbidden(
      'The terms have changed, and the time to accept them is over. Until you do, you can only read and export. Open “Terms to accept”.',
      'terms_not_accepted',
    );
  }
  if (fresh && !isFresh(actor)) {
    throw new Forbidden('Please confirm that it is you.', 'reauthentication_needed');
  }
  return actor;
}

/** The account is the person's own, and to choose another plan is the way out. */
const isWork = ({ url }: FastifyRequest): boolean =>
  !url.startsWith('/api/authentication/') && !url.startsWith('/api/agency/plan');

/** The plural noun of the path, and whether it is only read: GET /api/common/jobs/… is `jobs:read`. */
function scopeOf(request: FastifyRequest): string {
  const noun = request.url.split('?')[0]!.split('/')[3] ?? '';
  return `${noun}:${request.method === 'GET' ? 'read' : 'write'}`;
}

/** Who may write a thing may read it, too. */
function coversScope(scopes: string[], request: FastifyRequest): boolean {
  const [noun, verb] = scopeOf(request).split(':');
  const verbs = verb === 'read' ? ['read', 'write'] : ['write'];
  return verbs.some((each) => scopes.includes(`${noun}:${each}`) || scopes.includes(`*:${each}`));
}

/** What borrowed screens must not do, and whatever changes the account: passwords, addresses, keys, sessions. */
const isOnlyTheirs = (
  { routeOptions }: FastifyRequest,
  { fresh, method, evenImpersonated, personal }: Description,
): boolean =>
  Boolean(fresh || personal) ||
  (!evenImpersonated && method !== 'GET' && Boolean(routeOptions.url?.startsWith('/api/authentication/')));

const FRESH_FOR_MS = 10 * 60_000;

/** By the machine's clock, like everything of sessions: time travel does not end them. */
const isFresh = ({ authenticatedAt }: Actor): boolean =>
  authenticatedAt !== null && Date.now() - authenticatedAt.getTime() < FRESH_FOR_MS;
