/** Makes the drafts, some rows in each transaction, so that others get their turn and a killed worker is simply followed. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { HireloomError, sqlState } from '../../platform/errors.ts';
import { enqueue } from '../../platform/queue.ts';
import { guard } from '../../platform/state-machine.ts';
import { describedAs, draftOfMany } from '../jobs/index.ts';
import { giveUp } from './background.ts';
import { announceImport, counted } from './events.ts';
import { findAndLock, type LockedImport } from './locking.ts';
import { jobImportMachine } from './machine.ts';
import { type JobFields, rowReader } from './reading/row.ts';
import { tellClient, tellProgress } from './telling.ts';

const ROWS_AT_ONCE = 25;

type Outcome = { state: 'made'; jobId: string; jobCode: string } | { state: 'failed'; problems: string };

/** The next rows; then asks for itself again. A row's outcome is committed with its draft, so none is made twice. */
export async function importRows(context: Context, id: string): Promise<void> {
  const { db } = context;
  const the = await findAndLock(context, id);
  if (the?.state !== 'importing') return;
  if (!(await engagementLives(context, the))) {
    const other = context.actor.agencyId ? the.clientName : the.agencyName;
    await giveUp(context, id, `You do not work with ${other} any more.`);
    return;
  }
  const read = rowReader(the.headings, the.clientName, await describedAs(context));
  const rows = await db
    .selectFrom('jobImportRow')
    .select(['line', 'cells'])
    .where('importId', '=', id)
    .where('state', 'in', the.withDuplicates ? ['good', 'duplicate'] : ['good'])
    .orderBy('line')
    .limit(ROWS_AT_ONCE)
    .execute();
  let made = 0;
  for (const { line, cells } of rows) {
    const outcome = await draft(context, the, read(cells as string[]).fields);
    if (outcome.state === 'made') made++;
    await db
      .updateTable('jobImportRow')
      .set(outcome)
      .where('importId', '=', id)
      .where('line', '=', line)
      .execute();
  }
  const progress = { made: the.made + made, failed: the.failed + rows.length - made };
  await db.updateTable('jobImport').set(progress).where('id', '=', id).execute();
  if (rows.length < ROWS_AT_ONCE) return finish(context, { ...the, ...progress });
  await enqueue(db, 'importJobs', { importId: id }, { jobKey: `importJobs ${id}` });
  await tellProgress(context, the);
}

const engagementLives = async ({ db }: Context, { engagementId }: LockedImport): Promise<boolean> =>
  Boolean(
    await db
      .selectFrom('engagement')
      .select('id')
      .where('id', '=', engagementId)
      .where('state', 'in', ['active', 'suspended'])
      .executeTakeFirst(),
  );

/** What a command or a rule of the database refuses is this row's own problem; whatever else goes wrong is tried again. */
async function draft(
  context: Context,
  { engagementId, fileName }: LockedImport,
  fields: JobFields,
): Promise<Outcome> {
  await sql`savepoint one_row`.execute(context.db);
  try {
    const { id, code } = await draftOfMany(context, engagementId, fields, fileName);
    await sql`release savepoint one_row`.execute(context.db);
    return { state: 'made', jobId: id, jobCode: code };
  } catch (error) {
    const message = refusalOf(error);
    if (!message) throw error;
    await sql`rollback to savepoint one_row`.execute(context.db);
    return { state: 'failed', problems: JSON.stringify([{ column: null, value: null, message }]) };
  }
}

/** Classes 22 and 23 of SQLSTATE: data that does not fit, a constraint. */
function refusalOf(error: unknown): string | null {
  if (error instanceof HireloomError) return error.message;
  return /^2[23]/.test(sqlState(error) ?? '')
    ? 'This row fits no draft as it is. Write this job by hand.'
    : null;
}

async function finish(context: Context, the: LockedImport): Promise<void> {
  const { db, now } = context;
  guard(jobImportMachine, 'finish', the.state, 'system');
  await db.updateTable('jobImport').set({ state: 'done', endedAt: now }).where('id', '=', the.id).execute();
  await announceImport(context, 'job_import.done', the, { summary: summaryOf(the) });
  await tellClient(context, the);
}

function summaryOf({ made, bad, failed, duplicates, withDuplicates }: LockedImport): string {
  const left = withDuplicates ? 0 : duplicates;
  return [
    counted(made, 'draft'),
    ...(bad + failed ? [counted(bad + failed, 'row needs you', 'rows need you')] : []),
    ...(left ? [`${counted(left, 'row')} left out`] : []),
  ].join(', ');
}
