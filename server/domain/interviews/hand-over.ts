/** An interviewer's interviews that are not over go to a colleague; a slot at which that one is taken is freed. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { violatedConstraint } from '../../platform/errors.ts';
import { announceInterview, type InterviewRow } from './events.ts';

type Colleague = { id: string; name: string };

const NOT_OVER = ['to_schedule', 'proposed', 'scheduled', 'to_reschedule'];

/** @returns how many need another time */
export async function handOverInterviews(context: Context, from: Colleague, to: Colleague): Promise<number> {
  const { db, actor } = context;
  const interviews = await db
    .selectFrom('interview')
    .selectAll()
    .where('interviewerId', '=', from.id)
    .where('clientCompanyId', '=', actor.clientCompanyId)
    .where('state', 'in', NOT_OVER)
    .orderBy('id')
    .forUpdate()
    .execute();
  let freed = 0;
  for (const interview of interviews) if (!(await handOver(context, interview, from, to))) freed += 1;
  return freed;
}

type Interview = InterviewRow & { state: string };

/** The database alone knows all that somebody is booked for, also by another company. @returns whether the time stays */
async function handOver(context: Context, interview: Interview, from: Colleague, to: Colleague) {
  const { db } = context;
  await sql`savepoint hand_over`.execute(db);
  try {
    await change(context, interview, to, {});
  } catch (error) {
    if (violatedConstraint(error) !== 'interviewer_booked_once') throw error;
    await sql`rollback to savepoint hand_over`.execute(db);
    await free(context, interview, from, to);
    return false;
  }
  await sql`release savepoint hand_over`.execute(db);
  await announceKept(context, interview, from, to);
  return true;
}

async function change(
  { db }: Context,
  { id, sequence }: Interview,
  to: Colleague,
  state: { state?: 'to_reschedule'; stateSince?: Date; reason?: string },
): Promise<void> {
  await db
    .updateTable('interview')
    .set({ interviewerId: to.id, interviewerName: to.name, sequence: sequence + 1, ...state })
    .where('id', '=', id)
    .execute();
}

async function free(context: Context, interview: Interview, from: Colleague, to: Colleague): Promise<void> {
  const reason = `${to.name} takes over from ${from.name} and is taken at that time.`;
  await change(context, interview, to, { state: 'to_reschedule', stateSince: context.now, reason });
  // Only a scheduled one is in anybody's calendar.
  const type = interview.state === 'scheduled' ? 'interview.freed' : 'interview.interviewer_changed';
  await announceHandOver(context, type, interview, from, to, reason);
}

async function announceKept(context: Context, interview: Interview, from: Colleague, to: Colleague) {
  const toCome = interview.startsAt !== null && interview.startsAt > context.now;
  if (interview.state === 'scheduled' && toCome)
    return announceHandOver(context, 'interview.taken_over', interview, from, to, '');
  const next: Record<string, string> = {
    proposed: 'The proposed slot waits for an answer.',
    scheduled: 'Feedback is still to be given.',
  };
  const words = next[interview.state] ?? 'A slot is still to be found.';
  return announceHandOver(context, 'interview.interviewer_changed', interview, from, to, words);
}

function announceHandOver(
  context: Context,
  type: 'interview.taken_over' | 'interview.freed' | 'interview.interviewer_changed',
  interview: Interview,
  from: Colleague,
  to: Colleague,
  next: string,
): Promise<void> {
  const sequence = interview.sequence + 1;
  return announceInterview(
    context,
    type,
    { ...interview, interviewerId: to.id, interviewerName: to.name, sequence },
    { addresseeId: from.id, formerName: from.name, next },
  );
}
