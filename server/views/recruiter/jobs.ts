import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as jobs from '../../domain/jobs/index.ts';
import { IdParams, operation } from '../../platform/http/operation.ts';

const { AskForJob, JobsToAskFor, ListJobsToAskFor } = jobs.jobSchemas;
const Asked = z.object({ asked: z.boolean() });

/** Jobs that a recruiter would like to work on. */
export default async function views(app: FastifyInstance) {
  const roles = ['recruiter'] as const;
  operation(app, {
    id: 'listJobsToAskFor',
    method: 'GET',
    path: '/jobs-to-ask-for',
    roles,
    summary: 'Open jobs of the agency that I do not work on',
    query: ListJobsToAskFor,
    output: JobsToAskFor,
    run: (context, { query }) => jobs.listJobsToAskFor(context, query),
  });
  operation(app, {
    id: 'askForJob',
    method: 'PUT',
    path: '/jobs-to-ask-for/:id',
    roles,
    summary: 'Ask to work on a job; the managers are told',
    params: IdParams,
    body: AskForJob,
    output: Asked,
    run: async (context, { params, body }) => {
      await jobs.askForJob(context, params.id, body);
      return { asked: true };
    },
  });
  operation(app, {
    id: 'withdrawAsking',
    method: 'DELETE',
    path: '/jobs-to-ask-for/:id',
    roles,
    summary: 'Ask no longer',
    params: IdParams,
    output: Asked,
    run: async (context, { params }) => {
      await jobs.withdrawAsking(context, params.id);
      return { asked: false };
    },
  });
}
