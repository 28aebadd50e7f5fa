import type { FastifyInstance } from 'fastify';
import * as board from '../../domain/job-board/index.ts';
import { bareOperation } from '../../platform/http/operation.ts';

const { JobSlug, PublicJob, PublicJobPage, SearchPublicJobs } = board.jobBoardSchemas;

/** The public job board, for programs; people read it at /jobs. */
export default async function views(app: FastifyInstance) {
  // The same for everybody, whoever is signed in.
  const { asNobody } = app.services;

  bareOperation(app, {
    id: 'listPublicJobs',
    method: 'GET',
    path: '/jobs',
    roles: 'anyone',
    summary: 'Open jobs of all agencies that show theirs',
    query: SearchPublicJobs,
    output: PublicJobPage,
    answer: (_actor, { query }) => asNobody((context) => board.listPublicJobs(context, query)),
  });
  bareOperation(app, {
    id: 'getPublicJob',
    method: 'GET',
    path: '/jobs/:slug',
    roles: 'anyone',
    summary: 'One open job',
    description: '410 `job_ended` for one that was shown and has ended.',
    params: JobSlug,
    output: PublicJob,
    answer: (_actor, { params }) => asNobody((context) => board.getPublicJob(context, params.slug)),
  });
}
