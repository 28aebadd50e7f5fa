/** How long an agency keeps candidates with whom nobody works. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { announceRetention } from './events.ts';
import { whoGoes } from './finding.ts';
import { ownAgency } from './own-agency.ts';
import { AHEAD_DAYS, BOUNDS, DEFAULT_MONTHS, type RetentionChange, type RetentionView } from './schemas.ts';

export async function getRetention(context: Context): Promise<RetentionView> {
  const agency = await ownAgency(context);
  const { rows } = await sql<{ due: number; kept: number }>`
    select (select count(*)::int from ${whoGoes([agency], AHEAD_DAYS)} g) as due,
      (select count(*)::int from candidate_retention where agency_id = ${agency.id} and kept_until >= ${agency.localDate}::date) as kept`.execute(
    context.db,
  );
  return { months: await monthsOf(context), defaultMonths: DEFAULT_MONTHS, ...BOUNDS, ...rows[0]! };
}

async function monthsOf({ db, actor }: Context): Promise<number | null> {
  const setting = await db
    .selectFrom('retentionSetting')
    .select('months')
    .where('agencyId', '=', actor.agencyId)
    .executeTakeFirst();
  return setting ? setting.months : DEFAULT_MONTHS;
}

/** Whoever was to go is told of anew, so that nobody goes by a time of which the admins have not had two weeks' notice. */
export async function changeRetention(
  context: Context,
  { months }: z.output<typeof RetentionChange>,
): Promise<RetentionView> {
  const { db, actor, now } = context;
  const agencyId = actor.agencyId!;
  // Two changes at once: each is told with what was before it.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`retention ${agencyId}`}, 0))`.execute(db);
  const before = await monthsOf(context);
  if (before === months) return getRetention(context);
  await db
    .insertInto('retentionSetting')
    .values({ agencyId, months, updatedAt: now })
    .onConflict((conflict) => conflict.column('agencyId').doUpdateSet({ months, updatedAt: now }))
    .execute();
  await db
    .updateTable('candidateRetention')
    .set({ warnedOn: null })
    .where('agencyId', '=', agencyId)
    .where('warnedOn', 'is not', null)
    .execute();
  const after = words(months);
  const afterTitle = months === null ? after : `for ${after}`;
  await announceRetention(context, 'retention.changed', agencyId, {
    before: words(before),
    after,
    afterTitle,
    actorName: actor.name,
  });
  return getRetention(context);
}

const words = (months: number | null) => (months === null ? 'without end' : `${months} months`);
