/** An open job is held, goes on, and ends. */
import { localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { Conflict } from '../../platform/errors.ts';
import { guard } from '../../platform/state-machine.ts';
import { closeApplications } from '../applications/index.ts';
import { requireWithinPlan } from '../plans/index.ts';
import { announceJob } from './events.ts';
import { changeState, lockJob } from './locking.ts';
import { jobMachine } from './machine.ts';
import { getJob } from './queries.ts';
import { outdate } from './revision-rows.ts';
import type { JobView } from './schemas.ts';

export async function hold(context: Context, id: string): Promise<JobView> {
  const job = await changeState(context, id, 'hold', { state: 'on_hold' });
  await announceJob(context, 'job.held', job);
  return getJob(context, id);
}

/** @throws Conflict where the deadline passed meanwhile: the scheduler would let it expire at once */
export async function resume(context: Context, id: string): Promise<JobView> {
  const job = await changeState(context, id, 'resume', { state: 'open' });
  await requireWithinPlan(context, job.agencyId, 'jobs', id);
  if (job.deadline! < localDate(context.now, context.actor.timeZone)) {
    throw new Conflict(
      'deadline_passed',
      `The deadline, ${job.deadline}, has passed. Agree a new one by an edit, then resume the job.`,
    );
  }
  await announceJob(context, 'job.resumed', job);
  return getJob(context, id);
}

/** Ends the job and, with it, everyone's part in it. */
export async function close(context: Context, id: string, reason: string): Promise<JobView> {
  const job = await changeState(context, id, 'close', { state: 'closed', reason, closedAt: context.now });
  await closeApplications(context, job);
  await outdate(context, id);
  await announceJob(context, 'job.closed', job, { reason });
  return getJob(context, id);
}

/** Out of the lists of both sides, until somebody takes it back. */
export async function archive(context: Context, id: string): Promise<JobView> {
  return setArchived(context, id, 'archive', context.now);
}

export async function unarchive(context: Context, id: string): Promise<JobView> {
  return setArchived(context, id, 'unarchive', null);
}

async function setArchived(
  context: Context,
  id: string,
  command: 'archive' | 'unarchive',
  archivedAt: Date | null,
): Promise<JobView> {
  const job = await lockJob(context, id);
  guard(jobMachine, command, job.state, context.actor.role);
  // Done before is as good as done now.
  if ((job.archivedAt === null) !== (archivedAt === null)) {
    await context.db.updateTable('job').set({ archivedAt }).where('id', '=', id).execute();
    await announceJob(context, archivedAt ? 'job.archived' : 'job.unarchived', job);
  }
  return getJob(context, id);
}
