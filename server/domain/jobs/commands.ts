import { sql } from 'kysely';
import type { z } from 'zod';
import { localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { Conflict, Invalid, NotFound } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { guard } from '../../platform/state-machine.ts';
import { closeApplications } from '../applications/index.ts';
import { holdInvitedInterviewers } from '../members/index.ts';
import { requireActiveEngagement, termsFor } from '../terms/index.ts';
import { missingOf } from './completeness.ts';
import { announceJob } from './events.ts';
import { type JobCommand, jobMachine } from './machine.ts';
import { getJob } from './queries.ts';
import type { AssignRecruiters, CreateJobDraft, JobFieldsInput, JobView, UpdateJobDraft } from './schemas.ts';

export async function createDraft(context: Context, input: CreateJobDraft): Promise<JobView> {
  const { db, actor } = context;
  const { engagementId, ...fields } = input;
  guard(jobMachine, 'createDraft', 'new', actor.role);
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
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await saveFields(context, job, fields);
  await announceJob(context, 'job.created', { ...job, title: fields.title ?? '' });
  return getJob(context, job.id);
}

export async function updateDraft(context: Context, id: string, input: UpdateJobDraft): Promise<JobView> {
  const { version, ...fields } = input;
  const job = await lockJob(context, id);
  guard(jobMachine, 'updateDraft', job.state, context.actor.role);
  if (job.version !== version) {
    throw new Conflict('stale', 'Somebody else changed this draft. Look at both and choose.', {
      current: await getJob(context, id),
    });
  }
  await saveFields(context, job, fields);
  return getJob(context, id);
}

export async function deleteDraft(context: Context, id: string): Promise<void> {
  const job = await lockJob(context, id);
  guard(jobMachine, 'deleteDraft', job.state, context.actor.role);
  await context.db.deleteFrom('job').where('id', '=', id).execute();
}

export async function submit(context: Context, id: string): Promise<JobView> {
  const { db, actor, now } = context;
  const job = await lockJob(context, id);
  guard(jobMachine, 'submit', job.state, actor.role);
  await requireActiveEngagement(context, job.engagementId);
  const view = await getJob(context, id);
  const missing = missingOf(view, localDate(now, actor.timeZone));
  if (missing.length) throw new Invalid('The job is not complete yet.', missing, 'incomplete');
  await termsFor(context, job.engagementId, view.pay!.from, view.pay!.to);
  await db
    .updateTable('job')
    .set({ state: 'pending_approval', submittedAt: now })
    .where('id', '=', id)
    .execute();
  await announceJob(context, 'job.submitted', job);
  return getJob(context, id);
}

/** Opens the job and takes the snapshot of the terms that hold for it from now on. */
export async function approve(context: Context, id: string): Promise<JobView> {
  const { db, actor, now } = context;
  const job = await lockJob(context, id);
  guard(jobMachine, 'approve', job.state, actor.role);
  await requireActiveEngagement(context, job.engagementId);
  const view = await getJob(context, id);
  if (job.deadline! <= localDate(now, actor.timeZone)) {
    throw new Conflict(
      'deadline_passed',
      `The deadline, ${job.deadline}, has passed. Reject the job with that reason, so that the client sends it with a new one.`,
    );
  }
  const terms = await termsFor(context, job.engagementId, view.pay!.from, view.pay!.to);
  await db
    .insertInto('jobTerms')
    .values({
      jobId: id,
      agencyId: job.agencyId,
      clientCompanyId: job.clientCompanyId,
      engagementId: job.engagementId,
      termsVersion: terms.version,
      bands: JSON.stringify(terms.bands),
    })
    .execute();
  await db.updateTable('job').set({ state: 'open', approvedAt: now }).where('id', '=', id).execute();
  await announceJob(context, 'job.approved', job, { agencyName: view.agencyName });
  return getJob(context, id);
}

export async function reject(context: Context, id: string, reason: string): Promise<JobView> {
  const job = await changeState(context, id, 'reject', { state: 'rejected', reason });
  await announceJob(context, 'job.rejected', job, { reason });
  return getJob(context, id);
}

/** Sets who works on a location: those named, and no others. */
export async function assignRecruiters(
  context: Context,
  id: string,
  { jobLocationId, recruiterIds }: z.infer<typeof AssignRecruiters>,
): Promise<JobView> {
  const { db, actor, now } = context;
  const job = await lockJob(context, id);
  guard(jobMachine, 'assign', job.state, actor.role);
  const location = await db
    .selectFrom('jobLocation')
    .select(['id', 'place', 'openings'])
    .where('id', '=', jobLocationId)
    .where('jobId', '=', id)
    .executeTakeFirst();
  if (!location) throw new NotFound('This location');
  const recruiters = await db
    .selectFrom('membership')
    .select(['userId', 'name'])
    .where('organisationId', '=', job.agencyId)
    .where('role', '=', 'recruiter')
    .where('state', '=', 'active')
    .where('userId', 'in', recruiterIds)
    .orderBy('name')
    .execute();
  if (recruiters.length !== new Set(recruiterIds).size) {
    throw new Invalid('Choose recruiters of your agency.', [
      { path: 'recruiterIds', message: 'Not a recruiter of your agency.' },
    ]);
  }
  await db
    .deleteFrom('jobAssignment')
    .where('jobLocationId', '=', jobLocationId)
    .where('recruiterId', 'not in', recruiterIds)
    .execute();
  const added = await db
    .insertInto('jobAssignment')
    .values(
      recruiters.map((recruiter) => ({
        jobLocationId,
        recruiterId: recruiter.userId,
        recruiterName: recruiter.name,
        agencyId: job.agencyId,
        clientCompanyId: job.clientCompanyId,
        jobId: id,
        assignedAt: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['recruiterId', 'recruiterName'])
    .execute();
  await announceJob(context, 'job.assigned', job, {
    place: location.place,
    recruiterNames: recruiters.map((recruiter) => recruiter.name).join(', '),
  });
  for (const { recruiterId, recruiterName } of added) {
    await announceJob(context, 'job.recruiter_assigned', job, {
      recruiterId,
      recruiterName,
      place: location.place,
      openings: String(location.openings),
    });
  }
  return getJob(context, id);
}

export async function hold(context: Context, id: string): Promise<JobView> {
  const job = await changeState(context, id, 'hold', { state: 'on_hold' });
  await announceJob(context, 'job.held', job);
  return getJob(context, id);
}

export async function resume(context: Context, id: string): Promise<JobView> {
  const job = await changeState(context, id, 'resume', { state: 'open' });
  await announceJob(context, 'job.resumed', job);
  return getJob(context, id);
}

/** Ends the job and, with it, everyone's part in it. */
export async function close(context: Context, id: string, reason: string): Promise<JobView> {
  const job = await changeState(context, id, 'close', { state: 'closed', reason });
  await closeApplications(context, job);
  await announceJob(context, 'job.closed', job, { reason });
  return getJob(context, id);
}

/**
 * Takes one opening of a location, in the transaction of the joining; the last one fills the location, then the job.
 * @throws Conflict when no opening is left (from the check constraint of the table)
 */
export async function takeOpening(context: Context, jobId: string, jobLocationId: string): Promise<void> {
  const { db } = context;
  const job = await lockJob(context, jobId);
  const location = await db
    .updateTable('jobLocation')
    .set({ filled: sql`filled + 1` })
    .where('id', '=', jobLocationId)
    .returning(['place', 'openings', 'filled'])
    .executeTakeFirstOrThrow();
  if (location.filled < location.openings) return;
  await announceJob(context, 'job.location_filled', job, { place: location.place });
  const { openings, filled } = await db
    .selectFrom('jobLocation')
    .select([sql<number>`sum(openings)::int`.as('openings'), sql<number>`sum(filled)::int`.as('filled')])
    .where('jobId', '=', jobId)
    .executeTakeFirstOrThrow();
  if (filled < openings || !['open', 'on_hold'].includes(job.state)) return;
  await db.updateTable('job').set({ state: 'filled' }).where('id', '=', jobId).execute();
  await announceJob(context, 'job.filled', job, { openings: String(openings) });
}

/** The row, locked: who comes second waits here and then meets the new state. */
async function lockJob({ db }: Context, id: string) {
  const job = await db.selectFrom('job').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!job) throw new NotFound('This job');
  return job;
}

async function changeState(
  context: Context,
  id: string,
  command: JobCommand,
  change: { state: string; reason?: string },
) {
  const job = await lockJob(context, id);
  guard(jobMachine, command, job.state, context.actor.role);
  await context.db.updateTable('job').set(change).where('id', '=', id).execute();
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

type JobKeys = { id: string; agencyId: string; clientCompanyId: string };

async function saveFields(context: Context, job: JobKeys, fields: JobFieldsInput): Promise<void> {
  const { pay, experience, locations, skills, rounds, ...columns } = fields;
  await context.db
    .updateTable('job')
    .set({
      ...columns,
      ...(pay === undefined
        ? {}
        : { payFrom: pay?.from ?? null, payTo: pay?.to ?? null, currency: pay?.currency ?? null }),
      ...(experience === undefined
        ? {}
        : {
            experienceFromMonths: experience?.fromMonths ?? null,
            experienceToMonths: experience?.toMonths ?? null,
          }),
      // Even where only a list was saved, the draft's version moves on.
      updatedAt: new Date(context.now),
    })
    .where('id', '=', job.id)
    .execute();
  if (locations)
    await replaceRows(
      context,
      'jobLocation',
      job,
      locations.map((row, position) => ({ ...row, position })),
    );
  if (skills)
    await replaceRows(
      context,
      'jobSkill',
      job,
      skills.map((row, position) => ({ ...row, position })),
    );
  if (rounds) await replaceRows(context, 'interviewRound', job, await withInterviewers(context, job, rounds));
}

async function replaceRows(
  { db }: Context,
  table: 'jobLocation' | 'jobSkill' | 'interviewRound',
  { id: jobId, agencyId, clientCompanyId }: JobKeys,
  rows: Record<string, unknown>[],
) {
  await db.deleteFrom(table).where('jobId', '=', jobId).execute();
  if (!rows.length) return;
  const values = rows.map((row) => ({ id: newId(), jobId, agencyId, clientCompanyId, ...row }));
  await db
    .insertInto(table)
    .values(values as never)
    .execute();
}

async function withInterviewers(
  context: Context,
  job: JobKeys,
  rounds: NonNullable<JobFieldsInput['rounds']>,
) {
  const { db } = context;
  const invited = await holdInvitedInterviewers(
    context,
    job.clientCompanyId,
    rounds.flatMap((round) => (round.interviewerId ? [] : (round.invitationId ?? []))),
  );
  // Whoever has joined since the form was opened is the interviewer now.
  const idOf = (round: (typeof rounds)[number]) =>
    round.interviewerId ?? (round.invitationId ? (invited.get(round.invitationId)?.userId ?? null) : null);
  const ids = rounds.flatMap((round) => idOf(round) ?? []);
  const known = ids.length
    ? await db
        .selectFrom('membership')
        .select(['userId', 'name'])
        .where('organisationId', '=', job.clientCompanyId)
        .where('role', '=', 'interviewer')
        .where('state', '=', 'active')
        .where('userId', 'in', ids)
        .execute()
    : [];
  const names = new Map(known.map((member) => [member.userId, member.name]));
  return rounds.map(({ invitationId, ...round }, index) => {
    const interviewerId = idOf({ ...round, invitationId });
    const invitation = invitationId && !interviewerId ? invited.get(invitationId) : undefined;
    if (interviewerId ? !names.has(interviewerId) : invitationId && !invitation) {
      throw new Invalid('Choose an interviewer of your company.', [
        { path: `rounds.${index}.interviewerId`, message: 'Not an interviewer of your company.' },
      ]);
    }
    return {
      ...round,
      number: index + 1,
      interviewerId,
      invitationId: invitation ? invitationId : null,
      interviewerName: interviewerId ? names.get(interviewerId)! : (invitation?.name ?? null),
    };
  });
}

/** Open jobs whose deadline has passed at their agency expire, once. @returns them */
export async function expireJobs(
  context: Context,
  agencies: { id: string; localDate: string }[],
): Promise<{ agencyId: string }[]> {
  const { rows } = await sql<ExpiredRow>`
    update job j set state = 'expired'
    from unnest(${agencies.map(({ id }) => id)}::uuid[], ${agencies.map(({ localDate }) => localDate)}::date[]) as a(id, local_date)
    where j.agency_id = a.id and j.state = 'open' and j.deadline < a.local_date
    returning j.id, j.agency_id, j.client_company_id, j.title, j.code, j.client_name, j.deadline`.execute(
    context.db,
  );
  for (const job of rows) await announceJob(context, 'job.expired', job, { deadline: job.deadline });
  return rows;
}

type ExpiredRow = Parameters<typeof announceJob>[2] & { deadline: string };
