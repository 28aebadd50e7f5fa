/** The lists of jobs, and how many there are of what. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { ALONE, BY_ONE_PLAN } from '../../platform/lean-connections.ts';
import { narrowedTo, ofOwnSide } from './list-filters.ts';
import { payOf } from './queries.ts';
import type { CountJobs, JobCounts, JobPage, ListJobs } from './schemas.ts';

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
  /** Instants, as JSON has them. */
  since: string;
  submittedAt: string | null;
  openedAt: string | null;
};

/**
 * Rows read for a page, at least one more than it has. As a literal, or the plan that is kept would be made for a tenth of all jobs; one of few,
 * so that few statements are kept.
 */
const READ = [21, 51, 101, 201];

/** Jobs of the reader's side, newest or most urgent first. One query, however many rows, and one value: taking rows apart costs the web process more. */
export async function listJobs(context: Context, input: ListJobs): Promise<z.output<typeof JobPage>> {
  const { db } = context;
  const mine = ofOwnSide(context.actor, 'j');
  const narrowed = narrowedTo(context, input);
  const sort = SORTS[input.sort];
  const after = afterCursor(input.after, sort);
  const order = sort ? sql`${sort.column}, j.id` : sql`j.id desc`;
  // What belongs to the jobs of the page is read once for all of them: for each by itself, the walls would be put together anew for each.
  const { rows } = await sql<{ jobs: JobListRow[] | null }>`
    with page as materialized (
      select array(select j.id from job j where ${mine} ${narrowed} ${ofStates(input.state)} ${after}
        order by ${order} limit ${sql.lit(READ.find((most) => most > input.limit))}) as ids
    ), places as materialized (
      select job_id, array_agg(place order by position) as places, sum(openings)::int as openings, sum(filled)::int as filled,
        ${unassigned(context)} as unassigned_locations
      from job_location l where job_id = any ((select ids from page)::uuid[]) group by job_id
    ), stages as materialized (
      select job_id, json_object_agg(stage, count) as stages from (
        select job_id, stage, count(*)::int from application a
        where job_id = any ((select ids from page)::uuid[]) and ${ownApplications(context)} group by job_id, stage) by_stage
      group by job_id
    )
    select json_agg(job) as jobs from (
      select j.id, j.code, j.title, j.client_name as "clientName", j.state, j.pay_from::text as "payFrom", j.pay_to::text as "payTo", j.currency,
        j.deadline, j.submitted_at as "submittedAt", coalesce(j.submitted_at, j.created_at) as since,
        case when j.state in ('open', 'on_hold') then j.approved_at end as "openedAt",
        coalesce(places, '{}') as places, coalesce(openings, 0) as openings, coalesce(filled, 0) as filled,
        coalesce(unassigned_locations, 0) as "unassignedLocations", coalesce(stages, '{}') as stages
      from job j left join places on places.job_id = j.id left join stages on stages.job_id = j.id
      where j.id = any ((select ids from page)::uuid[]) order by ${order}) job ${BY_ONE_PLAN} ${ALONE}`.execute(
    db,
  );
  const page = toPage(
    rows[0]!.jobs ?? [],
    input.limit,
    (row) => `${sort ? sort.of(row) : 'infinity'}|${row.id}`,
  );
  return {
    items: page.items.map((row) => ({
      ...row,
      since: new Date(row.since),
      openedAt: row.openedAt === null ? null : new Date(row.openedAt),
      pay: payOf(row),
    })),
    next: page.next,
  };
}

/** One state as a literal: by it the planner knows a partial index, and the order of one that goes on after the state. */
function ofStates(states: ListJobs['state']) {
  if (!states) return sql``;
  const [only] = states;
  return states.length === 1 ? sql`and j.state = ${sql.lit(only)}` : sql`and j.state = any(${states})`;
}

/** Who works on what is the agency's own matter: a client may not even read that table. */
function unassigned({ actor }: Context) {
  if (!actor.agencyId) return sql`0`;
  return sql`(count(*) filter (where l.id <> all (array(
    select job_location_id from job_assignment where job_id = any ((select ids from page)::uuid[])))))::int`;
}

function ownApplications({ actor }: Context) {
  return actor.clientCompanyId
    ? sql`a.client_company_id = ${actor.clientCompanyId} and a.submitted_at is not null`
    : sql`a.agency_id = ${actor.agencyId}`;
}

type Sort = { column: ReturnType<typeof sql>; type: ReturnType<typeof sql>; of: (row: JobListRow) => string };

/** Null: newest first, by the id. */
const SORTS: Record<ListJobs['sort'], Sort | null> = {
  newest: null,
  deadline: {
    column: sql`coalesce(j.deadline, 'infinity')`,
    type: sql`date`,
    of: ({ deadline }) => deadline ?? 'infinity',
  },
  waiting: {
    column: sql`coalesce(j.submitted_at, 'infinity')`,
    type: sql`timestamptz`,
    of: ({ submittedAt }) => (submittedAt ? new Date(submittedAt).toISOString() : 'infinity'),
  },
};

function afterCursor(after: string | undefined, sort: Sort | null) {
  if (!after) return sql``;
  const [value, id] = after.split('|');
  if (!sort) return sql`and j.id < ${id}::uuid`;
  return sql`and (${sort.column}, j.id) > (${value}::${sort.type}, ${id}::uuid)`;
}

/** How many jobs the same filters leave in each state. */
export async function countJobs(context: Context, input: CountJobs): Promise<z.output<typeof JobCounts>> {
  const { rows } = await sql<{ state: string; count: number }>`
    select j.state, count(*)::int from job j where ${ofOwnSide(context.actor, 'j')} ${narrowedTo(context, input)}
    group by j.state ${BY_ONE_PLAN} ${ALONE}`.execute(context.db);
  return { states: Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
}
