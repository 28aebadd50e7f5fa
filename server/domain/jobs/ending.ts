/** What the end of an engagement does to its jobs. Drafts stay: they are the client's own. */
import type { Context } from '../../platform/context.ts';
import { guard } from '../../platform/state-machine.ts';
import { closeApplications } from '../applications/index.ts';
import { announceJob } from './events.ts';
import { jobMachine } from './machine.ts';

/** @returns how many were closed, and how many that waited for an approval were rejected */
export async function endJobs(
  context: Context,
  engagementId: string,
  reason: string,
): Promise<{ closed: number; rejected: number }> {
  const { db } = context;
  const jobs = await db
    .selectFrom('job')
    .selectAll()
    .where('engagementId', '=', engagementId)
    .where('state', 'in', ['pending_approval', 'changes_requested', 'open', 'on_hold'])
    .orderBy('id')
    .forUpdate()
    .execute();
  const words = `The engagement has ended: ${reason}`;
  let closed = 0;
  for (const job of jobs) {
    guard(jobMachine, 'endWithEngagement', job.state, 'system');
    const runs = job.state === 'open' || job.state === 'on_hold';
    const state = runs ? 'closed' : 'rejected';
    await db.updateTable('job').set({ state, reason: words }).where('id', '=', job.id).execute();
    if (runs) await closeApplications(context, job);
    await announceJob(context, runs ? 'job.closed_with_engagement' : 'job.rejected_with_engagement', job, {
      reason: words,
    });
    closed += Number(runs);
  }
  return { closed, rejected: jobs.length - closed };
}
