import { sql } from 'kysely';
import type { z } from 'zod';
import { localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { BY_ITS_VALUES } from '../../platform/lean-connections.ts';
import { money } from '../../platform/money.ts';
import { possibleCommands } from '../../platform/state-machine.ts';
import { currentTerms } from '../terms/index.ts';
import { missingOf } from './completeness.ts';
import { jobMachine } from './machine.ts';
import type { Band, JobPage, JobView, ListJobs, RecruiterLoad } from './schemas.ts';

type JobListRow = {
  id: string;
  code: string;
  title: string;
  clientName: string;
  state: string;
  payFrom: string | null;
  payTo: string | null;
  currency: string | null;
  deadline: string | null;
  places: string[];
  openings: number;
  filled: number;
  unassignedLocations: number;
  stages: Record<string, number>;
  since: Date;
};

/** Jobs of the reader's side, newest or most urgent first. Two queries, however many rows. */
export async function listJobs(context: Context, input: ListJobs): Promise<z.output<typeof JobPage>> {
  const { db } = context;
  const mine = ownJobs(context);
  const search = input.q ? sql`and (j.title ilike ${like(input.q)} or j.code ilike ${like(input.q)})` : sql``;
  const states = input.state ? sql`and j.state = any(${input.state.split(',')})` : sql``;
  const byDeadline = input.sort === 'deadline';
  const after = afterCursor(input.after, byDeadline);
  // Who works on what is the agency's own matter: a client may not even read that table.
  const unassigned = context.actor.agencyId
    ? sql`(count(*) filter (where not exists (select from job_assignment a where a.job_location_id = jl.id)))::int`
    : sql`0`;
  const order = byDeadline ? sql`coalesce(j.deadline, 'infinity'), j.id` : sql`j.id desc`;
  const { rows } = await sql<JobListRow>`${input.q ? BY_ITS_VALUES : sql``}
    with page as (
      select j.* from job j where ${mine} ${search} ${states} ${after}
      order by ${order} limit ${input.limit + 1}
    )
    select j.id, j.code, j.title, j.client_name, j.state, j.pay_from, j.pay_to, j.currency, j.deadline,
      coalesce(j.submitted_at, j.created_at) as since, l.*, coalesce(s.stages, '{}') as stages
    from page j
    left join lateral (
      select coalesce(array_agg(place order by position), '{}') as places, coalesce(sum(openings), 0)::int as openings,
        coalesce(sum(filled), 0)::int as filled,
        ${unassigned} as unassigned_locations
      from job_location jl where jl.job_id = j.id
    ) l on true
    left join lateral (
      select json_object_agg(stage, count) as stages from
        (select stage, count(*)::int from application a where a.job_id = j.id and ${ownApplications(context)} group by stage) by_stage
    ) s on true
    order by ${order}`.execute(db);
  const counted = await sql<{ state: string; count: number }>`
    select j.state, count(*)::int from job j where ${mine} ${search} group by j.state`.execute(db);
  const page = toPage(rows, input.limit, (row) => `${row.deadline ?? 'infinity'}|${row.id}`);
  return {
    items: page.items.map((row) => ({ ...row, pay: payOf(row) })),
    next: page.next,
    states: Object.fromEntries(counted.rows.map((row) => [row.state, row.count])),
  };
}

// Named here too, beside row-level security, so that the planner takes the index that leads with the side.
function ownJobs({ actor }: Context) {
  return actor.clientCompanyId
    ? sql`j.client_company_id = ${actor.clientCompanyId}`
    : sql`j.agency_id = ${actor.agencyId}`;
}

function ownApplications({ actor }: Context) {
  return actor.clientCompanyId
    ? sql`a.client_company_id = ${actor.clientCompanyId} and a.submitted_at is not null`
    : sql`a.agency_id = ${actor.agencyId}`;
}

const like = (words: string) => `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;

function afterCursor(after: string | undefined, byDeadline: boolean) {
  if (!after) return sql``;
  const [deadline, id] = after.split('|');
  if (!byDeadline) return sql`and j.id < ${id}::uuid`;
  return sql`and (coalesce(j.deadline, 'infinity'), j.id) > (${deadline}::date, ${id}::uuid)`;
}

function payOf(row: { payFrom: string | null; payTo: string | null; currency: string | null }) {
  if (row.payFrom === null || row.payTo === null || row.currency === null) return null;
  return { from: money(row.payFrom, row.currency), to: money(row.payTo, row.currency) };
}

type JobRow = Omit<JobListRow, 'places' | 'openings' | 'filled' | 'unassignedLocations' | 'since'> & {
  version: number;
  description: string;
  department: string | null;
  employmentType: string;
  agencyName: string;
  engagementId: string;
  experienceFromMonths: number | null;
  experienceToMonths: number | null;
  noticeDaysMax: number | null;
  reason: string | null;
  submittedAt: Date | null;
  approvedAt: Date | null;
  createdAt: Date;
  locations: JobView['locations'];
  skills: JobView['skills'];
  rounds: JobView['rounds'];
  snapshot: { version: number; bands: Band[] } | null;
};

/** @throws NotFound also for a job of somebody else */
export async function getJob(context: Context, id: string): Promise<JobView> {
  const { db, actor, now } = context;
  const seesTerms = ['client', 'manager', 'agency_admin'].includes(actor.role);
  const seesAssignments = actor.agencyId !== null;
  const seesPay = actor.role !== 'interviewer';
  const { rows } = await sql<JobRow>`
    select j.id, j.version, j.code, j.state, j.title, j.description, j.department, j.employment_type, j.client_name,
      coalesce(${seesTerms ? sql`(select agency_name from engagement e where e.id = j.engagement_id)` : sql`null`}, '') as agency_name,
      j.engagement_id, ${seesPay ? sql`j.pay_from, j.pay_to, j.currency` : sql`null as pay_from, null as pay_to, null as currency`},
      j.experience_from_months, j.experience_to_months,
      j.notice_days_max, j.deadline, j.reason, j.submitted_at, j.approved_at, j.created_at,
      (select coalesce(json_agg(json_build_object('id', l.id, 'place', l.place, 'workMode', l.work_mode, 'openings', l.openings,
          'filled', l.filled, 'recruiters', ${
            seesAssignments
              ? sql`(select coalesce(json_agg(json_build_object('id', a.recruiter_id, 'name', a.recruiter_name) order by a.recruiter_name), '[]')
                  from job_assignment a where a.job_location_id = l.id)`
              : sql`'[]'::json`
          }) order by l.position), '[]') from job_location l where l.job_id = j.id) as locations,
      (select coalesce(json_agg(json_build_object('name', s.name, 'kind', s.kind, 'measure', s.measure, 'minimum', s.minimum)
          order by s.position), '[]') from job_skill s where s.job_id = j.id) as skills,
      (select coalesce(json_agg(json_build_object('number', r.number, 'name', r.name, 'mode', r.mode, 'type', r.type,
          'minutes', r.minutes, 'interviewerId', r.interviewer_id, 'interviewerName', r.interviewer_name, 'invitationId', r.invitation_id) order by r.number), '[]')
          from interview_round r where r.job_id = j.id) as rounds,
      (select coalesce(json_object_agg(stage, count), '{}') from
        (select stage, count(*)::int from application a where a.job_id = j.id group by stage) by_stage) as stages,
      ${
        seesTerms
          ? sql`(select json_build_object('version', t.terms_version, 'bands', t.bands) from job_terms t where t.job_id = j.id)`
          : sql`null`
      } as snapshot
    from job j where j.id = ${id}`.execute(db);
  const row = rows[0];
  if (!row) throw new NotFound('This job');
  const { experienceFromMonths, experienceToMonths, snapshot, ...job } = row;
  const pay = payOf(row);
  return {
    ...job,
    pay,
    experience:
      experienceFromMonths === null
        ? null
        : { fromMonths: experienceFromMonths, toMonths: experienceToMonths },
    terms: snapshot
      ? { ...snapshot, snapshot: true }
      : seesTerms
        ? await termsToCome(context, row.engagementId, pay)
        : null,
    possible: possibleCommands(jobMachine, row.state, actor.role),
    missing: row.state === 'draft' ? missingOf({ ...job, pay }, localDate(now, actor.timeZone)) : [],
  };
}

/** The bands that would apply if the job were approved now: those that its pay band touches. */
async function termsToCome(context: Context, engagementId: string, pay: ReturnType<typeof payOf>) {
  const terms = await currentTerms(context, engagementId);
  if (!terms) return null;
  const touches = (band: Band) =>
    pay !== null &&
    band.currency === pay.from.currency &&
    Number(band.payFrom) < Number(pay.to.amount) &&
    Number(band.payTo) > Number(pay.from.amount);
  return { version: terms.version, snapshot: false, bands: terms.bands.filter(touches) };
}

/** Each recruiter of the agency with what they have on their desk. */
export async function listRecruiterLoad({
  db,
  actor,
  now,
}: Context): Promise<z.output<typeof RecruiterLoad>> {
  const { rows } = await sql<z.output<typeof RecruiterLoad>['items'][number]>`
    select m.user_id as id, m.name,
      (select count(distinct a.job_id)::int from job_assignment a join job j on j.id = a.job_id
        where a.recruiter_id = m.user_id and j.state = 'open') as open_jobs,
      coalesce(p.active, 0) as active_applications, coalesce(p.submitted, 0) as submitted_last_30_days
    from membership m
    left join lateral (
      select (count(*) filter (where stage not in ('hired', 'rejected', 'withdrawn', 'job_closed')))::int as active,
        (count(*) filter (where submitted_at > ${now}::timestamptz - interval '30 days'))::int as submitted
      from application where recruiter_id = m.user_id and agency_id = ${actor.agencyId}
    ) p on true
    where m.organisation_id = ${actor.agencyId} and m.role = 'recruiter' and m.state = 'active' and not m.service
    order by m.name limit 500`.execute(db);
  return { items: rows };
}

/** Open jobs whose deadline has passed at their agency. */
export async function findExpired({ db }: Context, agencies: { id: string; localDate: string }[]) {
  const { rows } = await sql<{
    id: string;
    code: string;
    title: string;
    clientName: string;
    deadline: string;
  }>`
    select j.id, j.code, j.title, j.client_name, j.deadline
    from unnest(${agencies.map(({ id }) => id)}::uuid[], ${agencies.map(({ localDate }) => localDate)}::date[]) as a(id, local_date)
    join job j on j.agency_id = a.id and j.state = 'open' and j.deadline < a.local_date
    order by j.deadline, j.id`.execute(db);
  return rows;
}
