/** Reads what came in, as the system: it changes nothing but the import itself. */
import type { Context } from '../../../platform/context.ts';
import { HireloomError } from '../../../platform/errors.ts';
import { enqueue } from '../../../platform/queue.ts';
import { guard } from '../../../platform/state-machine.ts';
import type { Storage } from '../../../platform/storage.ts';
import { LinkedinLater } from '../api/asking.ts';
import type { Told } from '../reading/export.ts';
import { type FileSource, readProfileFile } from '../reading/read-file.ts';
import type { PersonRead } from '../reading/tables.ts';
import { findAndLock } from './locking.ts';
import { profileImportMachine } from './machine.ts';

export type AsSystem = <T>(work: (context: Context) => Promise<T>) => Promise<T>;

/** Reads the profile of a person over their connection. */
export type ByApi = (userId: string, told: Told) => Promise<PersonRead>;

/** LinkedIn is asked again after so long, where it does not say. */
const PAUSE_SECONDS = 60;

/** Once more is as good as once. */
export async function readProfileImport(
  asSystem: AsSystem,
  storage: Storage,
  byApi: ByApi,
  id: string,
): Promise<void> {
  const begun = await asSystem((context) => findBegun(context, id));
  // Discarded meanwhile, or read by a worker that was taken for dead.
  if (!begun) return;
  const { source, storageKey, userId, country, now } = begun;
  const told = (done: number, parts: number) => asSystem((context) => tellProgress(context, id, done, parts));
  try {
    const person = storageKey
      ? await readProfileFile(source as FileSource, await storage.get(storageKey), { now, country, told })
      : await byApi(userId, told);
    await asSystem((context) => finishReading(context, id, person));
  } catch (error) {
    if (error instanceof LinkedinLater) {
      const delaySeconds = error.afterSeconds ?? PAUSE_SECONDS;
      return asSystem(({ db }) => enqueue(db, 'readProfileImport', { importId: id }, { delaySeconds }));
    }
    // What is wrong with the file, or refused by LinkedIn, is for whoever sent it; whatever else is tried again.
    if (!(error instanceof HireloomError) || error.status >= 500) throw error;
    await asSystem((context) => giveUp(context, id, error.message));
  }
}

async function findBegun({ db, now }: Context, id: string) {
  const begun = await db
    .selectFrom('profileImport as i')
    .leftJoin('organisation as o', 'o.id', 'i.agencyId')
    .select(['i.source', 'i.storageKey', 'i.userId', 'o.country'])
    .where('i.id', '=', id)
    .where('i.state', '=', 'reading')
    .executeTakeFirst();
  return begun && { ...begun, country: begun.country ?? 'IN', now };
}

async function tellProgress({ db }: Context, id: string, done: number, parts: number): Promise<void> {
  await db
    .updateTable('profileImport')
    .set({ done, parts })
    .where('id', '=', id)
    .where('state', '=', 'reading')
    .execute();
}

async function finishReading(context: Context, id: string, person: PersonRead): Promise<void> {
  const the = await findAndLock(context, id);
  if (the?.state !== 'reading') return;
  guard(profileImportMachine, 'finishReading', the.state, 'system');
  await context.db
    .updateTable('profileImport')
    .set({ state: 'read', reading: JSON.stringify(person), storageKey: null })
    .where('id', '=', id)
    .execute();
  await forgetFile(context, the);
}

async function giveUp(context: Context, id: string, reason: string): Promise<void> {
  const the = await findAndLock(context, id);
  if (the?.state !== 'reading') return;
  guard(profileImportMachine, 'giveUp', the.state, 'system');
  await context.db
    .updateTable('profileImport')
    .set({ state: 'failed', reason, endedAt: context.now, storageKey: null })
    .where('id', '=', id)
    .execute();
  await forgetFile(context, the);
}

export async function forgetFile(
  { db }: Context,
  { storageKey }: { storageKey: string | null },
): Promise<void> {
  if (storageKey) await enqueue(db, 'removeFile', { key: storageKey });
}
