import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as jobs from '../../domain/jobs/index.ts';
import { bareOperation, DESK, IdParams, MANAGERS, operation } from '../../platform/http/operation.ts';

const {
  AskToReopen,
  CountJobs,
  CreateJobDraft,
  DecideRevision,
  ExportJobs,
  JobCounts,
  JobPage,
  JobRevisions,
  JobShares,
  JobVersions,
  JobView,
  ListJobs,
  ProposeRevision,
  Reason,
  ShareJob,
  UpdateJobDraft,
} = jobs.jobSchemas;

/** The two sides that agree on a job. */
const SIDES = [...MANAGERS, 'client'] as const;
const RevisionParams = IdParams.extend({ revisionId: z.uuid() });

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
    id: 'countJobs',
    method: 'GET',
    path: '/jobs/counts',
    roles: [...DESK, 'client'],
    summary: 'How many jobs of my side there are in each state',
    query: CountJobs,
    output: JobCounts,
    run: (context, { query }) => jobs.countJobs(context, query),
  });
  bareOperation(app, {
    id: 'exportJobs',
    method: 'GET',
    path: '/jobs/export.csv',
    roles: [...DESK, 'client'],
    summary: 'Exactly what is filtered, as CSV; at most 50,000 jobs',
    query: ExportJobs,
    answer: async (actor, { query }, _request, reply) => {
      const { db, clock } = app.services;
      return reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="jobs.csv"')
        .header('cache-control', 'no-store')
        .send(Readable.from(jobs.jobsAsCsv(db, actor, clock.now(), query)));
    },
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
    id: 'createJobDraft',
    method: 'POST',
    path: '/jobs',
    roles: SIDES,
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
    roles: SIDES,
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
    roles: SIDES,
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
    roles: SIDES,
    summary: 'Submit a complete draft for approval',
    params: IdParams,
    output: JobView,
    run: (context, { params }) => jobs.submit(context, params.id),
  });
  operation(app, {
    id: 'holdJob',
    method: 'POST',
    path: '/jobs/:id/hold',
    roles: SIDES,
    summary: 'Put an open job on hold',
    params: IdParams,
    output: JobView,
    run: (context, { params }) => jobs.hold(context, params.id),
  });
  operation(app, {
    id: 'resumeJob',
    method: 'POST',
    path: '/jobs/:id/resume',
    roles: SIDES,
    summary: 'Go on with a job that is on hold',
    params: IdParams,
    output: JobView,
    run: (context, { params }) => jobs.resume(context, params.id),
  });
  operation(app, {
    id: 'closeJob',
    method: 'POST',
    path: '/jobs/:id/close',
    roles: SIDES,
    summary: 'Close a job: applications end, coming interviews are cancelled',
    params: IdParams,
    body: Reason,
    output: JobView,
    run: (context, { params, body }) => jobs.close(context, params.id, body.reason),
  });
  operation(app, {
    id: 'duplicateJob',
    method: 'POST',
    path: '/jobs/:id/duplicate',
    roles: SIDES,
    summary: 'A draft with all that this job says, but its deadline',
    params: IdParams,
    output: JobView,
    status: 201,
    run: (context, { params }) => jobs.duplicate(context, params.id),
  });
  operation(app, {
    id: 'listJobVersions',
    method: 'GET',
    path: '/jobs/:id/versions',
    roles: SIDES,
    summary: 'What the job said each time that both sides looked at it, and what changed',
    params: IdParams,
    output: JobVersions,
    run: (context, { params }) => jobs.listVersions(context, params.id),
  });
  operation(app, {
    id: 'listJobRevisions',
    method: 'GET',
    path: '/jobs/:id/revisions',
    roles: SIDES,
    summary: 'What one side asked the other to agree to, and the answers',
    params: IdParams,
    output: JobRevisions,
    run: (context, { params }) => jobs.listRevisions(context, params.id),
  });
  operation(app, {
    id: 'proposeJobRevision',
    method: 'POST',
    path: '/jobs/:id/revisions',
    roles: SIDES,
    summary: 'Ask the other side to change a job that runs',
    params: IdParams,
    body: ProposeRevision,
    output: JobView,
    run: (context, { params, body }) => jobs.proposeRevision(context, params.id, body),
  });
  operation(app, {
    id: 'decideJobRevision',
    method: 'POST',
    path: '/jobs/:id/revisions/:revisionId/decide',
    roles: SIDES,
    summary: 'Accept or reject what the other side asked, field by field',
    description: '409 `changed_meanwhile` with `fields` where the job says something else by now.',
    params: RevisionParams,
    body: DecideRevision,
    output: JobView,
    run: (context, { params, body }) => jobs.decideRevision(context, params.id, params.revisionId, body),
  });
  operation(app, {
    id: 'withdrawJobRevision',
    method: 'POST',
    path: '/jobs/:id/revisions/:revisionId/withdraw',
    roles: SIDES,
    summary: 'Take back what my side asked',
    params: RevisionParams,
    output: JobView,
    run: (context, { params }) => jobs.withdrawRevision(context, params.id, params.revisionId),
  });
  operation(app, {
    id: 'askToReopenJob',
    method: 'POST',
    path: '/jobs/:id/ask-to-reopen',
    roles: SIDES,
    summary: 'Ask that a job that has ended goes on',
    params: IdParams,
    body: AskToReopen,
    output: JobView,
    run: (context, { params, body }) => jobs.askToReopen(context, params.id, body),
  });
  operation(app, {
    id: 'archiveJob',
    method: 'POST',
    path: '/jobs/:id/archive',
    roles: SIDES,
    summary: 'Take a job that has ended out of the lists',
    params: IdParams,
    output: JobView,
    run: (context, { params }) => jobs.archive(context, params.id),
  });
  operation(app, {
    id: 'unarchiveJob',
    method: 'POST',
    path: '/jobs/:id/unarchive',
    roles: SIDES,
    summary: 'Take a job back into the lists',
    params: IdParams,
    output: JobView,
    run: (context, { params }) => jobs.unarchive(context, params.id),
  });
  const { secret } = app.services.settings;
  operation(app, {
    id: 'listJobShares',
    method: 'GET',
    path: '/jobs/:id/shares',
    roles: SIDES,
    summary: 'Links of my side that open the job for reading',
    params: IdParams,
    output: JobShares,
    run: (context, { params }) => jobs.listShares(context, params.id, secret),
  });
  operation(app, {
    id: 'shareJob',
    method: 'POST',
    path: '/jobs/:id/shares',
    roles: SIDES,
    summary: 'Make a link with which a colleague without an account reads the job',
    params: IdParams,
    body: ShareJob,
    output: z.object({ href: z.string() }),
    status: 201,
    run: (context, { params, body }) => jobs.shareJob(context, params.id, body, secret),
  });
  operation(app, {
    id: 'revokeJobShare',
    method: 'DELETE',
    path: '/jobs/:id/shares/:shareId',
    roles: SIDES,
    summary: 'Take a link back',
    params: IdParams.extend({ shareId: z.uuid() }),
    output: z.object({ revoked: z.literal(true) }),
    run: async (context, { params }) => {
      await jobs.revokeShare(context, params.id, params.shareId);
      return { revoked: true as const };
    },
  });
}
