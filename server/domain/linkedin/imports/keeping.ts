import type { Context } from '../../../platform/context.ts';
import { forgetFile } from './background.ts';

const KEPT_DAYS = 30;
const DAY = 86_400_000;

/** As the system. What nobody took within a month is forgotten, with its file. */
export async function removeOldProfileImports(context: Context): Promise<void> {
  const removed = await context.db
    .deleteFrom('profileImport')
    .where('createdAt', '<', new Date(context.now.getTime() - KEPT_DAYS * DAY))
    .returning('storageKey')
    .execute();
  for (const each of removed) await forgetFile(context, each);
}
