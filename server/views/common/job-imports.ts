import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import * as imports from '../../domain/job-imports/index.ts';
import { runAs } from '../../platform/events.ts';
import { oneFile } from '../../platform/http/one-file.ts';
import { bareOperation, IdParams, MANAGERS, operation } from '../../platform/http/operation.ts';

const {
  JobImportPage,
  JobImportRows,
  JobImportView,
  ListJobImportRows,
  ListJobImports,
  StartJobImport,
  UploadJobImport,
} = imports.jobImportSchemas;

export default async function views(app: FastifyInstance) {
  const roles = [...MANAGERS, 'client'] as const;
  bareOperation(app, {
    id: 'uploadJobImport',
    cost: 'upload',
    method: 'POST',
    path: '/job-imports',
    roles,
    multipart: true,
    summary: 'Upload a CSV of jobs, up to 5 MB and 5,000 rows: it is looked through, and nothing is made',
    description:
      'One multipart part `file`. The rows are looked through in the background; the import is then `checked` and waits for startJobImport.',
    query: UploadJobImport,
    output: JobImportView,
    status: 201,
    answer: async (actor, { query }, request, reply) => {
      const { db, clock } = app.services;
      const reading = imports.readJobFile(await oneFile(request, actor, 'Send one list of jobs at a time'));
      reply.status(201);
      return runAs(db, actor, clock.now(), (context) => imports.upload(context, query.engagementId, reading));
    },
  });
  operation(app, {
    id: 'listJobImports',
    method: 'GET',
    path: '/job-imports',
    roles,
    summary: 'Imports of my side',
    query: ListJobImports,
    output: JobImportPage,
    run: (context, { query }) => imports.listJobImports(context, query),
  });
  bareOperation(app, {
    id: 'getJobImportTemplate',
    method: 'GET',
    path: '/job-imports/template.csv',
    roles,
    summary: 'A CSV with every column that is understood, and an example',
    answer: async (actor, _input, _request, reply) =>
      sendCsv(reply, 'jobs to import.csv', imports.templateFile(actor, app.services.clock.now())),
  });
  operation(app, {
    id: 'getJobImport',
    method: 'GET',
    path: '/job-imports/:id',
    roles,
    summary: 'How far an import is',
    params: IdParams,
    output: JobImportView,
    run: (context, { params }) => imports.getJobImport(context, params.id),
  });
  operation(app, {
    id: 'listJobImportRows',
    method: 'GET',
    path: '/job-imports/:id/rows',
    roles,
    summary: 'The rows of its file: what each would become or became, or what is to mend',
    params: IdParams,
    query: ListJobImportRows,
    output: JobImportRows,
    run: (context, { params, query }) => imports.listJobImportRows(context, params.id, query),
  });
  operation(app, {
    id: 'startJobImport',
    method: 'POST',
    path: '/job-imports/:id/start',
    roles,
    summary: 'Make drafts of the good rows, in the background',
    params: IdParams,
    body: StartJobImport,
    output: JobImportView,
    run: (context, { params, body }) => imports.start(context, params.id, body),
  });
  operation(app, {
    id: 'cancelJobImport',
    method: 'POST',
    path: '/job-imports/:id/cancel',
    roles,
    summary: 'Take no further row; drafts that were made stay',
    params: IdParams,
    output: JobImportView,
    run: (context, { params }) => imports.cancel(context, params.id),
  });
  bareOperation(app, {
    id: 'getJobImportResult',
    cost: 'export',
    method: 'GET',
    path: '/job-imports/:id/result.csv',
    roles,
    summary: 'The file with what became of each row; mended, it can be uploaded again',
    params: IdParams,
    answer: async (actor, { params }, _request, reply) => {
      const { db, clock } = app.services;
      const { name, lines } = await imports.resultFile(db, actor, clock.now(), params.id);
      return sendCsv(reply, name, lines);
    },
  });
}

function sendCsv(reply: FastifyReply, name: string, lines: AsyncGenerator<string>) {
  return reply
    .header('content-type', 'text/csv; charset=utf-8')
    .header(
      'content-disposition',
      `attachment; filename="${name.replaceAll(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    .header('cache-control', 'no-store')
    .send(Readable.from(lines));
}
