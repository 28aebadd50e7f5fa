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
  preview: z
    .object({ as: z.enum(['pdf', 'picture', 'page']), href: z.string() })
    .nullable()
    .describe(
      'Where it can be shown in place, and as what: a page is harmless HTML for a frame; null: it is only downloaded.',
    ),
  until: Instant.describe('Asked for again, it is good for longer.'),
});
export type FileLinkView = z.output<typeof FileLinkView>;

/** Where a file that the reader may see opens, for some minutes. */
export async function getFileLink(context: Context, id: string): Promise<FileLinkView> {
  const { name, mime, kind } = await findFile(context, id);
  return linkToFile(context, { id, mime, name: await shownName(context, { id, kind, name }) });
}

/** Through the reader's walls. @throws NotFound */
export async function findFile({ db }: Context, id: string) {
  const file = await db
    .selectFrom('file')
    .select(['id', 'kind', 'name', 'mime', 'storageKey'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!file) throw new NotFound('This file');
  return file;
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

export function linkToFile(
  context: Context,
  { id, name, mime }: { id: string; name: string; mime: string },
): FileLinkView {
  const { href, until } = linkTo(context, pathOf(id));
  const as = SHOWN_AS[mime];
  const preview = as && { as, href: as === 'page' ? linkTo(context, previewPathOf(id)).href : href };
  return { name, mime, href, until, preview: preview ?? null };
}

const SHOWN_AS: Record<string, 'pdf' | 'picture' | 'page'> = {
  'application/pdf': 'pdf',
  'image/png': 'picture',
  'image/jpeg': 'picture',
  'image/webp': 'picture',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'page',
  'text/plain': 'page',
  'text/html': 'page',
};

const pathOf = (id: string): string => `/api/common/files/${id}`;
export const previewPathOf = (id: string): string => `${pathOf(id)}/preview`;

/** The stored file behind a link of the reader's, who must be allowed to see it still. */
export async function getFile(context: Context, id: string, link: z.output<typeof LinkQuery>) {
  requireLink(context, pathOf(id), link);
  const file = await findFile(context, id);
  const name = withExtension(await shownName(context, file), path.extname(file.name));
  return { mime: file.mime, storageKey: file.storageKey, name };
}

/** What was called “Pay by grade” must still be opened by the right program. */
const withExtension = (name: string, extension: string): string =>
  name.toLowerCase().endsWith(extension.toLowerCase()) ? name : name + extension;
