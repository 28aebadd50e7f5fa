import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as jobs from '../../domain/jobs/index.ts';
import { runAs } from '../../platform/events.ts';
import { onceByKey } from '../../platform/http/idempotency.ts';
import { receiveFile, UploadQuery } from '../../platform/http/one-file.ts';
import { bareOperation, IdParams, MANAGERS, operation } from '../../platform/http/operation.ts';

const { JobView, NameJobDocument } = jobs.jobSchemas;
const DocumentParams = IdParams.extend({ fileId: z.uuid() });

export default async function views(app: FastifyInstance) {
  const roles = [...MANAGERS, 'client'] as const;
  bareOperation(app, {
    id: 'addJobDocument',
    cost: 'upload',
    method: 'POST',
    path: '/jobs/:id/documents',
    roles,
    multipart: true,
    summary: 'Add a document to a job: PDF, DOCX, PNG or JPEG, up to 25 MB, at most 10 a job',
    description:
      'One multipart part `file` of up to 10 MB, or an upload; told by its content. Client, managers and the job’s recruiters open it by getFileLink.',
    params: IdParams,
    query: UploadQuery,
    output: JobView,
    status: 201,
    answer: async (actor, { params }, request, reply) => {
      const { db, clock, storage } = app.services;
      const file = await jobs.readDocument(await receiveFile(request, actor, 'Send one document at a time'));
      reply.status(201);
      return runAs(db, actor, clock.now(), (context) =>
        onceByKey(context, request, JobView, () => jobs.addJobDocument(context, storage, params.id, file), {
          name: file.name,
          sha256: file.judged.sha256,
        }),
      );
    },
  });
  bareOperation(app, {
    id: 'replaceJobDocument',
    cost: 'upload',
    method: 'POST',
    path: '/jobs/:id/documents/:fileId/replace',
    roles,
    multipart: true,
    summary: 'Put a newer file in the place of a document; the earlier one stays behind it',
    description:
      'Sent like that of addJobDocument. It gets an id of its own; listFileVersions names what was there before.',
    params: DocumentParams,
    query: UploadQuery,
    output: JobView,
    answer: async (actor, { params }, request) => {
      const { db, clock, storage } = app.services;
      const file = await jobs.readDocument(await receiveFile(request, actor, 'Send one document at a time'));
      return runAs(db, actor, clock.now(), (context) =>
        onceByKey(
          context,
          request,
          JobView,
          () => jobs.replaceJobDocument(context, storage, params.id, params.fileId, file),
          { name: file.name, sha256: file.judged.sha256 },
        ),
      );
    },
  });
  operation(app, {
    id: 'nameJobDocument',
    method: 'PATCH',
    path: '/jobs/:id/documents/:fileId',
    roles,
    summary: 'Call a document of a job something else',
    params: DocumentParams,
    body: NameJobDocument,
    output: JobView,
    run: (context, { params, body }) => jobs.nameJobDocument(context, params.id, params.fileId, body),
  });
  operation(app, {
    id: 'removeJobDocument',
    method: 'DELETE',
    path: '/jobs/:id/documents/:fileId',
    roles,
    summary: 'Remove a document from a job',
    params: DocumentParams,
    output: JobView,
    run: (context, { params }) => jobs.removeJobDocument(context, params.id, params.fileId),
  });
}
