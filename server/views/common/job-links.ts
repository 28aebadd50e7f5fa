import type { FastifyInstance } from 'fastify';
import * as linkedin from '../../domain/linkedin/index.ts';
import { DESK, IdParams, operation } from '../../platform/http/operation.ts';

const { JobLinks } = linkedin.jobLinkSchemas;

/** Addresses of a job to pass on, each with its clicks. */
export default async function views(app: FastifyInstance) {
  const { publicUrl } = app.services.settings;
  operation(app, {
    id: 'listJobLinks',
    method: 'GET',
    path: '/jobs/:id/links',
    roles: DESK,
    summary: 'Links of a job with how often each was followed: my own, for managers everybody’s',
    params: IdParams,
    output: JobLinks,
    run: (context, { params }) => linkedin.listJobLinks(context, params.id, publicUrl),
  });
  operation(app, {
    id: 'makeJobLink',
    method: 'POST',
    path: '/jobs/:id/links',
    roles: DESK,
    summary: 'My own link of a job, to pass on; it counts, and keeps nothing of who follows it',
    description: '409 `not_on_board` where the job is not on the public job board.',
    params: IdParams,
    output: JobLinks,
    run: (context, { params }) => linkedin.makeJobLink(context, params.id, publicUrl),
  });
}
