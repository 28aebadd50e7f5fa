/** The agency looks at what the client submitted: it approves, rejects, or asks for changes. */
import { localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { Conflict, Invalid } from '../../platform/errors.ts';
import { guard } from '../../platform/state-machine.ts';
import { requireWithinPlan } from '../plans/index.ts';
import { requireActiveEngagement, termsFor } from '../terms/index.ts';
import { announceJob } from './events.ts';
import { fieldWords, type JobField, valuesOf } from './fields.ts';
import { changeState, type LockedJob, lockJob } from './locking.ts';
import { jobMachine } from './machine.ts';
import { getJob } from './queries.ts';
import { addRevision, decideFields, openRevision } from './revision-rows.ts';
import { saveFields } from './saving.ts';
import type { JobView, RequestChanges } from './schemas.ts';
import { keepVersion } from './versions.ts';

/** Opens the job and takes the snapshot of the terms that hold for it from now on. */
export async function approve(context: Context, id: string): Promise<JobView> {
  const job = await lockJob(context, id);
  guard(jobMachine, 'approve', job.state, context.actor.role);
  await open(context, job);
  return getJob(context, id);
}

async function open(context: Context, job: LockedJob): Promise<void> {
  const { db, actor, now } = context;
  await requireWithinPlan(context, job.agencyId, 'jobs', job.id);
  await requireActiveEngagement(context, job.engagementId);
  const { pay, deadline, agencyName } = await getJob(context, job.id);
  if (deadline! <= localDate(now, actor.timeZone)) {
    throw new Conflict(
      'deadline_passed',
      `The deadline, ${deadline}, has passed. Ask for a new one, or reject the job with that reason.`,
    );
  }
  const terms = await termsFor(context, job, pay!.from, pay!.to);
  await db
    .insertInto('jobTerms')
    .values({
      jobId: job.id,
      agencyId: job.agencyId,
      clientCompanyId: job.clientCompanyId,
      engagementId: job.engagementId,
      termsVersion: terms.version,
      bands: JSON.stringify(terms.bands),
    })
    .execute();
  await db.updateTable('job').set({ state: 'open', approvedAt: now }).where('id', '=', job.id).execute();
  await announceJob(context, 'job.approved', job, { agencyName });
}

export async function reject(context: Context, id: string, reason: string): Promise<JobView> {
  const job = await changeState(context, id, 'reject', { state: 'rejected', reason });
  await announceJob(context, 'job.rejected', job, { reason });
  return getJob(context, id);
}

/** Names the fields that should be otherwise, each with its reason and, where the manager has one, another value. */
export async function requestChanges(context: Context, id: string, input: RequestChanges): Promise<JobView> {
  const job = await changeState(context, id, 'requestChanges', { state: 'changes_requested' });
  const before = valuesOf(await getJob(context, id));
  await addRevision(
    context,
    job,
    { kind: 'changes', note: input.note ?? null },
    input.fields.map(({ field, reason }) => ({
      field,
      before: before[field],
      after: input.proposals[field] ?? null,
      reason,
    })),
  );
  const fields = fieldWords(input.fields.map(({ field }) => field));
  await announceJob(context, 'job.changes_requested', job, { fields });
  return getJob(context, id);
}

/**
 * Takes the named changes that the manager proposed. Where that is all that was asked for, the job opens at once: both
 * sides have agreed to it then.
 */
export async function acceptChanges(context: Context, id: string, fields: JobField[]): Promise<JobView> {
  const job = await lockJob(context, id);
  guard(jobMachine, 'acceptChanges', job.state, context.actor.role);
  const request = await openRevision(context, id, 'changes');
  const asked = request.fields.filter(({ state }) => state === 'proposed');
  const taken = asked.filter(({ field }) => fields.includes(field));
  const unknown = fields.find((field) => !taken.some((row) => row.field === field && row.after !== null));
  if (unknown) {
    throw new Invalid('Take only what is proposed.', [
      {
        path: 'fields',
        message: `Nothing is proposed for the ${fieldWords([unknown])}. Change it yourself.`,
      },
    ]);
  }
  await saveFields(context, job, Object.fromEntries(taken.map(({ field, after }) => [field, after])));
  await decideFields(
    context,
    request.id,
    taken.map(({ field }) => ({ field, state: 'accepted' })),
  );
  await keepVersion(context, job, 'changes_accepted', request.byName);
  const words = { fields: fieldWords(fields) };
  if (taken.length < asked.length) await announceJob(context, 'job.changes_accepted', job, words);
  else await open(context, job);
  return getJob(context, id);
}
