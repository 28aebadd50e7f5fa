import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import * as accounts from '../../domain/accounts/index.ts';
import { HireloomError, Invalid, NotFound, TooMany } from '../../platform/errors.ts';
import { bareOperation } from '../../platform/http/operation.ts';
import { countTry } from '../../platform/http/tries.ts';
import { endStreams } from '../../platform/live.ts';
import { welcome } from './sign-in.ts';
import { newAccount } from './sign-up.ts';

const JOURNEY_COOKIE = 'hireloom.journey';
const NEWCOMER_COOKIE = 'hireloom.newcomer';
const AT = '/api/authentication/providers';
/** Also where invitations are answered. */
const NEWCOMERS_AT = '/api';
const FIVE_MINUTES = 300;

const ProviderParams = z.strictObject({ provider: z.enum(accounts.PROVIDERS) });
const Next = z.string().max(2000).optional().describe('Where to go on afterwards, a path of this site.');
const SetOut = z.object({ url: z.string().describe('Where to send the browser.') });
const Done = z.object({ done: z.literal(true) });

export default async function views(app: FastifyInstance) {
  const { authDb, settings, clock, log } = app.services;
  const providers = accounts.openIdentityProviders(
    settings.providers,
    settings.publicUrl,
    settings.providerPatience,
  );
  const generous = settings.mode === 'production' ? 1 : 100;
  const cookie = (path: string) =>
    ({
      path,
      httpOnly: true,
      // It comes back by a link of the provider's page.
      sameSite: 'lax',
      secure: settings.publicUrl.startsWith('https:'),
    }) as const;

  bareOperation(app, {
    id: 'listProviders',
    method: 'GET',
    path: '/providers',
    roles: 'anyone',
    summary: 'With whom one can sign in here, besides password and passkey',
    output: z.object({ items: z.array(z.object({ id: z.enum(accounts.PROVIDERS), name: z.string() })) }),
    answer: async () => ({
      items: providers.names.map((id) => ({ id, name: accounts.PROVIDER_NAMES[id] })),
    }),
  });

  bareOperation(app, {
    id: 'beginProviderSignIn',
    method: 'POST',
    path: '/providers/:provider/sign-in',
    roles: 'anyone',
    summary: 'Set out to sign in, or to sign up, with Google or LinkedIn',
    params: ProviderParams,
    body: z.strictObject({
      next: Next,
      invited: z
        .boolean()
        .optional()
        .describe('`next` is an invitation: whoever has no account comes back to it and makes one there.'),
    }),
    output: SetOut,
    answer: async (_actor, { params, body }, request, reply) =>
      setOut(request, reply, {
        ...params,
        purpose: body.invited ? 'invitation' : 'sign_in',
        userId: null,
        next: ourPath(body.next),
      }),
  });

  bareOperation(app, {
    id: 'beginProviderLink',
    method: 'POST',
    path: '/providers/:provider/link',
    roles: 'signed-in',
    fresh: true,
    summary: 'Set out to link Google or LinkedIn to my account',
    params: ProviderParams,
    output: SetOut,
    answer: async (actor, { params }, request, reply) =>
      setOut(request, reply, {
        ...params,
        purpose: 'link',
        userId: actor.userId,
        next: `/account?tab=security&linked=${params.provider}`,
      }),
  });

  bareOperation(app, {
    id: 'beginProviderReauthentication',
    method: 'POST',
    path: '/providers/:provider/reauthenticate',
    roles: 'signed-in',
    evenWithoutTerms: true,
    summary: 'Set out to prove again who I am, by a provider that is linked to my account',
    params: ProviderParams,
    output: SetOut,
    answer: async (actor, { params }, request, reply) =>
      setOut(request, reply, {
        ...params,
        purpose: 'reauthenticate',
        userId: actor.userId,
        next: '/proved',
      }),
  });

  bareOperation(app, {
    id: 'comeBackFromProvider',
    method: 'GET',
    path: '/providers/:provider/callback',
    roles: 'anyone',
    summary: 'Where a provider sends the browser back to; goes on to a page of the web',
    params: ProviderParams,
    // Each provider adds words of its own.
    query: z.looseObject({}),
    status: 302,
    answer: async (_actor, { params: { provider } }, request, reply) => {
      const journey = await accounts.openJourney(request.cookies[JOURNEY_COOKIE], settings.secret);
      reply.clearCookie(JOURNEY_COOKIE, cookie(AT));
      try {
        await limit(request);
        const query = new URL(request.url, settings.publicUrl).searchParams;
        const identity = await accounts.comeBack(authDb, providers, provider, journey, query);
        return reply.redirect(await arrive(request, reply, journey!, identity));
      } catch (error) {
        const why = whyRefused(error);
        if (!why) throw error;
        if (why === 'provider_failed') log.warn({ error: (error as Error).cause, provider }, why);
        return reply.redirect(withQuery(startOf(journey), { refused: why, by: provider }));
      }
    },
  });

  bareOperation(app, {
    id: 'findNewcomer',
    method: 'GET',
    path: '/providers/newcomer',
    roles: 'anyone',
    summary: 'Who came from a provider without having an account, to sign up with',
    output: z.object({ provider: z.enum(accounts.PROVIDERS), name: z.string(), email: z.string() }),
    answer: async (_actor, _input, request) =>
      accounts.findNewcomer(authDb, request.cookies[NEWCOMER_COOKIE] ?? ''),
  });

  bareOperation(app, {
    id: 'signUpByProvider',
    method: 'POST',
    path: '/providers/sign-up',
    roles: 'anyone',
    summary: 'Make the account of whom a provider vouches for, and begin its first session',
    body: newAccount({}),
    output: Done,
    answer: async (_actor, { body }, request, reply) => {
      await limit(request);
      const { acceptTerms, ...input } = body;
      const newcomer = request.cookies[NEWCOMER_COOKIE] ?? '';
      const device = request.device();
      reply.keepSession(await accounts.signUpByProvider(authDb, newcomer, input, clock.now(), device));
      forgetNewcomer(reply);
      return { done: true };
    },
  });

  bareOperation(app, {
    id: 'unlinkProvider',
    method: 'DELETE',
    path: '/providers/:provider/link',
    roles: 'signed-in',
    fresh: true,
    summary: 'No longer sign in with Google or LinkedIn; never the last way in',
    params: ProviderParams,
    output: Done,
    answer: async (actor, { params }) => {
      const owner = { id: actor.userId!, name: actor.name };
      await accounts.unlinkProvider(authDb, owner, params.provider, providers.names, clock.now());
      return { done: true };
    },
  });

  const limit = (request: FastifyRequest) =>
    countTry(authDb, { key: `provider ${request.ip}`, tries: 60 * generous, seconds: FIVE_MINUTES });

  async function setOut(request: FastifyRequest, reply: FastifyReply, journey: accounts.Journey) {
    await limit(request);
    const name = accounts.PROVIDER_NAMES[journey.provider];
    if (!providers.names.includes(journey.provider)) throw new NotFound(`Signing in with ${name}`);
    const away = await accounts
      .setOut(authDb, providers, settings.secret, journey)
      .catch((error: unknown) => {
        log.warn({ error, provider: journey.provider }, 'provider away');
        throw new HireloomError(
          503,
          'provider_failed',
          `${name} does not answer. Please try again in a moment, or sign in another way.`,
        );
      });
    reply.setCookie(JOURNEY_COOKIE, away.cookie, { ...cookie(AT), maxAge: accounts.JOURNEY_SECONDS });
    return { url: away.url };
  }

  /** @returns where the web goes on */
  async function arrive(
    request: FastifyRequest,
    reply: FastifyReply,
    journey: accounts.Journey,
    identity: accounts.Identity,
  ): Promise<string> {
    if (journey.userId) return proceed(request, reply, journey, identity);
    const arrival = await accounts.arriveByProvider(authDb, identity, request.device(), clock.now());
    if ('newcomer' in arrival) {
      const token = await accounts.keepNewcomer(authDb, arrival.newcomer);
      reply.setCookie(NEWCOMER_COOKIE, token, {
        ...cookie(NEWCOMERS_AT),
        maxAge: accounts.NEWCOMER_MINUTES * 60,
      });
      return journey.purpose === 'invitation'
        ? withQuery(journey.next, { with: journey.provider })
        : '/sign-up/with-provider';
    }
    const { needsSecondFactor } = welcome(app, reply, arrival.signedIn, arrival.account.email);
    return needsSecondFactor ? `/sign-in?step=code&next=${encodeURIComponent(journey.next)}` : journey.next;
  }

  /** For somebody who is signed in, and still the one who set out. */
  async function proceed(
    request: FastifyRequest,
    reply: FastifyReply,
    journey: accounts.Journey,
    identity: accounts.Identity,
  ) {
    const token = request.sessionToken();
    const user = token && (await accounts.findSessionUser(authDb, token));
    if (!user || user.id !== journey.userId) throw new accounts.ProviderRefused('begun_elsewhere');
    if (journey.purpose === 'link') await accounts.linkIdentity(authDb, user, identity, clock.now());
    else {
      const session = { token, userId: user.id };
      reply.keepSession(await accounts.reauthenticateByIdentity(authDb, session, identity));
      await endStreams(authDb, token);
    }
    return journey.next;
  }

  /** A link must not lead somebody who just signed in to another site; `/..//host` would, once it is resolved. */
  function ourPath(next = '/'): string {
    const url = URL.parse(next, settings.publicUrl);
    if (url?.origin !== new URL(settings.publicUrl).origin) return '/';
    const path = url.pathname + url.search + url.hash;
    return path.startsWith('//') ? '/' : path;
  }
}

function whyRefused(error: unknown): accounts.Refusal | null {
  if (error instanceof accounts.ProviderRefused) return error.why;
  return error instanceof TooMany ? 'too_many' : null;
}

/** The page where it was begun. */
const STARTS = { sign_in: '/sign-in', link: '/account?tab=security', reauthenticate: '/proved' };
function startOf(journey: accounts.Journey | null): string {
  if (journey?.purpose === 'invitation') return journey.next;
  return STARTS[journey?.purpose ?? 'sign_in'];
}

const withQuery = (path: string, query: Record<string, string>): string =>
  `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams(query)}`;

/** By what an invited person will sign in. @param field of the password @throws Invalid for neither a password nor a provider */
export function proofOf(
  request: FastifyRequest,
  password: string | undefined,
  field: string,
): accounts.Proof {
  if (password !== undefined) return { password };
  const newcomer = request.cookies[NEWCOMER_COOKIE];
  if (newcomer) return { newcomer };
  const message = 'Please choose a password.';
  throw new Invalid(message, [{ path: field, message }]);
}

export const forgetNewcomer = (reply: FastifyReply) =>
  reply.clearCookie(NEWCOMER_COOKIE, { path: NEWCOMERS_AT });
