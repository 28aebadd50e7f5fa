/** The file of a request: one multipart part `file`, or an upload that came piece by piece. Nothing comes in unscanned. */
import { readFile, rm } from 'node:fs/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../actor.ts';
import { Invalid } from '../errors.ts';
import { readFrom } from '../upload-folder.ts';

/** Whole, at a path of its own for as long as the request runs. */
export type ReceivedFile = { name: string; path: string };

export type UploadedFile = { name: string; bytes: Uint8Array };

export const UploadQuery = z.strictObject({
  upload: z
    .uuid()
    .optional()
    .describe('What createUpload answered, once all of it was sent: in place of the part `file`.'),
});

declare module 'fastify' {
  interface FastifyInstance {
    /** @throws NotFound for what is not the actor’s, Conflict where some of it is missing still */
    finishedUpload: (actor: Actor, id: string) => Promise<ReceivedFile>;
  }
  interface FastifyRequest {
    received: string[] | null;
  }
}

export function addReceivedFiles(app: FastifyInstance, finishedUpload: FastifyInstance['finishedUpload']) {
  app.decorate('finishedUpload', finishedUpload);
  app.decorateRequest('received', null);
  app.addHook('onResponse', async ({ received }) => {
    for (const path of received ?? []) await rm(path, { force: true });
  });
}

/** @param otherwise what is said to whoever sends none or several: “Send one document at a time” */
export async function receiveFile(
  request: FastifyRequest,
  actor: Actor,
  otherwise: string,
): Promise<ReceivedFile> {
  const { upload } = request.query as z.output<typeof UploadQuery>;
  const file = upload
    ? await request.server.finishedUpload(actor, upload)
    : await receivePart(request, otherwise);
  request.received = [...(request.received ?? []), file.path];
  await requireClean(request, file);
  return file;
}

/** For what is small, and read as a whole. */
export async function oneFile(
  request: FastifyRequest,
  actor: Actor,
  otherwise: string,
): Promise<UploadedFile> {
  const { name, path } = await receiveFile(request, actor, otherwise);
  return { name, bytes: new Uint8Array(await readFile(path)) };
}

/** Of two files one would be lost without a word; so two are refused. */
async function receivePart(request: FastifyRequest, otherwise: string): Promise<ReceivedFile> {
  const { uploads } = request.server.services;
  const files: (ReceivedFile & { field: string })[] = [];
  request.received = [];
  try {
    for await (const part of request.parts({ limits: { files: 2 } })) {
      if (part.type !== 'file') continue;
      const path = await uploads.receive(part.file);
      request.received.push(path);
      if (part.file.truncated) throw new request.server.multipartErrors.RequestFileTooLargeError();
      files.push({ field: part.fieldname, name: part.filename, path });
    }
  } catch (error) {
    // What the parser of forms itself throws is of no kind: a form without its end or its boundary.
    if ((error as { statusCode?: number }).statusCode || (error as { status?: number }).status) throw error;
    throw new Invalid('The upload broke off on its way. Send it again.', [], 'form_broken');
  }
  const [file] = files;
  if (files.length !== 1 || file?.field !== 'file')
    throw new Invalid(`${otherwise}, as the part “file”.`, [], 'one_file');
  return file;
}

async function requireClean(request: FastifyRequest, { name, path }: ReceivedFile): Promise<void> {
  const found = await request.server.services.scanner?.scan(readFrom(path));
  if (!found) return;
  request.log.warn({ found, name }, 'a virus was sent');
  const message = `The virus scanner found “${found}” in this file, so it was not kept.`;
  throw new Invalid(message, [{ path: 'file', message }], 'file_infected');
}
