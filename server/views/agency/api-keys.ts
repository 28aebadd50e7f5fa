import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as accounts from '../../domain/accounts/index.ts';
import { bareOperation, IdParams } from '../../platform/http/operation.ts';
import { ApiKeyView } from '../authentication/tokens.ts';

const ADMIN = ['agency_admin'] as const;

export default async function views(app: FastifyInstance) {
  const { authDb } = app.services;

  bareOperation(app, {
    id: 'listApiKeys',
    method: 'GET',
    path: '/api-keys',
    roles: ADMIN,
    summary: 'The agency’s API keys',
    output: z.object({ items: z.array(ApiKeyView) }),
    answer: async (actor) => ({
      items: await accounts.listApiKeys(authDb, { organisationId: actor.organisationId! }),
    }),
  });

  bareOperation(app, {
    id: 'createApiKey',
    method: 'POST',
    path: '/api-keys',
    roles: ADMIN,
    fresh: true,
    status: 201,
    summary: 'A key of the agency for a program; it stays when its maker leaves',
    body: accounts.NewApiKey.extend({ role: z.enum(['manager', 'recruiter', 'accountant']) }),
    output: z.object({ id: z.uuid(), key: z.string().describe('Shown this once.') }),
    answer: async (actor, { body }, _request, reply) =>
      reply.status(201).send(await accounts.createOrganisationApiKey(authDb, actor, body)),
  });

  bareOperation(app, {
    id: 'revokeApiKey',
    method: 'DELETE',
    path: '/api-keys/:id',
    roles: ADMIN,
    summary: 'End a key of the agency',
    params: IdParams,
    output: z.object({ done: z.literal(true) }),
    answer: async (actor, { params }) => {
      await accounts.revokeApiKey(authDb, params.id, { organisationId: actor.organisationId! });
      return { done: true };
    },
  });
}
