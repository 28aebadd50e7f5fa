/** A job order before the agency sees it. */
import { sql } from 'kysely';
import { localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { Conflict, Invalid, NotFound } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { guard } from '../../platform/state-machine.ts';
import { requireRoom } from '../plans/index.ts';
import { requireActiveEngagement, termsFor } from '../terms/index.ts';
import { missingOf } from './completeness.ts';
import { attachDescription } from './description/keep.ts';
import { announceJob } from './events.ts';
import { valuesOf } from './fields.ts';
import { type LockedJob, lockJob } from './locking.ts';
import { type JobCommand, jobMachine } from './machine.ts';
import { getJob } from './queries.ts';
import { outdate } from './revision-rows.ts';
import { saveFields } from './saving.ts';
import type { CreateJobDraft, JobFieldsInput, JobView, UpdateJobDraft } from './schemas.ts';
import { keepUnconfirmed, stillUnconfirmed, type Unconfirmed } from './unconfirmed.ts';
import { keepVersion } from './versions.ts';

/** By the client, or by a manager for them: then both see it, and only the client can submit it once they have an account. */
export async function createDraft(context: Context, input: CreateJobDraft): Promise<JobView> {
  const { engagementId, descriptionFileId, unconfirmed = [], ...fields } = input;
  guard(jobMachine, 'createDraft', 'new', context.actor.role);
  const job = await beginDraft(context, engagementId, fields);
  await announceDraft(context, job);
  if (descriptionFileId) await attachDescription(context, job, descriptionFileId);
  await keepUnconfirmed(context, job, unconfirmed);
  return getJob(context, job.id);
}

/** A draft with all that another job says, but its deadline, which is another one's. */
export async function duplicate(context: Context, id: string): Promise<JobView> {
  const job = await getJob(context, id);
  const { deadline, joiningBy, ...values } = valuesOf(job);
  const copy = await beginDraft(context, job.engagementId, values as JobFieldsInput);
  await announceDraft(context, copy);
  return getJob(context, copy.id);
}

/** One of many that come from a file; nobody is told of each. */
export async function draftOfMany(
  context: Context,
  engagementId: string,
  fields: JobFieldsInput,
  fileName: string,
): Promise<{ id: string; code: string }> {
  guard(jobMachine, 'createDraft', 'new', context.actor.role);
  const job = await beginDraft(context, engagementId, fields);
  await announceJob(context, context.actor.agencyId ? 'job.imported_for_client' : 'job.imported', job, {
    fileName,
  });
  return job;
}

type BegunDraft = LockedJob & { agencyName: string };

async function beginDraft(
  context: Context,
  engagementId: string,
  fields: JobFieldsInput,
): Promise<BegunDraft> {
  const { db, actor } = context;
  const engagement = await db
    .selectFrom('engagement')
    .selectAll()
    .where('id', '=', engagementId)
    .where('state', 'in', ['active', 'suspended'])
    .executeTakeFirst();
  if (!engagement) throw new NotFound('This engagement');
  const job = await db
    .insertInto('job')
    .values({
      id: newId(),
      agencyId: engagement.agencyId,
      clientCompanyId: engagement.clientCompanyId,
      engagementId,
      clientName: engagement.clientName,
      code: await nextCode(context, engagement.agencyId),
      createdBy: actor.userId!,
      draftedByAgency: actor.agencyId !== null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await saveFields(context, job, fields);
  return { ...job, title: fields.title ?? '', agencyName: engagement.agencyName };
}

async function announceDraft(context: Context, job: BegunDraft): Promise<void> {
  if (context.actor.agencyId)
    await announceJob(context, 'job.drafted_for_client', job, { agencyName: job.agencyName });
  else await announceJob(context, 'job.created', job);
}

export async function updateDraft(context: Context, id: string, input: UpdateJobDraft): Promise<JobView> {
  const { version, confirmed = [], ...fields } = input;
  const job = await lockJob(context, id);
  guard(jobMachine, 'updateDraft', job.state, context.actor.role);
  if (job.version !== version) {
    throw new Conflict('stale', 'Somebody else changed this draft. Look at both and choose.', {
      current: await getJob(context, id),
    });
  }
  const unconfirmed = job.unconfirmed as Unconfirmed;
  const before = unconfirmed.length > 0 && valuesOf(await getJob(context, id));
  await saveFields(context, job, fields);
  const saved = await getJob(context, id);
  if (!before) return saved;
  const left = stillUnconfirmed(unconfirmed, confirmed, before, valuesOf(saved));
  if (left.length === unconfirmed.length) return saved;
  await keepUnconfirmed(context, job, left);
  return getJob(context, id);
}

export async function deleteDraft(context: Context, id: string): Promise<void> {
  const job = await lockJob(context, id);
  guard(jobMachine, 'deleteDraft', job.state, context.actor.role);
  await context.db.deleteFrom('job').where('id', '=', id).execute();
}

export async function submit(context: Context, id: string): Promise<JobView> {
  const job = await lockComplete(context, id, 'submit');
  await keepVersion(context, job, 'submitted');
  await announceJob(context, 'job.submitted', job);
  return getJob(context, id);
}

/** After the manager asked for changes: what was asked is answered by what the job says now. */
export async function resubmit(context: Context, id: string): Promise<JobView> {
  const job = await lockComplete(context, id, 'resubmit');
  await outdate(context, id, { kind: 'changes' });
  await keepVersion(context, job, 'resubmitted');
  await announceJob(context, 'job.resubmitted', job);
  return getJob(context, id);
}

async function lockComplete(
  context: Context,
  id: string,
  command: JobCommand & ('submit' | 'resubmit'),
): Promise<LockedJob> {
  const { db, actor, now } = context;
  const job = await lockJob(context, id);
  guard(jobMachine, command, job.state, actor.role);
  await requireActiveEngagement(context, job.engagementId);
  const view = await getJob(context, id);
  if (actor.agencyId && !view.unclaimed) {
    throw new Conflict(
      'client_submits',
      `${job.clientName} submits it: the draft stands in their list. Ask them to look at it.`,
    );
  }
  const missing = missingOf(view, localDate(now, actor.timeZone));
  if (missing.length) throw new Invalid('The job is not complete yet.', missing, 'incomplete');
  await termsFor(context, job, view.pay!.from, view.pay!.to);
  if (command === 'submit') await requireRoom(context, job.agencyId, 'jobs');
  await db
    .updateTable('job')
    .set({ state: 'pending_approval', submittedAt: now, unconfirmed: '[]' })
    .where('id', '=', id)
    .execute();
  return job;
}

async function nextCode({ db }: Context, agencyId: string): Promise<string> {
  const agency = await db
    .selectFrom('organisation')
    .select('code')
    .where('id', '=', agencyId)
    .executeTakeFirstOrThrow();
  const { last } = await db
    .insertInto('jobCodeSequence')
    .values({ agencyId, last: 1 })
    .onConflict((conflict) =>
      conflict.column('agencyId').doUpdateSet({ last: sql`job_code_sequence.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return `${agency.code}-${String(last).padStart(4, '0')}`;
}
