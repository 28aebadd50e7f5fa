import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import type { EndingView } from './schemas.ts';

const SHOWN = 50;

type Counts = Omit<z.output<typeof EndingView>, 'closing'>;

/** What the end of an engagement would take along and what it leaves, as far as the reader sees it. Nothing is changed. */
export async function previewEnding(
  { db, now }: Context,
  engagementId: string,
): Promise<z.output<typeof EndingView>> {
  const engagement = await db
    .selectFrom('engagement')
    .select(['agencyId', 'clientCompanyId'])
    .where('id', '=', engagementId)
    .executeTakeFirst();
  if (!engagement) throw new NotFound('This engagement');
  const { rows } = await sql<Counts>`
    with of_it as materialized (select id, state from job where engagement_id = ${engagementId}),
      closing as (select id from of_it where state in ('open', 'on_hold'))
    select (select count(*) from closing)::int as closing_count,
      (select count(*) from of_it where state in ('pending_approval', 'changes_requested'))::int as rejected_count,
      (select count(*) from application where job_id in (select id from closing)
        and stage not in ('hired', 'rejected', 'withdrawn', 'job_closed'))::int as applications,
      (select count(*) from interview where job_id in (select id from closing)
        and (state = 'proposed' or (state = 'scheduled' and ends_at > ${now})))::int as interviews,
      (select count(*) from offer where job_id in (select id from closing)
        and state in ('issued', 'change_requested'))::int as offers,
      (select count(*) from placement where job_id in (select id from of_it) and state = 'joining')::int as joinings,
      (select count(*) from invoice where agency_id = ${engagement.agencyId} and client_company_id = ${engagement.clientCompanyId}
        and state in ('scheduled', 'issued', 'partly_paid', 'overdue'))::int as invoices`.execute(db);
  const closing = await db
    .selectFrom('job')
    .select(['id', 'code', 'title'])
    .where('engagementId', '=', engagementId)
    .where('state', 'in', ['open', 'on_hold'])
    .orderBy('code')
    .limit(SHOWN)
    .execute();
  return { ...rows[0]!, closing };
}
