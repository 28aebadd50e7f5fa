/** What a person does with an import whose rows were looked through. */
import type { Context } from '../../platform/context.ts';
import { Conflict } from '../../platform/errors.ts';
import { enqueue } from '../../platform/queue.ts';
import { announceImport, counted } from './events.ts';
import { lockFor } from './locking.ts';
import { getJobImport } from './queries.ts';
import type { JobImportView, StartJobImport } from './schemas.ts';
import { tellClient } from './telling.ts';
import { whoBegins } from './uploading.ts';

export async function start(
  context: Context,
  id: string,
  { withDuplicates }: StartJobImport,
): Promise<JobImportView> {
  const { db, now } = context;
  const the = await lockFor(context, id, 'start');
  if (the.good + (withDuplicates ? the.duplicates : 0) === 0)
    throw new Conflict(
      'nothing_to_import',
      the.duplicates
        ? 'Every good row looks like a job that is there already. Take those in, too, or upload another file.'
        : 'No row can become a draft. Mend the file and upload it again.',
    );
  const begun = whoBegins(context);
  await db
    .updateTable('jobImport')
    .set({ ...begun, state: 'importing', withDuplicates, startedAt: now })
    .where('id', '=', id)
    .execute();
  await enqueue(db, 'importJobs', { importId: id }, { jobKey: `importJobs ${id}` });
  await announceImport(context, 'job_import.started', { ...the, ...begun });
  return getJobImport(context, id);
}

/** What was made stays; no further row is taken. */
export async function cancel(context: Context, id: string): Promise<JobImportView> {
  const the = await lockFor(context, id, 'cancel');
  await context.db
    .updateTable('jobImport')
    .set({ state: 'cancelled', endedAt: context.now })
    .where('id', '=', id)
    .execute();
  await announceImport(context, 'job_import.cancelled', the, { made: counted(the.made, 'draft') });
  await tellClient(context, the);
  return getJobImport(context, id);
}
