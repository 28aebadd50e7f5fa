import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { Conflict } from '../../platform/errors.ts';

/** @throws Conflict where the job's terms say nothing about some of its pay: no fee could be reckoned */
export async function requireSnapshotCovers({ db }: Context, jobId: string): Promise<void> {
  const { rows } = await sql<{ covered: boolean }>`
    select numrange(j.pay_from, j.pay_to) <@ coalesce((
      select range_agg(numrange((b ->> 'payFrom')::numeric, (b ->> 'payTo')::numeric))
      from (select bands from job_terms where job_id = j.id order by number desc limit 1) t, jsonb_array_elements(t.bands) b
      where b ->> 'currency' = j.currency), '{}') as covered
    from job j where j.id = ${jobId}`.execute(db);
  if (rows[0]?.covered) return;
  throw new Conflict(
    'terms_do_not_cover',
    'The terms of this job say nothing about that pay. Agree terms for it first, then ask for this again.',
  );
}
