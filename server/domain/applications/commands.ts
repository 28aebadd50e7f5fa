import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Conflict, Invalid, NotFound } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { guard } from '../../platform/state-machine.ts';
import { cancelInterviews, openRound } from '../interviews/index.ts';
import { requireWithinPlan } from '../plans/index.ts';
import { type ApplicationRow, announceApplication } from './events.ts';
import { applicationMachine } from './machine.ts';
import { type Match, matchOf } from './match.ts';
import { announce, lockApplication, move, requireOpenJob, requirePerson } from './moving.ts';
import { getApplication, readForMatch } from './queries.ts';
import { claimRepresentation, missingForSubmission } from './representation.ts';
import type { ApplicationView, RejectApplication, SourceCandidate } from './schemas.ts';

/** Puts a candidate into a job. One application per candidate and job: another location of the job moves it instead. */
export async function source(
  context: Context,
  jobId: string,
  { jobLocationId, candidateRecordId }: z.infer<typeof SourceCandidate>,
): Promise<ApplicationView> {
  const { db, actor, now } = context;
  guard(applicationMachine, 'source', 'new', actor.role);
  const { job, candidate } = await readForMatch(context, jobId, candidateRecordId);
  await requirePerson(context, candidateRecordId);
  const location = job.locations.find(({ id }) => id === jobLocationId);
  if (!location) throw new NotFound('This location');
  await requireOpenJob(context, jobId);
  await requireWithinPlan(context, job.agencyId, 'candidates', candidateRecordId);
  const existing = await db
    .selectFrom('application')
    .select('id')
    .where('candidateRecordId', '=', candidateRecordId)
    .where('jobId', '=', jobId)
    .executeTakeFirst();
  const match = matchOf({ ...job.wants, places: [location] }, candidate.has);
  if (existing) return moveToLocation(context, existing.id, location, match);
  const application = await db
    .insertInto('application')
    .values({
      id: newId(),
      agencyId: job.agencyId,
      clientCompanyId: job.clientCompanyId,
      jobId,
      jobLocationId,
      candidateRecordId,
      recruiterId: actor.userId!,
      recruiterName: actor.name,
      candidateName: candidate.name,
      stage: 'sourced',
      matchScore: match.score,
      match: JSON.stringify(match.lines),
      stageSince: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await announceApplication(context, 'application.sourced', application, {
    jobTitle: job.title,
    clientName: job.clientName,
  });
  return getApplication(context, application.id);
}

async function moveToLocation(
  context: Context,
  id: string,
  { id: jobLocationId, place }: { id: string; place: string },
  match: Match,
): Promise<ApplicationView> {
  const application = await lockApplication(context, id);
  if (application.jobLocationId === jobLocationId) {
    throw new Conflict('one_application_per_job', 'This candidate is already in this job.', {
      applicationId: id,
    });
  }
  guard(applicationMachine, 'moveToLocation', application.stage, context.actor.role);
  await context.db
    .updateTable('application')
    .set({ jobLocationId, matchScore: match.score, match: JSON.stringify(match.lines) })
    .where('id', '=', id)
    .execute();
  await announce(context, 'application.moved', application, { place });
  return getApplication(context, id);
}

/** The candidate's consent to be submitted to this client for this job. */
export async function recordRightToRepresent(
  context: Context,
  id: string,
  evidence: string,
): Promise<ApplicationView> {
  const { db, actor, now } = context;
  const application = await lockApplication(context, id);
  guard(applicationMachine, 'recordRightToRepresent', application.stage, actor.role);
  const { candidate } = await readForMatch(context, application.jobId, application.candidateRecordId);
  await claimRepresentation(context, application, candidate);
  const answer = {
    state: 'granted',
    evidence,
    recordedBy: actor.userId!,
    recordedByName: actor.name,
    answeredAt: now,
  };
  await db
    .insertInto('rightToRepresent')
    .values({
      id: newId(),
      agencyId: application.agencyId,
      clientCompanyId: application.clientCompanyId,
      jobId: application.jobId,
      candidateRecordId: application.candidateRecordId,
      ...answer,
    })
    .onConflict((conflict) => conflict.columns(['candidateRecordId', 'jobId']).doUpdateSet(answer))
    .execute();
  await db.updateTable('application').set({ stage: 'sourced' }).where('id', '=', id).execute();
  await announce(context, 'application.right_recorded', application);
  return getApplication(context, id);
}

/** Sends the candidate to the client: from now on the client sees a copy of what is known today, and nothing else. */
export async function submit(context: Context, id: string, remarks: string): Promise<ApplicationView> {
  const { db, actor, now } = context;
  const application = await lockApplication(context, id);
  guard(applicationMachine, 'submit', application.stage, actor.role);
  const { job, candidate } = await readForMatch(context, application.jobId, application.candidateRecordId);
  if (job.state !== 'open') throw new Conflict('job_not_open', 'The job is not open any more.');
  const missing = await missingForSubmission(context, application, job.wants, candidate);
  if (missing.length) throw new Invalid('Some of what the client needs is missing.', missing, 'incomplete');
  await claimRepresentation(context, application, candidate);
  const places = job.locations.filter((location) => location.id === application.jobLocationId);
  const match = matchOf({ ...job.wants, places }, candidate.has);
  await db
    .insertInto('submission')
    .values({
      applicationId: id,
      agencyId: application.agencyId,
      clientCompanyId: application.clientCompanyId,
      jobId: application.jobId,
      candidateName: candidate.name,
      currentTitle: candidate.currentTitle,
      currentEmployer: candidate.currentEmployer,
      location: candidate.has.location,
      experienceMonths: candidate.has.experienceMonths,
      payCurrency: candidate.payCurrency,
      expectedPay: candidate.expectedPay,
      noticeDays: candidate.has.noticeDays,
      skills: JSON.stringify(candidate.has.skills),
      remarks,
      resumeFileId: await copyResumeForClient(context, application, candidate.resumeFileId!),
      resumeText: candidate.resumeText,
    })
    .execute();
  await db
    .updateTable('application')
    .set({
      stage: 'submitted',
      stageSince: now,
      submittedAt: now,
      matchScore: match.score,
      match: JSON.stringify(match.lines),
      candidateName: candidate.name,
    })
    .where('id', '=', id)
    .execute();
  await announceApplication(
    context,
    'application.submitted',
    { ...application, submittedAt: now },
    {
      jobTitle: job.title,
      clientName: job.clientName,
    },
  );
  return getApplication(context, id);
}

/** The client keeps the résumé that it was shown, whatever the agency changes later. */
async function copyResumeForClient(
  { db, actor }: Context,
  application: ApplicationRow,
  resumeFileId: string,
): Promise<string> {
  const id = newId();
  await db
    .insertInto('file')
    .columns([
      'id',
      'agencyId',
      'clientCompanyId',
      'kind',
      'name',
      'mime',
      'bytes',
      'sha256',
      'storageKey',
      'createdBy',
    ])
    .expression((eb) =>
      eb
        .selectFrom('file')
        .select([
          sql<string>`${id}::uuid`.as('id'),
          'agencyId',
          sql<string>`${application.clientCompanyId}::uuid`.as('clientCompanyId'),
          sql<string>`'submitted_resume'`.as('kind'),
          'name',
          'mime',
          'bytes',
          'sha256',
          'storageKey',
          sql<string>`${actor.userId}::uuid`.as('createdBy'),
        ])
        .where('id', '=', resumeFileId),
    )
    .execute();
  return id;
}

export async function shortlist(context: Context, id: string): Promise<ApplicationView> {
  const application = await move(context, id, 'shortlist', 'shortlisted');
  await openRound(context, application, 1);
  await announce(context, 'application.shortlisted', application);
  return getApplication(context, id);
}

export async function reject(
  context: Context,
  id: string,
  input: z.infer<typeof RejectApplication>,
): Promise<ApplicationView> {
  const application = await move(context, id, 'reject', 'rejected', input);
  await cancelInterviews(context, { applicationId: id }, 'The application was rejected.');
  await announce(context, 'application.rejected', application, input);
  return getApplication(context, id);
}

/** Back to where it was before it was rejected, while the job is open; the interview that was cancelled is to be scheduled again. */
export async function reopen(context: Context, id: string): Promise<ApplicationView> {
  const application = await move(context, id, 'reopen', 'previous', { reasonCode: null, reason: null });
  await requirePerson(context, application.candidateRecordId);
  await requireOpenJob(context, application.jobId);
  const inRounds = ['shortlisted', 'interviewing'].includes(application.previousStage ?? '');
  if (inRounds && !application.allRoundsDone) await openRound(context, application, application.round || 1);
  await announce(context, 'application.reopened', application);
  return getApplication(context, id);
}

export async function hold(context: Context, id: string): Promise<ApplicationView> {
  const application = await move(context, id, 'hold', 'on_hold');
  await announce(context, 'application.held', application);
  return getApplication(context, id);
}

export async function resume(context: Context, id: string): Promise<ApplicationView> {
  const application = await move(context, id, 'resume', 'previous');
  await announce(context, 'application.resumed', application);
  return getApplication(context, id);
}

export async function select(context: Context, id: string): Promise<ApplicationView> {
  const before = await lockApplication(context, id);
  guard(applicationMachine, 'select', before.stage, context.actor.role);
  if (!before.allRoundsDone) {
    throw new Conflict(
      'rounds_open',
      'An interview round is still open. Select when the last feedback is in.',
    );
  }
  const application = await move(context, id, 'select', 'selected');
  await announce(context, 'application.selected', application);
  return getApplication(context, id);
}

/** By the candidate, who may not read the agency's view of it: nothing is answered. */
export async function withdraw(context: Context, id: string): Promise<void> {
  const application = await move(context, id, 'withdraw', 'withdrawn');
  await cancelInterviews(context, { applicationId: id }, 'The candidate withdrew.');
  await announce(context, 'application.withdrawn', application);
}

/** By the agency, to which the candidate said so. */
export async function recordWithdrawal(context: Context, id: string): Promise<ApplicationView> {
  await withdraw(context, id);
  return getApplication(context, id);
}
