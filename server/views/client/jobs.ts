import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as jobs from '../../domain/jobs/index.ts';
import { listInvitedInterviewers, memberSchemas } from '../../domain/members/index.ts';
import { listInterviewers } from '../../domain/organisations/index.ts';
import { IdParams, operation } from '../../platform/http/operation.ts';

const { AcceptChanges, ChooseInterviewer, JobTemplates, JobView, SaveTemplate } = jobs.jobSchemas;

export default async function views(app: FastifyInstance) {
  const roles = ['client'] as const;
  operation(app, {
    id: 'resubmitJob',
    method: 'POST',
    path: '/jobs/:id/resubmit',
    roles,
    summary: 'Submit the job again, after changes were asked for',
    params: IdParams,
    output: JobView,
    run: (context, { params }) => jobs.resubmit(context, params.id),
  });
  operation(app, {
    id: 'acceptJobChanges',
    method: 'POST',
    path: '/jobs/:id/accept-changes',
    roles,
    summary: 'Take changes that the manager proposed; the job opens once nothing else is asked',
    params: IdParams,
    body: AcceptChanges,
    output: JobView,
    run: (context, { params, body }) => jobs.acceptChanges(context, params.id, body.fields),
  });
  operation(app, {
    id: 'chooseInterviewer',
    method: 'POST',
    path: '/jobs/:id/choose-interviewer',
    roles,
    summary: 'Another interviewer for a round of a job that runs',
    params: IdParams,
    body: ChooseInterviewer,
    output: JobView,
    run: (context, { params, body }) => jobs.chooseInterviewer(context, params.id, body),
  });
  operation(app, {
    id: 'listJobTemplates',
    method: 'GET',
    path: '/job-templates',
    roles,
    summary: 'Job orders of my company to begin others from',
    output: JobTemplates,
    run: (context) => jobs.listTemplates(context),
  });
  operation(app, {
    id: 'saveJobTemplate',
    method: 'POST',
    path: '/jobs/:id/template',
    roles,
    summary: 'Keep what a job says as a template',
    params: IdParams,
    body: SaveTemplate,
    output: z.object({ id: z.uuid() }),
    status: 201,
    run: (context, { params, body }) => jobs.saveTemplate(context, params.id, body),
  });
  operation(app, {
    id: 'deleteJobTemplate',
    method: 'DELETE',
    path: '/job-templates/:id',
    roles,
    summary: 'Delete a template',
    params: IdParams,
    output: z.object({ deleted: z.literal(true) }),
    run: async (context, { params }) => {
      await jobs.deleteTemplate(context, params.id);
      return { deleted: true as const };
    },
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
