import type { FastifyInstance } from 'fastify';
import * as engagements from '../../domain/engagements/index.ts';
import { bareOperation } from '../../platform/http/operation.ts';

const { AgencyView, CodeQuery } = engagements.engagementSchemas;

/** What an agency shows to everybody. */
export default async function views(app: FastifyInstance) {
  bareOperation(app, {
    id: 'getPublicAgency',
    method: 'GET',
    path: '/agencies/:code',
    roles: 'anyone',
    summary: 'The public page of one agency',
    params: CodeQuery,
    output: AgencyView,
    answer: (_actor, { params }) =>
      app.services.asNobody((context) => engagements.getPublicAgency(context, params.code)),
  });
}
