/** How files are kept: a row each, and what is stored once for all rows of an organisation with the same bytes. */
import { createReadStream } from 'node:fs';
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { enqueueAll } from '../../platform/queue.ts';
import type { Storage } from '../../platform/storage.ts';
import { type Judged, judgeFile } from './judging.ts';
import { FILE_KINDS, type FileKind } from './kinds.ts';
import { requireRoomFor } from './limits.ts';

export type NewFile = {
  kind: FileKind;
  /** As its owner calls it. */
  name: string;
  /** What was found before the transaction began; without it the content is looked at here. */
  judged?: Judged;
  /** What was read from it, so that it is read once. */
  text?: string;
  /** Whose it is; without it, the actor's organisation. */
  owner?: { agencyId: string | null; clientCompanyId: string | null };
} & ({ bytes: Uint8Array } | { path: string });

export type KeptFile = Judged & { id: string; name: string };

/**
 * The row is the file; it goes by itself after its kind's days unless another table names it by a foreign key.
 * @throws Invalid with a sentence that says how to mend it; Conflict `plan_limit` where the agency's plan has no room for it
 */
export async function keepFile(context: Context, storage: Storage, file: NewFile): Promise<KeptFile> {
  const { db, actor } = context;
  const { kind, text } = file;
  const content = 'path' in file ? { path: file.path } : file.bytes;
  const judged = file.judged ?? (await judgeFile(kind, content));
  const { agencyId, clientCompanyId } = file.owner ?? actor;
  if (agencyId) await requireRoomFor(context, agencyId, kind, judged.bytes);
  const kept = { ...judged, id: newId(), name: cleanName(file.name, kind) };
  const storageKey = `${agencyId ?? clientCompanyId ?? actor.userId}/files/${kept.sha256}`;
  await lockStored(db, storageKey);
  // Before the row: a transaction that fails now leaves bytes that nothing names, never a row without its bytes.
  if ((await storage.sizeOf(storageKey)) !== kept.bytes) {
    await ('path' in content
      ? storage.putStream(storageKey, createReadStream(content.path))
      : storage.put(storageKey, content));
  }
  await db
    .insertInto('file')
    .values({ ...kept, agencyId, clientCompanyId, kind, text, storageKey, createdBy: actor.userId })
    .execute();
  return kept;
}

/** Without what could be a path or markup; its end tells which program opens it, so the beginning gives way. */
const cleanName = (name: string, kind: FileKind): string =>
  name.replaceAll(/[^\p{L}\p{M}\p{N} ._()-]/gu, '_').slice(-120) || kind.replace('_', ' ');

/** Until the transaction ends: whoever keeps the same bytes, or would remove them, waits. */
async function lockStored(db: Tx, storageKey: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${storageKey}, 0))`.execute(db);
}

/** After their rows are gone: what is stored goes by tasks that begin once this transaction has committed, and are tried until it is. */
export async function removeStored(db: Tx, keys: string[]): Promise<void> {
  await enqueueAll(
    db,
    'removeFile',
    [...new Set(keys)].map((key) => ({ key })),
  );
}

/** What other rows name as well stays. Once more is as good as once. */
export async function removeUnnamed({ db }: Context, storage: Storage, key: string): Promise<void> {
  await lockStored(db, key);
  const named = await db
    .selectFrom('file')
    .select('id')
    .where('storageKey', '=', key)
    .limit(1)
    .executeTakeFirst();
  if (!named) await storage.remove(key);
}

/** Removes files that no row of any table names and whose kind has no more days for them: abandoned uploads, what was removed from its record. */
export async function removeLooseFiles({ db }: Context): Promise<void> {
  const kinds = Object.entries(FILE_KINDS).filter(([, { looseDays }]) => looseDays !== null);
  const named = await namingColumns(db);
  const { rows } = await sql<{ storageKey: string }>`
    delete from file where id in (
      select f.id from file f join unnest(${kinds.map(([kind]) => kind)}::text[],
          ${kinds.map(([, { looseDays }]) => looseDays)}::int[]) as k(kind, days) on k.kind = f.kind
      where f.created_at < now() - make_interval(days => k.days)
        and ${sql.join(
          named.map(
            ({ table, column }) =>
              sql`not exists (select from ${sql.table(table)} n where n.${sql.ref(column)} = f.id)`,
          ),
          sql` and `,
        )}
      for update of f skip locked)
    returning storage_key`.execute(db);
  await removeStored(
    db,
    rows.map(({ storageKey }) => storageKey),
  );
}

/** Every foreign key to a file, whichever domain's it is; but for those whose row would go with the file. */
async function namingColumns(db: Tx): Promise<{ table: string; column: string }[]> {
  const { rows } = await sql<{ table: string; column: string }>`
    select r.relname as table, a.attname as column from pg_constraint c
      join pg_class r on r.oid = c.conrelid join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'file'::regclass and c.confdeltype <> 'c'`.execute(db);
  return rows;
}
