/** What was there before a document was replaced, who replaced it and when. */
import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Instant } from '../../platform/http/shapes.ts';
import { findFile } from './queries.ts';

export const FileVersions = z.object({
  items: z.array(
    z.object({
      fileId: z.uuid().describe('Opened like any file, by getFileLink.'),
      name: z.string(),
      bytes: z.int(),
      replacedAt: Instant,
      replacedByName: z.string(),
    }),
  ),
});

type Replacement = {
  before: string;
  after: string;
  /** Of the record that the file belongs to: who sees that record sees its earlier files. */
  agencyId: string | null;
  clientCompanyId: string | null;
};

/** `after` stands where `before` stood; what came before both is its past, too. */
export async function keepVersion({ db, actor, now }: Context, replacement: Replacement): Promise<void> {
  const { before, after, agencyId, clientCompanyId } = replacement;
  if (before === after) return;
  // An earlier file may come back: then it is the present one, and no past of its own.
  await db.deleteFrom('fileVersion').where('fileId', '=', after).execute();
  await db
    .updateTable('fileVersion')
    .set({ currentFileId: after })
    .where('currentFileId', '=', before)
    .execute();
  await db
    .insertInto('fileVersion')
    .values({
      fileId: before,
      currentFileId: after,
      agencyId,
      clientCompanyId,
      replacedAt: now,
      replacedByName: actor.name,
    })
    .execute();
}

/** Newest first. */
export async function listFileVersions(context: Context, id: string): Promise<z.output<typeof FileVersions>> {
  await findFile(context, id);
  const items = await context.db
    .selectFrom('fileVersion as v')
    .innerJoin('file as f', 'f.id', 'v.fileId')
    .select(['v.fileId', 'f.name', 'f.bytes', 'v.replacedAt', 'v.replacedByName'])
    .where('v.currentFileId', '=', id)
    .orderBy('v.replacedAt', 'desc')
    .orderBy('v.fileId', 'desc')
    .execute();
  return { items };
}
