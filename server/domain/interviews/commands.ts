import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Conflict, Invalid, NotFound } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { guard } from '../../platform/state-machine.ts';
import { announceInterview } from './events.ts';
import { interviewMachine } from './machine.ts';
import type { GiveFeedback, ProposeInterview } from './schemas.ts';

type ApplicationKeys = {
  id: string;
  agencyId: string;
  clientCompanyId: string;
  jobId: string;
  candidateRecordId: string;
  candidateName: string;
  recruiterId: string;
};

/** Makes the next round `to_schedule`. @returns false when the job has no such round: the last one is done */
export async function openRound(
  { db, now }: Context,
  application: ApplicationKeys,
  number: number,
): Promise<boolean> {
  const round = await db
    .selectFrom('interviewRound as r')
    .innerJoin('job as j', 'j.id', 'r.jobId')
    .select([
      'r.id',
      'r.name',
      'r.mode',
      'r.minutes',
      'r.interviewerId',
      'r.interviewerName',
      'j.title',
      'j.clientName',
    ])
    .where('r.jobId', '=', application.jobId)
    .where('r.number', '=', number)
    .executeTakeFirst();
  if (!round) return false;
  if (!round.interviewerId) {
    throw new Conflict('no_interviewer', `Choose who interviews in round ${number}, “${round.name}”, first.`);
  }
  await db
    .insertInto('interview')
    .values({
      id: newId(),
      agencyId: application.agencyId,
      clientCompanyId: application.clientCompanyId,
      jobId: application.jobId,
      applicationId: application.id,
      candidateRecordId: application.candidateRecordId,
      candidateName: application.candidateName,
      recruiterId: application.recruiterId,
      interviewRoundId: round.id,
      roundNumber: number,
      roundName: round.name,
      mode: round.mode,
      minutes: round.minutes,
      interviewerId: round.interviewerId,
      interviewerName: round.interviewerName!,
      jobTitle: round.title,
      clientName: round.clientName,
      state: 'to_schedule',
      stateSince: now,
    })
    // A reopened application finds its round again, and so does somebody who gets another chance.
    .onConflict((conflict) =>
      conflict
        .columns(['applicationId', 'roundNumber'])
        .doUpdateSet({ state: 'to_schedule', stateSince: now, startsAt: null, endsAt: null, reason: null })
        .where('interview.state', 'in', ['cancelled', 'no_show']),
    )
    .execute();
  return true;
}

/** Offers a slot. The database refuses it where the interviewer or the candidate is taken, whoever took them. */
export async function propose(
  context: Context,
  id: string,
  { startsAt, place }: z.output<typeof ProposeInterview>,
) {
  const { db, actor, now } = context;
  const interview = await lockInterview(context, id);
  guard(interviewMachine, 'propose', interview.state, actor.role);
  if (startsAt <= now) {
    throw new Invalid('Choose a time that is still to come.', [
      { path: 'startsAt', message: 'This time has passed.' },
    ]);
  }
  const endsAt = new Date(startsAt.getTime() + interview.minutes * 60_000);
  const changed = await db
    .updateTable('interview')
    .set({ state: 'proposed', stateSince: now, startsAt, endsAt, place, reason: null })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await announceInterview(context, 'interview.proposed', changed);
  return changed;
}

export async function accept(context: Context, id: string): Promise<void> {
  const { now } = context;
  const interview = await lockInterview(context, id);
  requireMine(context, interview);
  guard(interviewMachine, 'accept', interview.state, context.actor.role);
  if (interview.startsAt! <= now)
    throw new Conflict('slot_passed', 'This slot has passed. Decline it, so that another is proposed.');
  // After a CANCEL the next invitation must be newer than it.
  const sequence = interview.sequence === 0 ? 0 : interview.sequence + 1;
  const scheduled = await changeState(context, id, 'scheduled', { sequence });
  await announceInterview(context, 'interview.accepted', scheduled);
}

export async function decline(context: Context, id: string, reason: string): Promise<void> {
  const interview = await lockInterview(context, id);
  requireMine(context, interview);
  guard(interviewMachine, 'decline', interview.state, context.actor.role);
  await changeState(context, id, 'to_reschedule', { reason });
  await announceInterview(context, 'interview.declined', interview, { reason });
}

/** Frees the slot of a scheduled interview; everyone's calendar hears of it. */
export async function askToReschedule(context: Context, id: string, reason: string): Promise<void> {
  const interview = await lockInterview(context, id);
  requireMine(context, interview);
  guard(interviewMachine, 'askToReschedule', interview.state, context.actor.role);
  const sequence = interview.sequence + 1;
  const freed = await changeState(context, id, 'to_reschedule', { reason, sequence });
  await announceInterview(context, 'interview.reschedule_asked', freed, { reason });
}

export async function markNoShow(context: Context, id: string): Promise<void> {
  const interview = await lockInterview(context, id);
  requireMine(context, interview);
  guard(interviewMachine, 'markNoShow', interview.state, context.actor.role);
  requireBegun(context, interview, 'A no-show can be noted once it has begun');
  await changeState(context, id, 'no_show');
  await announceInterview(context, 'interview.no_show', interview);
}

/** Stores the interviewer's feedback and completes the interview. What follows for the application is the caller's. */
export async function completeWithFeedback(
  context: Context,
  id: string,
  input: z.output<typeof GiveFeedback>,
) {
  const { db, actor, now } = context;
  const interview = await lockInterview(context, id);
  requireMine(context, interview);
  guard(interviewMachine, 'giveFeedback', interview.state, actor.role);
  requireBegun(context, interview, 'Feedback opens when it begins');
  const lastRound = await isLastRound(context, interview);
  checkOutcome(input.outcome, lastRound);
  await checkScores(context, interview.jobId, input.scores);
  await db
    .insertInto('feedback')
    .values({
      id: newId(),
      agencyId: interview.agencyId,
      clientCompanyId: interview.clientCompanyId,
      jobId: interview.jobId,
      applicationId: interview.applicationId,
      interviewId: id,
      roundNumber: interview.roundNumber,
      interviewerId: actor.userId!,
      interviewerName: actor.name,
      outcome: input.outcome,
      overall: input.overall,
      scores: JSON.stringify(input.scores),
      remarks: input.remarks,
      givenAt: now,
    })
    .execute();
  await changeState(context, id, 'completed');
  return { interview, lastRound };
}

/** Cancels what is still open of an application or a job that ended; those who had it in their calendar are told. */
export async function cancelInterviews(
  context: Context,
  of: { applicationId: string } | { jobId: string },
  reason: string,
): Promise<void> {
  const { db, now } = context;
  const open = await db
    .selectFrom('interview')
    .selectAll()
    .where((eb) => eb.and(of))
    .where('state', 'in', ['to_schedule', 'proposed', 'scheduled', 'to_reschedule'])
    .forUpdate()
    .execute();
  for (const interview of open) {
    const sequence = interview.sequence + 1;
    const cancelled = await changeState(context, interview.id, 'cancelled', { reason, sequence });
    if (interview.state === 'proposed')
      await announceInterview(context, 'interview.slot_dropped', cancelled, { reason });
    if (interview.state === 'scheduled' && interview.endsAt! > now)
      await announceInterview(context, 'interview.cancelled', cancelled, { reason });
  }
}

async function lockInterview({ db }: Context, id: string) {
  const interview = await db
    .selectFrom('interview')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!interview) throw new NotFound('This interview');
  return interview;
}

/** Another interviewer of the same application may read an interview, but not answer for its interviewer. */
function requireMine({ actor }: Context, interview: { interviewerId: string }) {
  if (actor.role === 'interviewer' && interview.interviewerId !== actor.userId)
    throw new NotFound('This interview');
}

function requireBegun({ now }: Context, { startsAt }: { startsAt: Date | null }, rule: string) {
  if (startsAt! <= now) return;
  throw new Conflict('not_begun', `This interview has not begun yet. ${rule}.`, {
    startsAt: startsAt!.toISOString(),
  });
}

async function changeState(
  { db, now }: Context,
  id: string,
  state: 'scheduled' | 'to_reschedule' | 'completed' | 'no_show' | 'cancelled',
  more: { reason?: string; sequence?: number } = {},
) {
  return db
    .updateTable('interview')
    .set({ state, stateSince: now, ...more })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

async function isLastRound(
  { db }: Context,
  interview: { jobId: string; roundNumber: number },
): Promise<boolean> {
  const { last } = await db
    .selectFrom('interviewRound')
    .select(sql<number>`max(number)::int`.as('last'))
    .where('jobId', '=', interview.jobId)
    .executeTakeFirstOrThrow();
  return interview.roundNumber >= last;
}

function checkOutcome(outcome: string, lastRound: boolean) {
  if (lastRound && outcome === 'advance') {
    throw new Invalid('This is the last round: recommend to select, hold or reject.', [
      { path: 'outcome', message: 'After the last round: select, hold or reject.' },
    ]);
  }
  if (!lastRound && outcome === 'select') {
    throw new Invalid('There is another round: advance, hold or reject.', [
      { path: 'outcome', message: 'Selecting is for the last round. Here: advance.' },
    ]);
  }
}

async function checkScores({ db }: Context, jobId: string, scores: { skill: string }[]) {
  const skills = await db
    .selectFrom('jobSkill')
    .select('name')
    .where('jobId', '=', jobId)
    .orderBy('position')
    .execute();
  const given = new Set(scores.map(({ skill }) => skill.toLowerCase()));
  const missing = skills.filter(({ name }) => !given.has(name.toLowerCase()));
  if (!missing.length) return;
  throw new Invalid(
    'Give every skill a score.',
    missing.map(({ name }) => ({ path: `scores.${name}`, message: `Score ${name} from 1 to 5.` })),
  );
}
