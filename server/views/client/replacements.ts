import type { FastifyInstance } from 'fastify';
import * as replacements from '../../domain/replacements/index.ts';
import { IdParams, operation } from '../../platform/http/operation.ts';

const { ReplacementView, RequestReplacement } = replacements.replacementSchemas;

export default async function views(app: FastifyInstance) {
  operation(app, {
    id: 'requestReplacement',
    method: 'POST',
    path: '/placements/:id/request-replacement',
    roles: ['client'],
    summary: 'Ask for a replacement of a candidate who left within the guarantee',
    params: IdParams,
    body: RequestReplacement,
    output: ReplacementView,
    run: (context, { params, body }) => replacements.requestReplacement(context, params.id, body),
  });
}
