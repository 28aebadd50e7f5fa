/** Files that come piece by piece, by the tus protocol: a broken connection costs the last piece only. */
import type { Readable } from 'node:stream';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Conflict, Invalid, NotFound } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { UploadFolder } from '../../platform/upload-folder.ts';
import { requireRoom } from '../plans/index.ts';
import { MOST_BYTES, UPLOADS_AT_ONCE } from './limits.ts';

/** An upload that nobody went on with for so long goes. */
const KEPT_MS = 24 * 3_600_000;

export const UploadView = z.object({
  id: z.uuid(),
  name: z.string(),
  bytes: z.int().describe('Of the whole file.'),
  arrived: z.int().describe('Bytes that are here; the next piece begins there.'),
});
export type UploadView = z.output<typeof UploadView>;

/** @param file as the headers of tus say it */
export async function createUpload(
  context: Context,
  folder: UploadFolder,
  { name, bytes }: { name: string; bytes: number },
): Promise<UploadView> {
  const { db, actor } = context;
  if (bytes > MOST_BYTES)
    throw new Invalid(
      `A file may have up to ${Math.floor(MOST_BYTES / 1024 ** 2)} MB.`,
      [],
      'file_too_large',
    );
  // Said before it is sent; whether there is room is known when it is kept.
  if (actor.agencyId) await requireRoom(context, actor.agencyId, 'file_size', bytes);
  // Two at once must not both be the last that may.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`uploads of ${actor.userId}`}, 0))`.execute(db);
  const { begun } = await db
    .selectFrom('upload')
    .select(sql<number>`count(*)::int`.as('begun'))
    .where('createdAt', '>', sql<Date>`now() - interval '1 day'`)
    .executeTakeFirstOrThrow();
  if (begun >= UPLOADS_AT_ONCE)
    throw new Conflict(
      'too_many_uploads',
      `You have ${UPLOADS_AT_ONCE} uploads under way. Finish or cancel some of them first.`,
    );
  const upload = { id: newId(), name: name.slice(-200), bytes };
  await folder.create(upload.id);
  await db
    .insertInto('upload')
    .values({ ...upload, userId: actor.userId! })
    .execute();
  return { ...upload, arrived: 0 };
}

export async function getUpload(
  { db, actor }: Context,
  folder: UploadFolder,
  id: string,
): Promise<UploadView> {
  const upload = await db
    .selectFrom('upload')
    .select(['id', 'name', 'bytes'])
    .where('id', '=', id)
    .where('userId', '=', actor.userId)
    .executeTakeFirst();
  const arrived = upload ? await folder.sizeOf(id) : null;
  if (!upload || arrived === null) throw new NotFound('This upload');
  return { ...upload, arrived };
}

/** Outside of any transaction: it may take as long as its sender’s line. @returns bytes that are here then */
export async function appendToUpload(
  folder: UploadFolder,
  { id, bytes, arrived }: UploadView,
  offset: number,
  piece: Readable,
): Promise<number> {
  if (offset !== arrived)
    throw new Conflict('upload_offset', `This upload goes on at ${arrived}. Send it from there.`);
  return folder.append(id, offset, piece, bytes);
}

export async function removeUpload(context: Context, folder: UploadFolder, id: string): Promise<void> {
  await getUpload(context, folder, id);
  await context.db.deleteFrom('upload').where('id', '=', id).execute();
  await folder.remove(id);
}

/** It stays for a day, so that a command whose answer was lost can be sent again. */
export async function finishedUpload(
  context: Context,
  folder: UploadFolder,
  id: string,
): Promise<{ name: string; path: string }> {
  const { name, bytes, arrived } = await getUpload(context, folder, id);
  if (arrived < bytes)
    throw new Conflict(
      'upload_unfinished',
      `Only ${arrived} of ${bytes} bytes have arrived. Send the rest first.`,
    );
  return { name, path: await folder.copyOf(id) };
}

/** Their rows; what lies in the folder goes by a task. By the machine’s clock, like all that is of the machine. */
export async function removeOldUploads({ db }: Context, folder: UploadFolder): Promise<void> {
  await sql`delete from upload where created_at < now() - make_interval(secs => ${KEPT_MS / 1000})`.execute(
    db,
  );
  await folder.removeOlderThan(KEPT_MS);
}
