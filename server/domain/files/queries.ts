import path from 'node:path';
import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import { type LinkQuery, linkTo, requireLink } from '../../platform/file-links.ts';
import { Instant } from '../../platform/http/shapes.ts';

export const FileLinkView = z.object({
  name: z.string(),
  mime: z.string(),
  href: z.string().describe('Opens the file for me alone, in this membership.'),
  until: Instant.describe('Asked for again, it is good for longer.'),
});
export type FileLinkView = z.output<typeof FileLinkView>;

/** Where a file that the reader may see opens, for some minutes. */
export async function getFileLink(context: Context, id: string): Promise<FileLinkView> {
  const file = await context.db
    .selectFrom('file')
    .select(['id', 'kind', 'name', 'mime'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!file) throw new NotFound('This file');
  return linkToFile(context, { ...file, name: await shownName(context, file) });
}

/** A document of a job may have been called something else there. */
async function shownName(
  { db }: Context,
  { id, kind, name }: { id: string; kind: string; name: string },
): Promise<string> {
  if (kind !== 'job_document' && kind !== 'job_description') return name;
  const document = await db
    .selectFrom('jobDocument')
    .select('name')
    .where('fileId', '=', id)
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return document?.name ?? name;
}

export const linkToFile = (
  context: Context,
  { id, name, mime }: { id: string; name: string; mime: string },
): FileLinkView => ({ name, mime, ...linkTo(context, pathOf(id)) });

const pathOf = (id: string): string => `/api/common/files/${id}`;

/** The stored file behind a link of the reader's, who must be allowed to see it still. */
export async function getFile(context: Context, id: string, link: z.output<typeof LinkQuery>) {
  requireLink(context, pathOf(id), link);
  const file = await context.db
    .selectFrom('file')
    .select(['id', 'kind', 'name', 'mime', 'storageKey'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!file) throw new NotFound('This file');
  const name = withExtension(await shownName(context, file), path.extname(file.name));
  return { mime: file.mime, storageKey: file.storageKey, name };
}

/** What was called “Pay by grade” must still be opened by the right program. */
const withExtension = (name: string, extension: string): string =>
  name.toLowerCase().endsWith(extension.toLowerCase()) ? name : name + extension;
