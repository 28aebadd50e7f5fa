import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as accounts from '../../domain/accounts/index.ts';
import { bareOperation, IdParams } from '../../platform/http/operation.ts';
import { ApiKeyView } from '../authentication/tokens.ts';

export default async function views(app: FastifyInstance) {
  const { authDb } = app.services;
  const roles = ['agency_admin', 'client'] as const;

  bareOperation(app, {
    id: 'listApiKeys',
    method: 'GET',
    path: '/api-keys',
    roles,
    summary: 'The organisation’s API keys',
    output: z.object({ items: z.array(ApiKeyView) }),
    answer: async (actor) => ({
      items: await accounts.listApiKeys(authDb, { organisationId: actor.organisationId! }),
    }),
  });

  bareOperation(app, {
    id: 'createApiKey',
    method: 'POST',
    path: '/api-keys',
    roles,
    fresh: true,
    status: 201,
    summary: 'A key of the organisation for a program; it stays when its maker leaves',
    body: accounts.NewApiKey.extend({
      role: z
        .enum(accounts.KEY_ROLES)
        .describe('An agency’s key acts as manager, recruiter or accountant; a company’s as client.'),
    }),
    output: z.object({ id: z.uuid(), key: z.string().describe('Shown this once.') }),
    answer: async (actor, { body }, _request, reply) =>
      reply.status(201).send(await accounts.createOrganisationApiKey(authDb, actor, body)),
  });

  bareOperation(app, {
    id: 'revokeApiKey',
    method: 'DELETE',
    path: '/api-keys/:id',
    roles,
    summary: 'End a key of the organisation',
    params: IdParams,
    output: z.object({ done: z.literal(true) }),
    answer: async (actor, { params }) => {
      await accounts.revokeApiKey(authDb, params.id, { organisationId: actor.organisationId! });
      return { done: true };
    },
  });
}
