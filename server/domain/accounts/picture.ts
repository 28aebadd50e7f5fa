/** A person's picture, the same in all their organisations. */
import type { Database, Tx } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { enqueue } from '../../platform/queue.ts';
import type { Storage } from '../../platform/storage.ts';

/** @param picture as `drawPicture` gives it */
export async function setPicture(
  authDb: Database,
  storage: Storage,
  userId: string,
  picture: Uint8Array,
): Promise<void> {
  const key = `people/${userId}/${newId()}`;
  await storage.put(key, picture);
  await authDb.transaction().execute((tx) => replacePicture(tx, userId, key));
}

/** Once more is as good as once. */
export async function removePicture(authDb: Database, userId: string): Promise<void> {
  await authDb.transaction().execute((tx) => replacePicture(tx, userId, null));
}

/** What was there is removed in the background, once nobody is shown it any more. */
export async function replacePicture(tx: Tx, userId: string, pictureKey: string | null): Promise<void> {
  const before = await tx
    .selectFrom('appUser')
    .select('pictureKey')
    .where('id', '=', userId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  await tx.updateTable('appUser').set({ pictureKey }).where('id', '=', userId).execute();
  if (before.pictureKey) await enqueue(tx, 'removeFile', { key: before.pictureKey });
}
