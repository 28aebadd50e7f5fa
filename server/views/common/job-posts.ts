import type { FastifyInstance } from 'fastify';
import * as jobs from '../../domain/jobs/index.ts';
import { DESK, IdParams, MANAGERS, operation } from '../../platform/http/operation.ts';

const { JobPage, JobView, ListJobs, Reason } = jobs.jobSchemas;

export default async function views(app: FastifyInstance) {
  operation(app, {
    id: 'listJobs',
    method: 'GET',
    path: '/jobs',
    roles: [...DESK, 'client'],
    summary: 'Jobs of my side',
    query: ListJobs,
    output: JobPage,
    run: (context, { query }) => jobs.listJobs(context, query),
  });
  operation(app, {
    id: 'getJob',
    method: 'GET',
    path: '/jobs/:id',
    roles: [...DESK, 'client', 'interviewer'],
    summary: 'One job, each role seeing its part',
    params: IdParams,
    output: JobView,
    run: (context, { params }) => jobs.getJob(context, params.id),
  });
  operation(app, {
    id: 'holdJob',
    method: 'POST',
    path: '/jobs/:id/hold',
    roles: [...MANAGERS, 'client'],
    summary: 'Put an open job on hold',
    params: IdParams,
    output: JobView,
    run: (context, { params }) => jobs.hold(context, params.id),
  });
  operation(app, {
    id: 'resumeJob',
    method: 'POST',
    path: '/jobs/:id/resume',
    roles: [...MANAGERS, 'client'],
    summary: 'Go on with a job that is on hold',
    params: IdParams,
    output: JobView,
    run: (context, { params }) => jobs.resume(context, params.id),
  });
  operation(app, {
    id: 'closeJob',
    method: 'POST',
    path: '/jobs/:id/close',
    roles: [...MANAGERS, 'client'],
    summary: 'Close a job: applications end, coming interviews are cancelled',
    params: IdParams,
    body: Reason,
    output: JobView,
    run: (context, { params, body }) => jobs.close(context, params.id, body.reason),
  });
}
