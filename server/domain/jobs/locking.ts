import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import { guard } from '../../platform/state-machine.ts';
import { type JobCommand, type JobState, jobMachine } from './machine.ts';

/** The row, locked: who comes second waits here and then meets the new state. */
export async function lockJob({ db }: Context, id: string) {
  const job = await db.selectFrom('job').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!job) throw new NotFound('This job');
  return job;
}

export type LockedJob = Awaited<ReturnType<typeof lockJob>>;

type Change = { state: JobState; reason?: string; closedAt?: Date | null; archivedAt?: Date | null };

export async function changeState(
  context: Context,
  id: string,
  command: JobCommand,
  change: Change,
): Promise<LockedJob> {
  const job = await lockJob(context, id);
  guard(jobMachine, command, job.state, context.actor.role);
  await context.db.updateTable('job').set(change).where('id', '=', id).execute();
  return job;
}
