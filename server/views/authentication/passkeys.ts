import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as accounts from '../../domain/accounts/index.ts';
import { bareOperation, IdParams } from '../../platform/http/operation.ts';
import { Instant, text } from '../../platform/http/shapes.ts';
import { countTry } from '../../platform/http/tries.ts';
import { AuthenticatorAnswer, countPasskey, SignedIn, welcome } from './sign-in.ts';

const Name = text(1, 60).describe('What the person calls it, like “My phone”.');
const Done = z.object({ done: z.literal(true) });
/** As `PublicKeyCredential.parse…OptionsFromJSON` of the browser reads it. */
const Options = z.looseObject({ challenge: z.string() });

export default async function views(app: FastifyInstance) {
  const { authDb, settings, clock } = app.services;
  const site = accounts.siteOf(settings.publicUrl);
  const usable = accounts.PROVIDERS.filter((provider) => settings.providers[provider]);

  bareOperation(app, {
    id: 'getSignInMethods',
    method: 'GET',
    path: '/sign-in-methods',
    roles: 'signed-in',
    summary: 'By which ways I come into my account',
    output: z.object({
      hasPassword: z.boolean(),
      hasSecondFactor: z.boolean(),
      providers: z.array(
        z.object({
          provider: z.enum(accounts.PROVIDERS),
          email: z.string().nullable().describe('Under which the provider knows me.'),
          linkedAt: Instant,
        }),
      ),
      passkeys: z.array(
        z.object({ id: z.uuid(), name: z.string(), createdAt: Instant, lastUsedAt: Instant.nullable() }),
      ),
    }),
    answer: async (actor) => accounts.getSignInMethods(authDb, actor.userId!),
  });

  bareOperation(app, {
    id: 'beginPasskey',
    method: 'POST',
    path: '/passkeys/begin',
    roles: 'signed-in',
    fresh: true,
    summary: 'What the browser needs to make a passkey',
    output: Options,
    answer: async (actor) => ({ ...(await accounts.beginPasskey(authDb, actor.userId!, site)) }),
  });

  bareOperation(app, {
    id: 'addPasskey',
    method: 'POST',
    path: '/passkeys',
    roles: 'signed-in',
    fresh: true,
    status: 201,
    summary: 'Keep the passkey that the browser made',
    body: z.strictObject({ name: Name, response: AuthenticatorAnswer }),
    output: z.object({ id: z.uuid() }),
    answer: async (actor, { body: { name, response } }, _request, reply) => {
      await countTry(authDb, { key: `passkey ${actor.userId}`, tries: 30, seconds: 3600 });
      const made = { name, response: response as unknown as RegistrationResponseJSON };
      const id = await accounts.addPasskey(authDb, actor.userId!, made, site, clock.now());
      return reply.status(201).send({ id });
    },
  });

  bareOperation(app, {
    id: 'renamePasskey',
    method: 'PATCH',
    path: '/passkeys/:id',
    roles: 'signed-in',
    summary: 'Call a passkey of mine by another name',
    params: IdParams,
    body: z.strictObject({ name: Name }),
    output: Done,
    answer: async (actor, { params, body }) => {
      await accounts.renamePasskey(authDb, actor.userId!, params.id, body.name);
      return { done: true };
    },
  });

  bareOperation(app, {
    id: 'removePasskey',
    method: 'DELETE',
    path: '/passkeys/:id',
    roles: 'signed-in',
    fresh: true,
    summary: 'Remove a passkey of mine; never the last way in',
    params: IdParams,
    output: Done,
    answer: async (actor, { params }) => {
      await accounts.removePasskey(authDb, actor.userId!, params.id, usable, clock.now());
      return { done: true };
    },
  });

  bareOperation(app, {
    id: 'beginPasskeyProof',
    method: 'POST',
    path: '/passkeys/prove',
    roles: 'anyone',
    summary: 'What the browser needs to show a passkey: to sign in, or to prove again who one is',
    output: Options,
    answer: async (_actor, _input, request) => {
      await countPasskey(app, request, 'begin');
      return { ...(await accounts.beginPasskeyProof(authDb, site)) };
    },
  });

  bareOperation(app, {
    id: 'signInWithPasskey',
    method: 'POST',
    path: '/passkeys/sign-in',
    roles: 'anyone',
    summary: 'Sign in with a passkey, which stands for both factors',
    body: z.strictObject({ response: AuthenticatorAnswer }),
    output: SignedIn,
    answer: async (_actor, { body }, request, reply) => {
      await countPasskey(app, request, 'sign-in');
      const response = body.response as unknown as AuthenticationResponseJSON;
      const device = request.device();
      const { account, signedIn } = await accounts.signInWithPasskey(authDb, response, site, device);
      return welcome(app, reply, signedIn, account.email);
    },
  });
}
