import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as jobs from '../../domain/jobs/index.ts';
import { IdParams, MANAGERS, operation } from '../../platform/http/operation.ts';

const { AskRecruiterLoad, AssignRecruiters, JobView, Reason, RecruiterLoad, RequestChanges, SetVisibility } =
  jobs.jobSchemas;

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
    id: 'requestJobChanges',
    method: 'POST',
    path: '/jobs/:id/request-changes',
    roles: MANAGERS,
    summary: 'Ask the client to change fields, each with a reason',
    params: IdParams,
    body: RequestChanges,
    output: JobView,
    run: (context, { params, body }) => jobs.requestChanges(context, params.id, body),
  });
  operation(app, {
    id: 'reopenJob',
    method: 'POST',
    path: '/jobs/:id/reopen',
    roles: MANAGERS,
    summary: 'Reopen the job as the client asked',
    params: IdParams,
    output: JobView,
    run: (context, { params }) => jobs.reopen(context, params.id),
  });
  operation(app, {
    id: 'declineReopening',
    method: 'POST',
    path: '/jobs/:id/decline-reopening',
    roles: MANAGERS,
    summary: 'Leave the job closed, with a reason',
    params: IdParams,
    body: Reason,
    output: JobView,
    run: (context, { params, body }) => jobs.declineReopening(context, params.id, body.reason),
  });
  operation(app, {
    id: 'setJobVisibility',
    method: 'POST',
    path: '/jobs/:id/set-visibility',
    roles: MANAGERS,
    summary: 'Put the job on the public board, or take it off',
    description: 'It shows while the job is open, the engagement active and the agency’s page public.',
    params: IdParams,
    body: SetVisibility,
    output: JobView,
    run: (context, { params, body }) => jobs.setVisibility(context, params.id, body.public),
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
    query: AskRecruiterLoad,
    output: RecruiterLoad,
    run: (context, { query }) => jobs.listRecruiterLoad(context, query),
  });
  operation(app, {
    id: 'declineAsking',
    method: 'POST',
    path: '/jobs/:id/requests/:recruiterId/decline',
    roles: MANAGERS,
    summary: 'Say no to a recruiter who asked for the job',
    params: IdParams.extend({ recruiterId: z.uuid() }),
    output: z.object({ declined: z.literal(true) }),
    run: async (context, { params }) => {
      await jobs.declineAsking(context, params.id, params.recruiterId);
      return { declined: true as const };
    },
  });
}
