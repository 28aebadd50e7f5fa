import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as jobs from '../../domain/jobs/index.ts';
import { listInvitedInterviewers, memberSchemas } from '../../domain/members/index.ts';
import { listInterviewers } from '../../domain/organisations/index.ts';
import { IdParams, operation } from '../../platform/http/operation.ts';

const { CreateJobDraft, JobView, UpdateJobDraft } = jobs.jobSchemas;

export default async function views(app: FastifyInstance) {
  const roles = ['client'] as const;
  operation(app, {
    id: 'createJobDraft',
    method: 'POST',
    path: '/jobs',
    roles,
    summary: 'Begin a job order',
    body: CreateJobDraft,
    output: JobView,
    status: 201,
    run: (context, { body }) => jobs.createDraft(context, body),
  });
  operation(app, {
    id: 'updateJobDraft',
    method: 'PATCH',
    path: '/jobs/:id',
    roles,
    summary: 'Save a step of a draft',
    description:
      'Lists (locations, skills, rounds) are replaced whole. A stale version answers 409 with the current draft.',
    params: IdParams,
    body: UpdateJobDraft,
    output: JobView,
    run: (context, { params, body }) => jobs.updateDraft(context, params.id, body),
  });
  operation(app, {
    id: 'deleteJobDraft',
    method: 'DELETE',
    path: '/jobs/:id',
    roles,
    summary: 'Delete a draft',
    params: IdParams,
    output: z.object({ deleted: z.literal(true) }),
    run: async (context, { params }) => {
      await jobs.deleteDraft(context, params.id);
      return { deleted: true as const };
    },
  });
  operation(app, {
    id: 'submitJob',
    method: 'POST',
    path: '/jobs/:id/submit',
    roles,
    summary: 'Submit a complete draft for approval',
    params: IdParams,
    output: JobView,
    run: (context, { params }) => jobs.submit(context, params.id),
  });
  operation(app, {
    id: 'listInterviewers',
    method: 'GET',
    path: '/interviewers',
    roles,
    summary: 'The interviewers of my company, and who is invited as one',
    output: z.object({
      items: z.array(z.object({ id: z.uuid(), name: z.string(), designation: z.string().nullable() })),
      invited: memberSchemas.InvitedInterviewers,
    }),
    run: async (context) => ({
      items: await listInterviewers(context),
      invited: await listInvitedInterviewers(context),
    }),
  });
}
