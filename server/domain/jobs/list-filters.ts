/** Which jobs a list is narrowed to, as SQL on `job j`. */
import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { JobFilters } from './schemas.ts';

export function narrowedTo({ actor }: Context, input: JobFilters): RawBuilder<unknown> {
  const { q, engagement, place, workMode, deadlineFrom, deadlineTo, payAtLeast, payAtMost, currency } = input;
  const parts = [
    input.archived ? sql`j.archived_at is not null` : sql`j.archived_at is null`,
    q && sql`j.found_by like ${like(q)}`,
    engagement && sql`j.engagement_id = ${engagement}::uuid`,
    // Materialized, or the planner looks the places up anew for each of a recruiter's jobs.
    (place || workMode) &&
      sql`j.id in (with there as materialized (select f.job_id from job_location f where ${ofOwnSide(actor, 'f')}
        ${place ? sql`and f.found_by like ${like(place)}` : sql``}
        ${workMode ? sql`and f.work_mode = any(${workMode})` : sql``}) select job_id from there)`,
    deadlineFrom && sql`j.deadline >= ${deadlineFrom}::date`,
    deadlineTo && sql`j.deadline <= ${deadlineTo}::date`,
    payAtLeast && sql`j.pay_to >= ${payAtLeast}::numeric`,
    payAtMost && sql`j.pay_from <= ${payAtMost}::numeric`,
    currency && sql`j.currency = ${currency}`,
    // Who works on what is the agency's own matter: a client may not even read that table.
    input.unassigned &&
      actor.agencyId &&
      // Asked of each open job on the way, until the page is full: the offset keeps the planner from going through all places of the agency first.
      sql`j.state = 'open' and exists (select from job_location f where f.job_id = j.id
        and not exists (select from job_assignment a where a.job_location_id = f.id offset 0) offset 0)`,
  ];
  return sql`and ${sql.join(
    parts.filter((part) => part !== undefined && part !== null && part !== false && part !== ''),
    sql` and `,
  )}`;
}

/** Named here too, beside row-level security, so that the planner takes the index that leads with the side. */
export const ofOwnSide = ({ clientCompanyId, agencyId }: Actor, table: 'j' | 'f'): RawBuilder<unknown> =>
  clientCompanyId
    ? sql`${sql.ref(`${table}.client_company_id`)} = ${clientCompanyId}`
    : sql`${sql.ref(`${table}.agency_id`)} = ${agencyId}`;

/** In small letters, as what it is compared with; as a query of its own, or a plan that is kept would make them small anew for each row. */
const like = (words: string) => sql`(select lower(${`%${words.replaceAll(/[\\%_]/g, '\\$&')}%`}))`;
