/** The file of an upload: one multipart part `file`. */
import type { FastifyRequest } from 'fastify';
import { Invalid } from '../errors.ts';

export type UploadedFile = { name: string; bytes: Uint8Array };

/** Of two files one would be lost without a word; so two are refused. @param otherwise e.g. “Send one logo at a time” */
export async function oneFile(request: FastifyRequest, otherwise: string): Promise<UploadedFile> {
  const files: (UploadedFile & { field: string })[] = [];
  try {
    for await (const part of request.parts({ limits: { files: 2 } })) {
      if (part.type === 'file')
        files.push({
          field: part.fieldname,
          name: part.filename,
          bytes: new Uint8Array(await part.toBuffer()),
        });
    }
  } catch (error) {
    // What the parser of forms itself throws is of no kind: a form without its end or its boundary.
    if ((error as { statusCode?: number }).statusCode) throw error;
    throw new Invalid('The upload broke off on its way. Send it again.', [], 'form_broken');
  }
  const [file] = files;
  if (files.length !== 1 || file?.field !== 'file')
    throw new Invalid(`${otherwise}, as the part “file”.`, [], 'one_file');
  return file;
}
