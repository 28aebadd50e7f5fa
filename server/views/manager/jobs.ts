import type { FastifyInstance } from 'fastify';
import * as jobs from '../../domain/jobs/index.ts';
import { IdParams, MANAGERS, operation } from '../../platform/http/operation.ts';

const { AssignRecruiters, JobView, Reason, RecruiterLoad } = jobs.jobSchemas;

export default async function views(app: FastifyInstance) {
  operation(app, {
    id: 'approveJob',
    method: 'POST',
    path: '/jobs/:id/approve',
    roles: MANAGERS,
    summary: 'Open the job; the terms of today are snapshot',
    params: IdParams,
    output: JobView,
    run: (context, { params }) => jobs.approve(context, params.id),
  });
  operation(app, {
    id: 'rejectJob',
    method: 'POST',
    path: '/jobs/:id/reject',
    roles: MANAGERS,
    summary: 'Reject the job with a reason',
    params: IdParams,
    body: Reason,
    output: JobView,
    run: (context, { params, body }) => jobs.reject(context, params.id, body.reason),
  });
  operation(app, {
    id: 'assignRecruiters',
    method: 'POST',
    path: '/jobs/:id/assign',
    roles: MANAGERS,
    summary: 'Set who works on a location',
    params: IdParams,
    body: AssignRecruiters,
    output: JobView,
    run: (context, { params, body }) => jobs.assignRecruiters(context, params.id, body),
  });
  operation(app, {
    id: 'listRecruiterLoad',
    method: 'GET',
    path: '/recruiters',
    roles: MANAGERS,
    summary: 'Each recruiter with what is on their desk',
    output: RecruiterLoad,
    run: (context) => jobs.listRecruiterLoad(context),
  });
}
