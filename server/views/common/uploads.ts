import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import * as files from '../../domain/files/index.ts';
import { Invalid } from '../../platform/errors.ts';
import { runAs } from '../../platform/events.ts';
import { bareOperation, IdParams } from '../../platform/http/operation.ts';

const PIECE = 'application/offset+octet-stream';

const Size = z.coerce.number().int().min(0).max(2_147_483_647);

/** tus 1.0.0 with creation and termination, so that any of its clients can send a file. */
export default async function views(app: FastifyInstance) {
  const { db, clock, uploads } = app.services;
  // It is written as it comes, and never held.
  app.addContentTypeParser(PIECE, (_request, payload, done) => done(null, payload));
  app.addHook('onSend', async (_request, reply) => {
    reply.header('tus-resumable', '1.0.0');
  });
  bareOperation(app, {
    id: 'createUpload',
    cost: 'upload',
    method: 'POST',
    path: '/uploads',
    roles: 'signed-in',
    summary: 'Begin a file that comes piece by piece, and can go on after a broken connection',
    description:
      'The protocol is tus 1.0.0: the header `Upload-Length` says how many bytes, `Upload-Metadata` may carry `filename`; `Location` in the answer is where its pieces go. Whole, its id is given to an operation that takes a file, as `?upload=`. What is not gone on with is removed after a day.',
    status: 201,
    answer: async (actor, _input, request, reply) => {
      const file = { name: nameOf(request), bytes: headerOf(request, 'upload-length') };
      const upload = await runAs(db, actor, clock.now(), (context) =>
        files.createUpload(context, uploads, file),
      );
      return reply.status(201).header('location', `/api/common/uploads/${upload.id}`).send();
    },
  });
  bareOperation(app, {
    id: 'getUpload',
    method: 'GET',
    path: '/uploads/:id',
    roles: 'signed-in',
    summary: 'How much of my upload has arrived',
    description: 'HEAD answers the same, as tus wants it: `Upload-Offset` and `Upload-Length`.',
    params: IdParams,
    output: files.UploadView,
    answer: async (actor, { params }, _request, reply) => {
      const upload = await runAs(db, actor, clock.now(), (context) =>
        files.getUpload(context, uploads, params.id),
      );
      return withOffset(reply, upload.arrived).header('upload-length', upload.bytes).send(upload);
    },
  });
  bareOperation(app, {
    id: 'appendToUpload',
    method: 'PATCH',
    path: '/uploads/:id',
    roles: 'signed-in',
    multipart: true,
    summary: 'The next piece of my upload',
    description: `Its bytes as \`${PIECE}\`, with \`Upload-Offset\`: where the last piece ended.`,
    params: IdParams,
    status: 204,
    answer: async (actor, { params }, request, reply) => {
      const upload = await runAs(db, actor, clock.now(), (context) =>
        files.getUpload(context, uploads, params.id),
      );
      const offset = headerOf(request, 'upload-offset');
      const piece = request.headers['content-type'] === PIECE ? (request.body as Readable) : null;
      if (!piece) throw new Invalid(`A piece is sent as ${PIECE}.`, [], 'upload_type');
      return withOffset(reply, await files.appendToUpload(uploads, upload, offset, piece))
        .status(204)
        .send();
    },
  });
  bareOperation(app, {
    id: 'removeUpload',
    method: 'DELETE',
    path: '/uploads/:id',
    roles: 'signed-in',
    summary: 'Give up my upload',
    params: IdParams,
    status: 204,
    answer: async (actor, { params }, _request, reply) => {
      await runAs(db, actor, clock.now(), (context) => files.removeUpload(context, uploads, params.id));
      return reply.status(204).send();
    },
  });
}

const withOffset = (reply: FastifyReply, offset: number) => reply.header('upload-offset', offset);

function headerOf(request: FastifyRequest, name: string): number {
  const size = Size.safeParse(request.headers[name]);
  if (!size.success || request.headers[name] === '')
    throw new Invalid(`The header ${name} must be a number of bytes.`, [], 'upload_header');
  return size.data;
}

/** `filename` of Upload-Metadata: pairs of a key and its value in base64. */
function nameOf(request: FastifyRequest): string {
  const pairs = String(request.headers['upload-metadata'] ?? '').split(',');
  const value = pairs.map((pair) => pair.trim().split(' ')).find(([key]) => key === 'filename')?.[1];
  // No database keeps control characters, and no name needs them.
  const name = Buffer.from(value ?? '', 'base64')
    .toString('utf8')
    .replaceAll(/\p{Cc}/gu, '');
  return name || 'file';
}
