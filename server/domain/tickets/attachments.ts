/** Files that go with what somebody writes: uploaded first, and named when it is sent. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { Invalid } from '../../platform/errors.ts';
import type { Storage } from '../../platform/storage.ts';
import { type Judged, judgeFile, type KeptFile, keepFile } from '../files/index.ts';

/** In memory, or at a path where nobody changes it. */
type Content = { bytes: Uint8Array } | { path: string };
export type TicketFile = { name: string; judged: Judged } & Content;

/** Needs no transaction. @throws Invalid with a sentence that says how to mend it */
export async function readTicketFile(file: { name: string } & Content): Promise<TicketFile> {
  const judged = await judgeFile('ticket_attachment', 'path' in file ? { path: file.path } : file.bytes);
  return { ...file, judged };
}

/** It is nobody’s but its uploader’s, until a message names it; by then it is of those who read that. */
export const uploadTicketFile = (context: Context, storage: Storage, file: TicketFile): Promise<KeptFile> =>
  keepFile(context, storage, { kind: 'ticket_attachment', ...file, owner: NOBODYS });

const NOBODYS = { agencyId: null, clientCompanyId: null };

/** @throws Invalid for a file of somebody else, or one that was sent already */
export async function attach(
  { db, actor }: Context,
  messageId: string,
  agencyId: string | null,
  fileIds: string[],
): Promise<void> {
  if (!fileIds.length) return;
  const { rows } = await sql`
    insert into ticket_attachment (message_id, file_id, agency_id, position)
    select ${messageId}::uuid, f.id, ${agencyId}::uuid, array_position(${fileIds}::uuid[], f.id)
    from file f where f.id = any (${fileIds}::uuid[]) and f.kind = 'ticket_attachment'
      and f.created_by is not distinct from ${actor.userId}::uuid
      and not exists (select from ticket_attachment a where a.file_id = f.id)
    on conflict do nothing returning file_id`.execute(db);
  if (rows.length < new Set(fileIds).size)
    throw new Invalid('A file is missing. Upload it again.', [
      { path: 'fileIds', message: 'It was sent already, or never uploaded.' },
    ]);
}
