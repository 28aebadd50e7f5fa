/** What each run of a task did, for the scheduler's page. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Outcome } from './run-reminder.ts';

/** How long the history goes back. */
export const LOG_DAYS = 90;

export type Run = {
  task: string;
  at: Date;
  /** Null: the timetable. */
  runByName: string | null;
  milliseconds: number;
};

export async function logRuns(db: Tx, run: Run, outcomes: Outcome[]): Promise<void> {
  if (!outcomes.length) return;
  await db
    .insertInto('taskLog')
    .values(
      outcomes.map(({ agencyId, found, sent, skipped, failed }) => ({
        id: newId(),
        ...run,
        agencyId,
        found,
        sent,
        skipped: JSON.stringify(skipped),
        failed,
      })),
    )
    .execute();
}

/** A run that came to nothing; the queue tries it again. */
export async function logFailure(db: Tx, run: Run, agencyId: string, error: Error): Promise<void> {
  await sql`insert into task_log (id, agency_id, task, at, run_by_name, milliseconds, failed, error)
    values (${newId()}, ${agencyId}, ${run.task}, ${run.at}, ${run.runByName}, ${run.milliseconds}, 1, ${error.message.slice(0, 500)})`.execute(
    db,
  );
}

/** That a task has looked, whether or not any agency's hour had come. */
export async function logTick(db: Tx, { task, at, milliseconds }: Run): Promise<void> {
  await sql`insert into task_tick (task, at, milliseconds) values (${task}, ${at}, ${milliseconds})
    on conflict (task) do update set at = excluded.at, milliseconds = excluded.milliseconds`.execute(db);
}
