/** Who goes: whom nobody has worked with for the agency's time, whom nobody keeps, and with whom nothing is open. */
import { type RawBuilder, sql } from 'kysely';
import { DEFAULT_MONTHS, WARNING_DAYS } from './schemas.ts';

export type OnItsDay = { id: string; localDate: string; timeZone: string };

/** A month is up to three days shorter than another: the index is asked for a little more than is due. */
const SLACK_DAYS = 4;

/**
 * As a table: `id`, `agency_id`, `name`, `last_worked_on`, `due_on` (by the agency's time alone), `warned_on` and `erase_on`, which
 * leaves two weeks after the warning.
 * @param within days from today until they are due
 * @param among looks at these records only
 */
export const whoGoes = (agencies: OnItsDay[], within: number, among: RawBuilder<unknown> = sql`true`) => sql`(
  select c.id, c.agency_id, c.name, a.today, m.months, r.warned_on, r.kept_until, d.last_worked_on, d.due_on,
    greatest(d.due_on, coalesce(r.warned_on, a.today) + ${WARNING_DAYS}::int) as erase_on
  from unnest(${agencies.map(({ id }) => id)}::uuid[], ${agencies.map(({ localDate }) => localDate)}::date[],
    ${agencies.map(({ timeZone }) => timeZone)}::text[]) as a(id, today, zone)
  left join retention_setting s on s.agency_id = a.id
  cross join lateral (select case when s.agency_id is null then ${DEFAULT_MONTHS}::int else s.months end as months) m
  join candidate_retention r on r.agency_id = a.id
    and r.last_worked_at < ((a.today + ${within + SLACK_DAYS}::int)::timestamp - make_interval(months => m.months)) at time zone a.zone
  cross join lateral (select (r.last_worked_at at time zone a.zone)::date as last_worked_on,
    ((r.last_worked_at at time zone a.zone)::date + make_interval(months => m.months))::date as due_on) d
  join candidate_record c on c.id = r.candidate_record_id and c.erased_at is null
  where d.due_on <= a.today + ${within}::int and coalesce(r.kept_until < a.today, true) and ${among} and not ${inUse}
)`;

/** What is not over: an application, a joining or its guarantee, a replacement, an invoice that is not settled. */
const inUse = sql`(
  exists (select from application x where x.candidate_record_id = c.id
    and x.stage not in ('hired', 'rejected', 'withdrawn', 'job_closed'))
  or exists (select from application x join placement p on p.application_id = x.id where x.candidate_record_id = c.id
    and (p.state = 'joining' or p.guaranteed_until >= a.today
      or exists (select from replacement y where y.placement_id = p.id and y.state in ('requested', 'approved'))
      or exists (select from invoice i where i.placement_id = p.id and i.state in ('scheduled', 'issued', 'partly_paid', 'overdue'))))
)`;
