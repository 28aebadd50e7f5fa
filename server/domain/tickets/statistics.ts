import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { isLate } from './lists.ts';
import type { TicketStatistics } from './schemas.ts';

const DAYS = 90;

/** Of the reader's own desk. */
export async function getTicketStatistics({
  db,
  actor,
  now,
}: Context): Promise<z.output<typeof TicketStatistics>> {
  const since = new Date(now.getTime() - DAYS * 86_400_000);
  const desk =
    actor.role === 'platform_admin'
      ? sql`t.at_platform and t.desk = 'platform'`
      : sql`t.agency_id = ${actor.agencyId} and t.desk = 'agency'`;
  const recent = sql`t.created_at >= ${since}`;
  const { rows } = await sql<Omit<z.output<typeof TicketStatistics>, 'since'>>`
    select
      (count(*) filter (where t.state in ('open', 'in_progress', 'waiting')))::int as open,
      (count(*) filter (where t.state in ('open', 'in_progress') and t.first_replied_at is null))::int as unanswered,
      (count(*) filter (where ${isLate(now)}))::int as late,
      (count(*) filter (where ${recent}))::int as raised,
      ${percent(sql`t.first_replied_at <= t.first_reply_due_at`, sql`${recent} and t.first_replied_at is not null`)} as first_reply_in_time,
      ${medianHours(sql`t.first_replied_at`, recent)} as median_hours_to_reply,
      ${percent(sql`t.resolved_at <= t.solve_due_at`, sql`${recent} and t.resolved_at is not null`)} as solved_in_time,
      ${medianHours(sql`t.resolved_at`, recent)} as median_hours_to_solution,
      (round(avg(t.rating) filter (where ${recent}), 2))::float8 as satisfaction,
      (count(t.rating) filter (where ${recent}))::int as ratings
    from ticket t where t.merged_into_id is null and ${desk}`.execute(db);
  return { ...rows[0]!, since };
}

const percent = (good: ReturnType<typeof sql>, of: ReturnType<typeof sql>) =>
  sql`(round(100.0 * count(*) filter (where ${of} and ${good}) / nullif(count(*) filter (where ${of}), 0), 1))::float8`;

const medianHours = (end: ReturnType<typeof sql>, of: ReturnType<typeof sql>) =>
  sql`(round((percentile_cont(0.5) within group (order by extract(epoch from ${end} - t.created_at)::float8 / 3600) filter (where ${of} and ${end} is not null))::numeric, 1))::float8`;
