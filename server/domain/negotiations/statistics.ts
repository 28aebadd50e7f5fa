import { sql } from 'kysely';
import type { z } from 'zod';
import { localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import type { NegotiationStatistics } from './schemas.ts';

type Statistics = z.output<typeof NegotiationStatistics>;

/** How my side's negotiations of the last 12 months went. One query. */
export async function getNegotiationStatistics({ db, actor, now }: Context): Promise<Statistics> {
  const mine = actor.agencyId
    ? sql`n.agency_id = ${actor.agencyId}`
    : sql`n.client_company_id = ${actor.clientCompanyId}`;
  const today = localDate(now, actor.timeZone);
  const { rows } = await sql<Statistics>`
    with of_the_year as (
      select n.state, n.fee, n.fee_type, n.before, n.answered_at - f.proposed_at as lasted
      from negotiation n join negotiation f on f.id = n.thread_id
      where ${mine} and n.state <> 'countered' and f.proposed_at > ${today}::date - interval '12 months'
    )
    select (${today}::date - interval '12 months')::date as since,
      (count(*) filter (where state = 'proposed'))::int as open, (count(*) filter (where state = 'accepted'))::int as accepted,
      (count(*) filter (where state = 'rejected'))::int as rejected, (count(*) filter (where state = 'withdrawn'))::int as withdrawn,
      (count(*) filter (where state = 'expired'))::int as expired,
      round((extract(epoch from percentile_cont(0.5) within group (order by lasted) filter (where state = 'accepted')) / 86400)::numeric, 1)::float
        as median_days_to_agreement,
      round(avg(fee - (before -> 0 ->> 'fee')::numeric) filter (where state = 'accepted' and fee_type = 'percentage'
        and jsonb_array_length(before) = 1 and before -> 0 ->> 'feeType' = 'percentage'), 2)::float as average_fee_change
    from of_the_year`.execute(db);
  return rows[0]!;
}
