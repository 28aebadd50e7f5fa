/** A file of jobs comes in: read as a table at once, looked through row by row in the background. */
import { createHash } from 'node:crypto';
import type { Context } from '../../platform/context.ts';
import { Invalid, NotFound } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { enqueue } from '../../platform/queue.ts';
import { guard } from '../../platform/state-machine.ts';
import { announceImport } from './events.ts';
import { jobImportMachine } from './machine.ts';
import { getJobImport } from './queries.ts';
import { notesOnColumns } from './reading/columns.ts';
import { type Table, tableOf } from './reading/table.ts';
import { textOf } from './reading/text.ts';
import type { JobImportView } from './schemas.ts';

const MOST_BYTES = 5_000_000;
const ROWS_AT_ONCE = 500;

type File = { name: string; bytes: Uint8Array };
export type FileReading = Table & { name: string; sha256: string; notes: string[] };

/** Needs no transaction. @throws Invalid where the file is no table of jobs, with what to mend */
export function readJobFile({ name, bytes }: File): FileReading {
  if (bytes.length > MOST_BYTES) {
    const size = (bytes.length / 1_000_000).toFixed(1);
    throw new Invalid(`This file has ${size} MB; at most 5 MB. Divide it.`, [], 'file_too_large');
  }
  const { text, notes } = textOf(bytes);
  const table = tableOf(text);
  return {
    ...table,
    name: name.replaceAll(/[^\p{L}\p{N} ._()-]/gu, '_').slice(-120) || 'jobs.csv',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    notes: [...notes, ...notesOnColumns(table.headings)],
  };
}

export async function upload(
  context: Context,
  engagementId: string,
  { name, sha256, notes, headings, rows }: FileReading,
): Promise<JobImportView> {
  const { db, actor, now } = context;
  guard(jobImportMachine, 'upload', 'new', actor.role);
  const engagement = await db
    .selectFrom('engagement')
    .select(['agencyName', 'clientName'])
    .where('id', '=', engagementId)
    .where('state', 'in', ['active', 'suspended'])
    .executeTakeFirst();
  if (!engagement) throw new NotFound('This engagement');
  const id = newId();
  const side = { agencyId: actor.agencyId, clientCompanyId: actor.clientCompanyId };
  const made = await db
    .insertInto('jobImport')
    .values({
      id,
      ...side,
      ...engagement,
      ...whoBegins(context),
      engagementId,
      createdAt: now,
      fileName: name,
      sha256,
      headings,
      notes,
      rows: rows.length,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE);
    await db
      .insertInto('jobImportRow')
      .values(some.map(({ line, cells }) => ({ importId: id, line, ...side, cells: JSON.stringify(cells) })))
      .execute();
  }
  await enqueue(db, 'checkJobImport', { importId: id });
  await announceImport(context, 'job_import.uploaded', made);
  return getJobImport(context, id);
}

/** As whom the background goes on, and whom it tells. */
export const whoBegins = ({ actor }: Context) => ({
  byUserId: actor.userId!,
  byName: actor.name,
  membershipId: actor.membershipId,
  impersonatorId: actor.impersonator?.userId ?? null,
  impersonatorName: actor.impersonator?.name ?? null,
});
