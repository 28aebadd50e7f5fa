/** What an interview does to its application: the first slot starts the interviewing, feedback opens the next round. */
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Conflict, NotFound } from '../../platform/errors.ts';
import { guard } from '../../platform/state-machine.ts';
import {
  announceInterview,
  completeWithFeedback,
  getInterview,
  type interviewSchemas,
  latestInterview,
  openRound,
  propose,
} from '../interviews/index.ts';
import { applicationMachine } from './machine.ts';
import { announce, follow, lockApplication } from './moving.ts';
import { getApplication } from './queries.ts';
import type { ApplicationView } from './schemas.ts';

type InterviewView = interviewSchemas.InterviewView;

export async function proposeInterview(
  context: Context,
  interviewId: string,
  input: z.output<typeof interviewSchemas.ProposeInterview>,
): Promise<InterviewView> {
  const application = await lockApplicationOf(context, interviewId);
  if (application.stage === 'on_hold') {
    throw new Conflict(
      'application_on_hold',
      `${application.candidateName} is on hold. Propose a slot when the client goes on.`,
    );
  }
  const interview = await propose(context, interviewId, input);
  if (application.stage === 'shortlisted') {
    await follow(context, application.id, 'startInterviewing', 'interviewing');
    await setRound(context, application.id, interview.roundNumber);
  }
  return getInterview(context, interviewId);
}

/** `advance` makes the next round `to_schedule`; without it, or after the last round, the client decides. */
export async function giveFeedback(
  context: Context,
  interviewId: string,
  input: z.output<typeof interviewSchemas.GiveFeedback>,
): Promise<InterviewView> {
  const application = await lockApplicationOf(context, interviewId);
  const { interview, lastRound } = await completeWithFeedback(context, interviewId, input);
  const nextRound = interview.roundNumber + 1;
  const goesOn = input.outcome === 'advance' && (await openRound(context, application, nextRound));
  if (goesOn) await setRound(context, application.id, nextRound);
  if (lastRound) {
    await context.db
      .updateTable('application')
      .set({ allRoundsDone: true })
      .where('id', '=', application.id)
      .execute();
  }
  await announceInterview(context, 'interview.feedback_given', interview, {
    outcome: input.outcome,
    overall: String(input.overall),
    ...whatIsNext(goesOn, lastRound, nextRound),
  });
  return getInterview(context, interviewId);
}

function whatIsNext(goesOn: boolean, lastRound: boolean, nextRound: number) {
  if (goesOn) {
    return {
      next: `Propose a slot for round ${nextRound}.`,
      clientNext: `Round ${nextRound} is being scheduled.`,
    };
  }
  const choices = lastRound ? 'select, hold or reject' : 'go on to the next round, hold or reject';
  return { next: 'The client decides now.', clientNext: `Read the feedback and decide: ${choices}.` };
}

/** The client goes on though the last feedback did not say so, or gives somebody who did not come another chance. */
export async function advance(context: Context, id: string): Promise<ApplicationView> {
  const application = await lockApplication(context, id);
  guard(applicationMachine, 'advance', application.stage, context.actor.role);
  const latest = await latestInterview(context, id);
  if (latest && !['completed', 'no_show', 'cancelled'].includes(latest.state)) {
    throw new Conflict('round_open', `Round ${latest.roundNumber} is still open. Go on when it is over.`);
  }
  const round = latest?.state === 'completed' ? latest.roundNumber + 1 : (latest?.roundNumber ?? 1);
  if (!(await openRound(context, application, round))) {
    throw new Conflict('no_round_left', 'All rounds are done. Select, hold or reject.');
  }
  await setRound(context, id, round);
  await announce(context, 'application.advanced', application, { roundNumber: String(round) });
  return getApplication(context, id);
}

/** Always before its interviews, so that two commands at once wait for each other in one order. */
async function lockApplicationOf(context: Context, interviewId: string) {
  const interview = await context.db
    .selectFrom('interview')
    .select('applicationId')
    .where('id', '=', interviewId)
    .executeTakeFirst();
  if (!interview) throw new NotFound('This interview');
  return lockApplication(context, interview.applicationId);
}

async function setRound({ db }: Context, id: string, round: number): Promise<void> {
  await db.updateTable('application').set({ round }).where('id', '=', id).execute();
}
