/** Files of job orders: how they are kept, and what becomes of those that no job names. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { enqueue } from '../../platform/queue.ts';
import type { Storage } from '../../platform/storage.ts';
import { requireRoom } from '../plans/index.ts';

export type JobFile = { name: string; bytes: Uint8Array; mime: string };

const FOLDERS = { job_description: 'job-descriptions', job_document: 'job-documents' };

/** Stores a file of the reader's side; it is the job's once `job_document` names it. */
export async function keepFile(
  context: Context,
  storage: Storage,
  kind: keyof typeof FOLDERS,
  { name: called, bytes, mime }: JobFile,
): Promise<{ id: string; name: string }> {
  const { db, actor } = context;
  const id = newId();
  const { agencyId, clientCompanyId } = actor;
  if (agencyId) await requireRoom(context, agencyId, 'storage', bytes.length);
  const storageKey = `${agencyId ?? clientCompanyId}/${FOLDERS[kind]}/${id}`;
  const name = called.replaceAll(/[^\p{L}\p{N} ._()-]/gu, '_').slice(-120) || kind.replace('_', ' ');
  await storage.put(storageKey, bytes);
  await db
    .insertInto('file')
    .values({
      id,
      agencyId,
      clientCompanyId,
      kind,
      name,
      mime,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      storageKey,
      createdBy: actor.userId,
    })
    .execute();
  return { id, name };
}

/**
 * Removes what was read or attached and belongs to no job a day later: no draft was begun, or it was deleted, or the document removed.
 * The rows go here; what is stored goes by tasks that begin once they are gone, and are tried until it is.
 */
export async function removeLooseFiles({ db }: Context): Promise<void> {
  const { rows } = await sql<{ storageKey: string }>`
    delete from file where id in (
      select f.id from file f where f.kind in ('job_description', 'job_document') and f.created_at < now() - interval '1 day'
        and not exists (select from job_document d where d.file_id = f.id)
      for update skip locked)
    returning storage_key`.execute(db);
  for (const { storageKey } of rows) await enqueue(db, 'removeFile', { key: storageKey });
}
