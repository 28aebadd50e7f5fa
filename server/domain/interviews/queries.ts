import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { possibleCommands } from '../../platform/state-machine.ts';
import { interviewMachine } from './machine.ts';
import type { InterviewPage, InterviewView, ListInterviews } from './schemas.ts';

type Row = Omit<InterviewView, 'possible'>;

const columns = ({ actor }: Context) => sql`i.id, i.version, i.state, i.application_id, i.job_id, i.job_title,
  ${
    actor.role === 'candidate'
      ? sql`case when client_is_known(i.job_id, i.candidate_record_id) then i.client_name else 'a confidential company' end`
      : sql`i.client_name`
  } as client_name,
  i.candidate_name, i.interviewer_name, i.interviewer_id, i.round_number, i.round_name, i.mode, i.minutes, i.starts_at, i.ends_at,
  i.place, i.state_since, ${actor.role === 'candidate' ? forCandidate : forStaff}`;

const forStaff = sql`i.reason,
  not exists (select from interview_round r where r.job_id = i.job_id and r.number > i.round_number) as last_round,
  (select coalesce(json_agg(s.name order by s.position), '[]') from job_skill s where s.job_id = i.job_id) as skills`;

/** How many rounds follow, what is scored and why a slot was declined is not the candidate's to read. */
const forCandidate = sql`null as reason, false as last_round, '[]'::json as skills`;

const mine = ({ actor }: Context) => {
  if (actor.role === 'interviewer') return sql`i.interviewer_id = ${actor.userId}`;
  if (actor.clientCompanyId) return sql`i.client_company_id = ${actor.clientCompanyId}`;
  if (actor.agencyId) return sql`i.agency_id = ${actor.agencyId}`;
  return sql`true`;
};

/** The reader's interviews by time, the next or the latest first; those without one after all that have one, or before. */
export async function listInterviews(
  context: Context,
  input: ListInterviews,
): Promise<z.output<typeof InterviewPage>> {
  const latestFirst = input.sort === '-startsAt';
  const { rows } = await sql<Row>`
    select ${columns(context)} from interview i
    where ${mine(context)}
      ${input.from ? sql`and i.ends_at > ${input.from}` : sql``}
      ${input.to ? sql`and i.starts_at < ${input.to}` : sql``}
      ${input.state ? sql`and i.state = any(${input.state})` : sql``}
      ${input.mine && context.actor.role === 'recruiter' ? sql`and i.recruiter_id = ${context.actor.userId}` : sql``}
      ${input.jobId ? sql`and i.job_id = ${input.jobId}` : sql``}
      ${input.interviewerId ? sql`and i.interviewer_id = ${input.interviewerId}` : sql``}
      ${afterCursor(input.after, latestFirst)}
    order by ${latestFirst ? sql`coalesce(i.starts_at, 'infinity') desc, i.id desc` : sql`coalesce(i.starts_at, 'infinity'), i.id`}
    limit ${input.limit + 1}`.execute(context.db);
  const page = toPage(rows, input.limit, (row) => `${row.startsAt?.toISOString() ?? 'infinity'}|${row.id}`);
  return { ...page, items: page.items.map((row) => withPossible(context, row)) };
}

function afterCursor(after: string | undefined, latestFirst: boolean) {
  if (!after) return sql``;
  const [time, id] = after.split('|');
  const beyond = latestFirst ? sql`<` : sql`>`;
  return sql`and (coalesce(i.starts_at, 'infinity'), i.id) ${beyond} (${time}::timestamptz, ${id}::uuid)`;
}

export async function getInterview(context: Context, id: string): Promise<InterviewView> {
  const { rows } = await sql<Row>`select ${columns(context)} from interview i where i.id = ${id}`.execute(
    context.db,
  );
  if (!rows[0]) throw new NotFound('This interview');
  return withPossible(context, rows[0]);
}

/** The interview of the highest round that an application has come to. */
export async function latestInterview({ db }: Context, applicationId: string) {
  return db
    .selectFrom('interview')
    .select(['state', 'roundNumber'])
    .where('applicationId', '=', applicationId)
    .orderBy('roundNumber', 'desc')
    .limit(1)
    .executeTakeFirst();
}

function withPossible({ actor }: Context, row: Row): InterviewView {
  const answersForAnother = actor.role === 'interviewer' && row.interviewerId !== actor.userId;
  return {
    ...row,
    possible: answersForAnother ? [] : possibleCommands(interviewMachine, row.state, actor.role),
  };
}
