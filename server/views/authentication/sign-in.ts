import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import * as accounts from '../../domain/accounts/index.ts';
import { Forbidden, NotSignedIn, TooMany } from '../../platform/errors.ts';
import { networkOf } from '../../platform/http/network.ts';
import { bareOperation } from '../../platform/http/operation.ts';
import { text } from '../../platform/http/shapes.ts';
import { countTry } from '../../platform/http/tries.ts';
import { endStreams } from '../../platform/live.ts';
import { hashOfToken } from '../../platform/tokens.ts';
import { sessionOf } from './sessions.ts';

const FIVE_MINUTES = 300;

const Password = z.string().max(accounts.PASSWORD_MAX);
const Code = z.string().min(6).max(40).describe('Of the authenticator app, or a recovery code.');

export const SignedIn = z.object({
  token: z.string().nullable().describe('Null while the second factor is waited for.'),
  needsSecondFactor: z.boolean(),
});

const Done = z.object({ done: z.literal(true) });

const Bytes = z.string().max(20_000);
/** What `PublicKeyCredential.toJSON()` of the browser gives. */
export const AuthenticatorAnswer = z.looseObject({
  id: z.string().max(2000),
  rawId: z.string().max(2000),
  type: z.literal('public-key'),
  response: z.looseObject({ clientDataJSON: Bytes }),
  clientExtensionResults: z.record(z.string(), z.unknown()),
});

export default async function views(app: FastifyInstance) {
  const { authDb, settings } = app.services;
  const site = accounts.siteOf(settings.publicUrl);

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
      const signedIn = await trySignIn(app, request, email, (device) =>
        accounts.signInWithPassword(authDb, { email, password: body.password }, device),
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
    evenWithoutTerms: true,
    summary: 'Prove again who I am, by password, code or passkey; good for ten minutes',
    body: z.union([
      z.strictObject({ password: Password }),
      z.strictObject({ code: Code }),
      z.strictObject({ passkey: AuthenticatorAnswer }),
    ]),
    output: Done,
    answer: async (actor, { body }, request, reply) => {
      const userId = actor.userId!;
      const token = sessionOf(request);
      await countTry(authDb, { key: `reauthenticate ${userId}`, tries: 10, seconds: FIVE_MINUTES });
      const session = { token, userId, renew: request.hasSessionCookie() };
      const device = request.device();
      const next =
        'passkey' in body
          ? await accounts.reauthenticateWithPasskey(
              authDb,
              session,
              body.passkey as unknown as AuthenticationResponseJSON,
              site,
              device,
            )
          : await accounts.reauthenticate(authDb, settings.secret, session, body, device);
      if (next !== token) {
        await endStreams(authDb, token);
        reply.keepSession(next);
      }
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
        await authDb.deleteFrom('session').where('tokenHash', '=', hashOfToken(token)).execute();
        await endStreams(authDb, token);
      }
      reply.dropSession();
      return { signedOut: true };
    },
  });
}

/** From machines that nobody knows, in one process. */
const UNKNOWN_AT_ONCE = 100;
let unknownNow = 0;

/** Lets a sign-in be tried. Whoever comes from a browser that signed in before has limits of their own and never stands in the crowd. */
export async function trySignIn<T>(
  app: FastifyInstance,
  request: FastifyRequest,
  email: string,
  signIn: (device: accounts.Device) => Promise<T>,
): Promise<T> {
  const { settings } = app.services;
  const cookie = request.cookies[accounts.deviceCookie(isHttps(settings))];
  const known = accounts.trustedDevice(cookie, email, settings.secret);
  if (!known && unknownNow >= UNKNOWN_AT_ONCE)
    throw new TooMany('Very many are signing in at this moment. Please try again in a few seconds.', 5);
  if (!known) unknownNow++;
  try {
    await countSignIn(app, request, email, known);
    return await signIn({ ...request.device(), isKnown: known !== null });
  } finally {
    if (!known) unknownNow--;
  }
}

/** Three limits: of one machine at one account, of one machine at all, and of all unknown machines at one account. */
async function countSignIn(
  app: FastifyInstance,
  request: FastifyRequest,
  email: string,
  known: string | null,
) {
  const { authDb, settings } = app.services;
  // The demo's people are signed in over and over by tests and tours.
  const generous = settings.mode === 'production' ? 1 : 100;
  const limit = (key: string, tries: number) =>
    countTry(authDb, { key: `sign-in ${key}`, tries: tries * generous, seconds: FIVE_MINUTES });
  if (known) return limit(`device ${known}`, 10);
  const network = networkOf(request.ip);
  await limit(`${network} ${email}`, 10);
  await limit(`address ${network}`, 100);
  await limit(`account ${email}`, 50);
}

/** A passkey names no account before it is checked: counted by machine. */
export async function countPasskey(app: FastifyInstance, request: FastifyRequest, what: string) {
  const { authDb, settings } = app.services;
  const generous = settings.mode === 'production' ? 1 : 100;
  await countTry(authDb, {
    key: `passkey ${what} ${request.ip}`,
    tries: 100 * generous,
    seconds: FIVE_MINUTES,
  });
}

const isHttps = ({ publicUrl }: { publicUrl: string }): boolean => publicUrl.startsWith('https:');

export function welcome(
  app: FastifyInstance,
  reply: FastifyReply,
  { token, needsSecondFactor }: { token: string; needsSecondFactor: boolean },
  email: string,
) {
  const { settings } = app.services;
  reply.keepSession(token);
  if (!needsSecondFactor) rememberDevice(reply, email, settings);
  return { token: needsSecondFactor ? null : token, needsSecondFactor };
}

/** So that whoever guesses from elsewhere cannot lock this browser out. */
export function rememberDevice(
  reply: FastifyReply,
  email: string,
  settings: { secret: string; publicUrl: string },
) {
  reply.setCookie(accounts.deviceCookie(isHttps(settings)), accounts.trustDevice(email, settings.secret), {
    path: '/api/authentication',
    httpOnly: true,
    sameSite: 'lax',
    secure: isHttps(settings),
    maxAge: 180 * 86_400,
  });
}
