import type { FastifyInstance } from 'fastify';
import * as engagements from '../../domain/engagements/index.ts';
import { IdParams, MANAGERS, operation } from '../../platform/http/operation.ts';

const { EndingView, EngagementPage, EngagementView, ListEngagements, Reason } = engagements.engagementSchemas;

/** What both sides do. */
export default async function views(app: FastifyInstance) {
  const roles = [...MANAGERS, 'client'] as const;
  operation(app, {
    id: 'listEngagements',
    method: 'GET',
    path: '/engagements',
    roles,
    summary: 'Whom we work with',
    query: ListEngagements,
    output: EngagementPage,
    run: (context, { query }) => engagements.listEngagements(context, query),
  });
  operation(app, {
    id: 'getEngagement',
    method: 'GET',
    path: '/engagements/:id',
    roles,
    summary: 'One engagement: the other side, the terms, how it stands',
    params: IdParams,
    output: EngagementView,
    run: (context, { params }) => engagements.getEngagement(context, params.id),
  });
  operation(app, {
    id: 'suspendEngagement',
    method: 'POST',
    path: '/engagements/:id/suspend',
    roles,
    summary: 'Suspend: no job is submitted or approved, running work goes on',
    params: IdParams,
    body: Reason,
    output: EngagementView,
    run: (context, { params, body }) => engagements.suspendEngagement(context, params.id, body.reason),
  });
  operation(app, {
    id: 'resumeEngagement',
    method: 'POST',
    path: '/engagements/:id/resume',
    roles,
    summary: 'Resume what my side suspended',
    params: IdParams,
    output: EngagementView,
    run: (context, { params }) => engagements.resumeEngagement(context, params.id),
  });
  operation(app, {
    id: 'previewEnding',
    method: 'GET',
    path: '/engagements/:id/ending',
    roles,
    summary: 'What ending would close, and what would go on',
    params: IdParams,
    output: EndingView,
    run: (context, { params }) => engagements.previewEnding(context, params.id),
  });
  operation(app, {
    id: 'endEngagement',
    method: 'POST',
    path: '/engagements/:id/end',
    roles,
    summary: 'End for good: open jobs are closed, joinings and invoices go on',
    params: IdParams,
    body: Reason,
    output: EngagementView,
    run: (context, { params, body }) => engagements.endEngagement(context, params.id, body.reason),
  });
}
