import type { Context } from '../../platform/context.ts';

/** How long what became of each row can be looked at. The drafts that it made stay. */
const KEPT_DAYS = 90;
const DAY = 86_400_000;

/** As the system. The rows, with what stood in the file, go with their import. */
export async function removeOldImports({ db, now }: Context): Promise<void> {
  await db
    .deleteFrom('jobImport')
    .where('createdAt', '<', new Date(now.getTime() - KEPT_DAYS * DAY))
    .execute();
}
