import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import * as audit from '../../domain/audit/index.ts';
import { bareOperation, IdParams, operation } from '../../platform/http/operation.ts';

const {
  ChainPartView,
  ChainQuery,
  ChainView,
  ExportTrail,
  ListTrail,
  TrailEvent,
  TrailPage,
  TrailTypes,
  VerifyTrail,
} = audit.auditSchemas;

export default async function views(app: FastifyInstance) {
  const roles = ['agency_admin', 'client', 'platform_admin'] as const;
  const { db, clock } = app.services;

  operation(app, {
    id: 'listTrail',
    method: 'GET',
    path: '/audit',
    roles,
    summary: 'The audit trail, newest first',
    description:
      'An agency’s admin reads all of the agency, a client what their company may know, the platform everything.',
    query: ListTrail,
    output: TrailPage,
    run: (context, { query }) => audit.listTrail(context, query),
  });
  operation(app, {
    id: 'listTrailTypes',
    method: 'GET',
    path: '/audit/types',
    roles,
    summary: 'The event types and kinds of things that the trail can be filtered by',
    output: TrailTypes,
    run: async () => audit.trailTypes(),
  });
  operation(app, {
    id: 'getTrailEvent',
    method: 'GET',
    path: '/audit/events/:id',
    roles,
    summary: 'One event with all its details and its seal',
    params: IdParams,
    output: TrailEvent,
    run: (context, { params }) => audit.getTrailEvent(context, params.id),
  });
  bareOperation(app, {
    id: 'exportTrail',
    cost: 'export',
    method: 'GET',
    path: '/audit/export.csv',
    roles,
    summary: 'Exactly what is filtered, as CSV; at most 50,000 events',
    query: ExportTrail,
    answer: async (actor, { query }, _request, reply) =>
      reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="audit-trail.csv"')
        .header('cache-control', 'no-store')
        .send(Readable.from(audit.trailAsCsv(db, actor, clock.now(), query))),
  });
  bareOperation(app, {
    id: 'getChain',
    method: 'GET',
    path: '/audit/chain',
    roles,
    summary: 'How far the hash chain reaches, and its newest hash',
    query: ChainQuery,
    output: ChainView,
    answer: (actor, { query }) => audit.getChain(db, actor, clock.now(), query),
  });
  bareOperation(app, {
    id: 'verifyChain',
    method: 'POST',
    path: '/audit/verify',
    roles,
    evenWithoutTerms: true,
    summary: 'Recompute the next 5,000 seals of the chain',
    description:
      'Call again with `after: checked` until `checked` reaches `total`. The first broken row is named; nothing is changed.',
    body: VerifyTrail,
    output: ChainPartView,
    answer: (actor, { body }) => audit.verifyChain(db, actor, clock.now(), body),
  });
}
