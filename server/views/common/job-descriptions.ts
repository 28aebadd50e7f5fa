import type { FastifyInstance } from 'fastify';
import * as jobs from '../../domain/jobs/index.ts';
import { runAs } from '../../platform/events.ts';
import { oneFile, UploadQuery } from '../../platform/http/one-file.ts';
import { bareOperation, MANAGERS, operation } from '../../platform/http/operation.ts';

const { CheckJobWording, JobDescriptionReading, JobWording } = jobs.jobSchemas;

export default async function views(app: FastifyInstance) {
  const roles = [...MANAGERS, 'client'] as const;
  bareOperation(app, {
    id: 'readJobDescription',
    method: 'POST',
    path: '/job-descriptions',
    roles,
    multipart: true,
    summary: 'Read a job description: PDF, DOCX, text or a saved web page, up to 10 MB',
    description:
      'One multipart part `file`, or an upload. Nothing becomes a job before createJobDraft, which takes the fields, the file and the sources as `unconfirmed`. Nothing in the file is run or fetched.',
    query: UploadQuery,
    output: JobDescriptionReading,
    status: 201,
    answer: async (actor, _input, request, reply) => {
      const { db, clock, storage } = app.services;
      const file = await oneFile(request, actor, 'Send one job description at a time');
      const options = await runAs(db, actor, clock.now(), jobs.describedAs);
      const reading = await jobs.readDescription(file.bytes, options);
      reply.status(201);
      return runAs(db, actor, clock.now(), (context) =>
        jobs.keepDescription(context, storage, file, reading),
      );
    },
  });
  operation(app, {
    id: 'checkJobWording',
    method: 'POST',
    path: '/job-wording',
    roles,
    summary: 'Hints on how a job order reads: unclear titles, coded words, what is missing',
    description: 'Keeps nothing, and stops nobody.',
    body: CheckJobWording,
    output: JobWording,
    run: async (_context, { body }) => ({ hints: jobs.qualityHints(body) }),
  });
}
