import type { FastifyInstance } from 'fastify';
import * as negotiations from '../../domain/negotiations/index.ts';
import { IdParams, MANAGERS, operation } from '../../platform/http/operation.ts';

const { NegotiationView, ProposeForOpenJobs } = negotiations.negotiationSchemas;

export default async function views(app: FastifyInstance) {
  operation(app, {
    id: 'proposeForOpenJobs',
    method: 'POST',
    path: '/engagements/:id/propose-for-open-jobs',
    roles: MANAGERS,
    summary: 'Propose that the newest terms hold for chosen open jobs, too',
    params: IdParams,
    body: ProposeForOpenJobs,
    output: NegotiationView,
    status: 201,
    run: (context, { params, body }, request) =>
      negotiations.proposeForOpenJobs(context, params.id, { ...body, ipAddress: request.ip }),
  });
}
