/** What hangs on a member who goes or changes role, and giving it to colleagues, all in the transaction of the change. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { Conflict, type FieldError, Invalid } from '../../platform/errors.ts';
import { handOverApplications, IN_PLAY } from '../applications/index.ts';
import { handOverInterviews } from '../interviews/index.ts';
import type { HandOver, HandOverTo, Kind } from './schemas.ts';
import { inWords, type MemberRole } from './words.ts';

/** The membership that ends or changes. */
export type Leaver = { id: string; userId: string; name: string; role: string };
type Work = HandOver['kinds'][number];
type Colleague = { id: string; name: string };

const DESK = ['recruiter', 'manager', 'agency_admin'];

/** Nothing of these waits for anybody any more. */
const JOBS_OVER = sql`('rejected', 'closed', 'expired', 'filled')`;
const INTERVIEWS_OPEN = sql`('to_schedule', 'proposed', 'scheduled', 'to_reschedule')`;

/** What has to go to somebody else, with how much it is and who could take it. @param newRole null for who is removed */
export async function whatToHandOver(
  context: Context,
  member: Leaver,
  newRole: MemberRole | null,
): Promise<HandOver> {
  const kinds = await kindsLeft(context, member, newRole);
  if (!kinds.length) return { kinds: [] };
  const counts = await countWork(context, member.userId);
  const colleagues = await listColleagues(context, member.userId);
  return {
    kinds: kinds
      .filter((kind) => counts[kind] > 0)
      .map((kind) => ({
        kind,
        count: counts[kind],
        optional: kind === 'jobs' || kind === 'candidates',
        to: colleagues.filter(({ role }) => TAKERS[kind].includes(role)),
      })),
  };
}

const TAKERS: Record<Kind, string[]> = {
  jobs: ['recruiter'],
  applications: DESK,
  interviews: [...DESK, 'interviewer'],
  candidates: DESK,
  rounds: ['interviewer'],
};

/** What somebody can do in a role they keep, or get, stays theirs. */
async function kindsLeft(
  { db, actor }: Context,
  { id, userId, role }: Leaver,
  newRole: MemberRole | null,
): Promise<Kind[]> {
  const others = await db
    .selectFrom('membership')
    .select('role')
    .where('organisationId', '=', actor.organisationId)
    .where('userId', '=', userId)
    .where('id', '<>', id)
    .where('state', '=', 'active')
    .execute();
  const kept: string[] = [...others.map((other) => other.role), ...(newRole ? [newRole] : [])];
  if (role === 'interviewer') return kept.includes('interviewer') ? [] : ['interviews', 'rounds'];
  if (!DESK.includes(role) || kept.some((each) => DESK.includes(each))) return [];
  return ['jobs', 'applications', 'interviews', 'candidates'];
}

async function countWork({ db, actor }: Context, userId: string): Promise<Record<Kind, number>> {
  const { rows } = await (actor.agencyId
    ? sql<Record<Kind, number>>`
        select (select count(distinct a.job_id)::int from job_assignment a join job j on j.id = a.job_id
            where a.recruiter_id = ${userId} and a.agency_id = ${actor.agencyId} and j.state not in ${JOBS_OVER}) as jobs,
          (select count(*)::int from application a where a.recruiter_id = ${userId} and a.agency_id = ${actor.agencyId}
            and ${IN_PLAY}) as applications,
          (select count(*)::int from interview where recruiter_id = ${userId} and agency_id = ${actor.agencyId}
            and state in ${INTERVIEWS_OPEN}) as interviews,
          (select count(*)::int from candidate_record where owner_id = ${userId} and agency_id = ${actor.agencyId}) as candidates,
          0 as rounds`
    : sql<Record<Kind, number>>`
        select (select count(*)::int from interview where interviewer_id = ${userId}
            and client_company_id = ${actor.clientCompanyId} and state in ${INTERVIEWS_OPEN}) as interviews,
          (select count(*)::int from interview_round r join job j on j.id = r.job_id where r.interviewer_id = ${userId}
            and r.client_company_id = ${actor.clientCompanyId} and j.state not in ${JOBS_OVER}) as rounds,
          0 as jobs, 0 as applications, 0 as candidates`
  ).execute(db);
  return rows[0]!;
}

async function listColleagues({ db, actor }: Context, userId: string): Promise<Work['to']> {
  const { rows } = await sql<Work['to'][number]>`
    select distinct on (lower(name), user_id) user_id as id, name, role from membership
    where organisation_id = ${actor.organisationId} and state = 'active' and not service and user_id <> ${userId}
      and role in ('recruiter', 'manager', 'agency_admin', 'interviewer')
    order by lower(name), user_id, array_position(array['recruiter', 'interviewer', 'manager', 'agency_admin'], role)
    limit 1000`.execute(db);
  return rows;
}

export type HandedOver = {
  /** For each who got something: “3 jobs and 12 candidates”. */
  receivers: (Colleague & { work: string })[];
  interviewsToReschedule: number;
};

/** @throws Invalid naming each kind for which nobody fitting was chosen */
export async function handOver(
  context: Context,
  member: Leaver,
  newRole: MemberRole | null,
  choice: HandOverTo,
): Promise<HandedOver> {
  const { kinds } = await whatToHandOver(context, member, newRole);
  const chosen = kinds.map((work) => ({ ...work, taker: takerOf(work, choice[work.kind]) }));
  refuseUnchosen(chosen, choice);
  let interviewsToReschedule = 0;
  for (const { kind, taker = null } of chosen) {
    if (kind === 'interviews' && taker && context.actor.clientCompanyId)
      interviewsToReschedule = await handOverInterviews(
        context,
        { id: member.userId, name: member.name },
        taker,
      );
    else await give(context, kind, member.userId, taker);
  }
  const takers = [...new Map(chosen.flatMap(({ taker }) => (taker ? [[taker.id, taker]] : []))).values()];
  const workOf = (id: string) =>
    inWords(chosen.filter(({ taker }) => taker?.id === id).map(({ kind, count }) => counted(kind, count)));
  return {
    receivers: takers.map(({ id, name }) => ({ id, name, work: workOf(id) })),
    interviewsToReschedule,
  };
}

const takerOf = ({ to }: Work, id: string | null | undefined) =>
  id ? to.find((colleague) => colleague.id === id) : undefined;

function refuseUnchosen(chosen: (Work & { taker?: Colleague })[], choice: HandOverTo): void {
  const errors: FieldError[] = chosen
    .filter(({ kind, optional, taker }) => !taker && !(optional && choice[kind] === null))
    .map(({ kind, count, to }) => ({
      path: `handOver.${kind}`,
      message: to.length
        ? `Choose who takes ${counted(kind, count)}.`
        : `Nobody here can take ${counted(kind, count)} yet. Invite somebody first.`,
    }));
  if (!errors.length) return;
  const words = inWords(chosen.map(({ kind, count }) => counted(kind, count)));
  throw new Invalid(`Their work has to go to somebody: ${words}.`, errors, 'hand_over_needed');
}

const NAMES: Record<Kind, [one: string, many: string]> = {
  jobs: ['open job', 'open jobs'],
  applications: ['application in play', 'applications in play'],
  interviews: ['interview', 'interviews'],
  candidates: ['candidate', 'candidates'],
  rounds: ['interview round', 'interview rounds'],
};

const counted = (kind: Kind, count: number) => `${count} ${NAMES[kind][count === 1 ? 0 : 1]}`;

async function give(context: Context, kind: Kind, from: string, to: Colleague | null): Promise<void> {
  if (kind === 'jobs') return giveJobs(context, from, to);
  if (kind === 'candidates') return giveCandidates(context, from, to);
  if (!to) throw new Conflict('hand_over_needed', 'Choose who takes their work.');
  if (kind === 'applications') return giveApplications(context, from, to);
  if (kind === 'interviews') return giveScheduling(context, from, to);
  return giveRounds(context, from, to);
}

async function giveJobs({ db, actor, now }: Context, from: string, to: Colleague | null): Promise<void> {
  const gone = sql`delete from job_assignment a using job j where j.id = a.job_id and a.recruiter_id = ${from}
    and a.agency_id = ${actor.agencyId} and j.state not in ${JOBS_OVER}
    returning a.job_location_id, a.agency_id, a.client_company_id, a.job_id`;
  if (!to) await gone.execute(db);
  else
    await sql`
      with gone as (${gone})
      insert into job_assignment (job_location_id, recruiter_id, recruiter_name, agency_id, client_company_id, job_id, assigned_at)
      select job_location_id, ${to.id}, ${to.name}, agency_id, client_company_id, job_id, ${now} from gone
      on conflict do nothing`.execute(db);
}

async function giveCandidates({ db, actor }: Context, from: string, to: Colleague | null): Promise<void> {
  await db
    .updateTable('candidateRecord')
    .set({ ownerId: to?.id ?? null, ownerName: to?.name ?? null })
    .where('agencyId', '=', actor.agencyId)
    .where('ownerId', '=', from)
    .execute();
}

async function giveApplications(context: Context, from: string, to: Colleague): Promise<void> {
  await assignTo(context, to, await handOverApplications(context, { from: [from], to }));
}

async function giveScheduling(context: Context, from: string, to: Colleague): Promise<void> {
  const { db, actor } = context;
  const { rows } = await sql<{ applicationId: string }>`
    update interview set recruiter_id = ${to.id} where recruiter_id = ${from} and agency_id = ${actor.agencyId}
      and state in ${INTERVIEWS_OPEN} returning application_id`.execute(db);
  await assignTo(
    context,
    to,
    rows.map(({ applicationId }) => applicationId),
  );
}

/** A recruiter sees the applications of the jobs they are assigned to, and no others. */
async function assignTo({ db, actor, now }: Context, to: Colleague, applicationIds: string[]): Promise<void> {
  await sql`
    insert into job_assignment (job_location_id, recruiter_id, recruiter_name, agency_id, client_company_id, job_id, assigned_at)
    select distinct a.job_location_id, ${to.id}::uuid, ${to.name}, a.agency_id, a.client_company_id, a.job_id, ${now}::timestamptz
    from application a where a.id = any(${applicationIds}::uuid[]) and exists (select from membership m
      where m.user_id = ${to.id} and m.organisation_id = ${actor.agencyId} and m.role = 'recruiter' and m.state = 'active')
    on conflict do nothing`.execute(db);
}

async function giveRounds({ db, actor }: Context, from: string, to: Colleague): Promise<void> {
  await sql`
    update interview_round r set interviewer_id = ${to.id}, interviewer_name = ${to.name} from job j
    where j.id = r.job_id and r.interviewer_id = ${from} and r.client_company_id = ${actor.clientCompanyId}
      and j.state not in ${JOBS_OVER}`.execute(db);
}
