import type { FastifyInstance } from 'fastify';
import * as replacements from '../../domain/replacements/index.ts';
import { IdParams, MANAGERS, operation } from '../../platform/http/operation.ts';

const { ApproveReplacement, ReplacementReason, ReplacementView } = replacements.replacementSchemas;

export default async function views(app: FastifyInstance) {
  operation(app, {
    id: 'approveReplacement',
    method: 'POST',
    path: '/replacements/:id/approve',
    roles: MANAGERS,
    summary: 'The agency looks for somebody else: the opening is free again',
    params: IdParams,
    body: ApproveReplacement,
    output: ReplacementView,
    run: (context, { params, body }) => replacements.approveReplacement(context, params.id, body),
  });
  operation(app, {
    id: 'declineReplacement',
    method: 'POST',
    path: '/replacements/:id/decline',
    roles: MANAGERS,
    summary: 'The guarantee does not hold here',
    params: IdParams,
    body: ReplacementReason,
    output: ReplacementView,
    run: (context, { params, body }) => replacements.declineReplacement(context, params.id, body.reason),
  });
  operation(app, {
    id: 'markUnfulfilled',
    method: 'POST',
    path: '/replacements/:id/mark-unfulfilled',
    roles: MANAGERS,
    summary: 'Nobody is found: what was charged is credited as the terms say',
    params: IdParams,
    body: ReplacementReason,
    output: ReplacementView,
    run: (context, { params, body }) =>
      replacements.markUnfulfilled(context, app.services.storage, params.id, body.reason),
  });
}
