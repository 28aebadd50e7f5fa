import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';

/** The stored file behind an id that the reader may see. */
export async function getFile({ db }: Context, id: string) {
  const file = await db
    .selectFrom('file')
    .select(['name', 'mime', 'storageKey'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!file) throw new NotFound('This file');
  return file;
}
