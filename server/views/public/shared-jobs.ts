import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as jobs from '../../domain/jobs/index.ts';
import { bareOperation } from '../../platform/http/operation.ts';

/** A job for whoever bears a link to it. */
export default async function views(app: FastifyInstance) {
  const { db, settings, clock } = app.services;
  bareOperation(app, {
    id: 'getSharedJob',
    method: 'GET',
    path: '/shared-jobs/:token',
    roles: 'anyone',
    summary: 'What a shared link opens; 410 when it is taken back or too old',
    params: z.strictObject({ token: z.string().max(100) }),
    output: jobs.jobSchemas.SharedJob,
    answer: (_actor, { params }) =>
      jobs.getSharedJob({ db, secret: settings.secret, now: clock.now() }, params.token),
  });
}
