/** What an interview does to its application: the first slot starts the interviewing, feedback opens the next round. */
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import {
  announceInterview,
  completeWithFeedback,
  getInterview,
  type interviewSchemas,
  openRound,
  propose,
} from '../interviews/index.ts';
import { follow } from './commands.ts';

type InterviewView = interviewSchemas.InterviewView;

export async function proposeInterview(
  context: Context,
  interviewId: string,
  input: z.output<typeof interviewSchemas.ProposeInterview>,
): Promise<InterviewView> {
  const interview = await propose(context, interviewId, input);
  const application = await context.db
    .selectFrom('application')
    .select('stage')
    .where('id', '=', interview.applicationId)
    .executeTakeFirstOrThrow();
  if (application.stage === 'shortlisted') {
    await follow(context, interview.applicationId, 'startInterviewing', 'interviewing');
    await context.db
      .updateTable('application')
      .set({ round: 1 })
      .where('id', '=', interview.applicationId)
      .execute();
  }
  return getInterview(context, interviewId);
}

/** `advance` makes the next round `to_schedule`; after the last round the application waits for the client's decision. */
export async function giveFeedback(
  context: Context,
  interviewId: string,
  input: z.output<typeof interviewSchemas.GiveFeedback>,
): Promise<InterviewView> {
  const { db } = context;
  const { interview, lastRound } = await completeWithFeedback(context, interviewId, input);
  const application = { ...interview, id: interview.applicationId };
  const goesOn =
    input.outcome === 'advance' && (await openRound(context, application, interview.roundNumber + 1));
  await db
    .updateTable('application')
    .set(goesOn ? { round: interview.roundNumber + 1 } : { allRoundsDone: lastRound })
    .where('id', '=', interview.applicationId)
    .execute();
  await announceInterview(context, 'interview.feedback_given', interview, {
    outcome: input.outcome,
    overall: String(input.overall),
    next: goesOn ? `Propose a slot for round ${interview.roundNumber + 1}.` : 'The client decides now.',
    clientNext: goesOn
      ? `Round ${interview.roundNumber + 1} is being scheduled.`
      : 'Read the feedback and decide: select, hold or reject.',
  });
  return getInterview(context, interviewId);
}
