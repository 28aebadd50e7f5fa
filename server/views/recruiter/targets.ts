import type { FastifyInstance } from 'fastify';
import { listTargets, organisationSchemas } from '../../domain/organisations/index.ts';
import { operation } from '../../platform/http/operation.ts';

export default async function views(app: FastifyInstance) {
  operation(app, {
    id: 'getMyTargets',
    method: 'GET',
    path: '/targets',
    roles: ['recruiter'],
    summary: 'My target of a month with what I reached',
    query: organisationSchemas.ListTargets,
    output: organisationSchemas.TargetsView,
    run: (context, { query }) => listTargets(context, query),
  });
}
