import type { FastifyInstance } from 'fastify';
import { listTargets, organisationSchemas } from '../../domain/organisations/index.ts';
import { MANAGERS, operation } from '../../platform/http/operation.ts';

export default async function views(app: FastifyInstance) {
  operation(app, {
    id: 'listTargets',
    method: 'GET',
    path: '/targets',
    roles: MANAGERS,
    summary: 'Targets of a month with what was reached',
    query: organisationSchemas.ListTargets,
    output: organisationSchemas.TargetsView,
    run: (context, { query }) => listTargets(context, query),
  });
}
