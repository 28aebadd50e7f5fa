/** A new agency has two weeks of a paid plan. */
import { addDays } from '../../platform/calendar.ts';
import type { Tx } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { TRIAL } from './catalogue.ts';
import { planToday, termsOfPlan } from './versions.ts';

/** In the transaction that founds the agency. */
export async function startTrial(db: Tx, agencyId: string, now: Date): Promise<void> {
  const { limits, termsOf } = await termsOfPlan(db, TRIAL.plan, now);
  const startsOn = planToday(now);
  await db
    .insertInto('subscription')
    .values({
      id: newId(),
      agencyId,
      state: 'trial',
      plan: TRIAL.plan,
      limits: JSON.stringify(limits),
      termsOf,
      startsOn,
      endsOn: addDays(startsOn, TRIAL.days),
    })
    .execute();
}
