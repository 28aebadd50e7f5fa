import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as accounts from '../../domain/accounts/index.ts';
import { ROLES } from '../../platform/actor.ts';
import { Invalid } from '../../platform/errors.ts';
import { networkOf } from '../../platform/http/network.ts';
import { bareOperation, IdParams } from '../../platform/http/operation.ts';
import { Instant, text } from '../../platform/http/shapes.ts';
import { countTry } from '../../platform/http/tries.ts';
import { trySignIn } from './sign-in.ts';

const TokenPair = z.object({
  accessToken: z.string().describe('A JSON Web Token for `Authorization: Bearer`; verifiable with the JWKS.'),
  expiresIn: z.int().describe('Seconds.'),
  refreshToken: z.string().describe('Good for one renewal; a second use ends all tokens of its family.'),
});

const RefreshToken = z.strictObject({ refreshToken: z.string().min(20).max(200) });

export const ApiKeyView = z.object({
  id: z.uuid(),
  name: z.string(),
  prefix: z.string(),
  role: z.enum(ROLES),
  scopes: z.array(z.string()),
  createdByName: z.string(),
  createdAt: Instant,
  expiresAt: Instant,
  lastUsedAt: Instant.nullable(),
});

export default async function views(app: FastifyInstance) {
  const { authDb, settings } = app.services;

  bareOperation(app, {
    id: 'createToken',
    method: 'POST',
    path: '/tokens',
    roles: 'anyone',
    summary: 'An access token and a refresh token for a program',
    body: z.strictObject({
      email: text(1, 254),
      password: z.string().max(accounts.PASSWORD_MAX),
      code: z.string().max(40).optional().describe('The second factor, where there is one.'),
      membershipId: z.uuid().optional().describe('Default: the first of the person.'),
    }),
    output: TokenPair,
    answer: async (_actor, { body }, request) => {
      const email = accounts.normaliseAddress(body.email);
      const account = await trySignIn(app, request, email, (device) =>
        accounts.proveAccount(authDb, settings.secret, { ...body, email }, device),
      );
      const memberships = await accounts.listMemberships(authDb, account.id);
      const membership = body.membershipId
        ? memberships.find(({ id }) => id === body.membershipId)
        : memberships[0];
      if (!membership) throw new Invalid('There is no such membership.');
      return accounts.createToken(authDb, app.signingKeys, {
        userId: account.id,
        membershipId: membership.id,
      });
    },
  });

  bareOperation(app, {
    id: 'refreshToken',
    method: 'POST',
    path: '/tokens/refresh',
    roles: 'anyone',
    summary: 'A new pair for a refresh token that was not used before',
    body: RefreshToken,
    output: TokenPair,
    answer: async (_actor, { body }, request) => {
      await countTry(authDb, { key: `refresh ${networkOf(request.ip)}`, tries: 600, seconds: 300 });
      return accounts.refreshToken(authDb, app.signingKeys, body.refreshToken);
    },
  });

  bareOperation(app, {
    id: 'revokeToken',
    method: 'POST',
    path: '/tokens/revoke',
    roles: 'anyone',
    summary: 'End the family of a refresh token',
    body: RefreshToken,
    output: z.object({ done: z.literal(true).describe('Also for a token that is not known (RFC 7009).') }),
    answer: async (_actor, { body }) => {
      await accounts.revokeToken(authDb, body.refreshToken);
      return { done: true };
    },
  });

  bareOperation(app, {
    id: 'getJwks',
    method: 'GET',
    path: '/jwks.json',
    roles: 'anyone',
    summary: 'The public keys of access tokens (JWKS)',
    output: z.object({ keys: z.array(z.record(z.string(), z.unknown())) }),
    answer: async () => ({ keys: [...(await app.signingKeys.publicKeys()).keys] }),
  });

  bareOperation(app, {
    id: 'listMyApiKeys',
    method: 'GET',
    path: '/api-keys',
    roles: 'signed-in',
    summary: 'My API keys',
    output: z.object({ items: z.array(ApiKeyView) }),
    answer: async (actor) => ({ items: await accounts.listApiKeys(authDb, { userId: actor.userId! }) }),
  });

  bareOperation(app, {
    id: 'createMyApiKey',
    method: 'POST',
    path: '/api-keys',
    roles: 'signed-in',
    fresh: true,
    status: 201,
    summary: 'A key of mine for a program, in my active membership; it ends when my password changes',
    body: accounts.NewApiKey,
    output: z.object({ id: z.uuid(), key: z.string().describe('Shown this once.') }),
    answer: async (actor, { body }, _request, reply) =>
      reply.status(201).send(await accounts.createApiKey(authDb, actor, body)),
  });

  bareOperation(app, {
    id: 'revokeMyApiKey',
    method: 'DELETE',
    path: '/api-keys/:id',
    roles: 'signed-in',
    evenWithoutTerms: true,
    summary: 'End a key of mine',
    params: IdParams,
    output: z.object({ done: z.literal(true) }),
    answer: async (actor, { params }) => {
      await accounts.revokeApiKey(authDb, params.id, { userId: actor.userId! });
      return { done: true };
    },
  });
}
