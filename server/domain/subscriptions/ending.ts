/** What a subscription becomes when its last day has passed, and terms that the platform changes for all. */
import { type RawBuilder, sql } from 'kysely';
import { addDays } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { type PlanName, settleMembers, termsKept, termsOfPlan, titleOf } from '../plans/index.ts';
import { beginPeriod, type Order } from './applying.ts';
import type { Subscription } from './choosing.ts';
import { announcePlan } from './events.ts';
import { GRACE_DAYS } from './grace.ts';

type OnItsDay = { id: string; localDate: string };
type Ending = Subscription & { today: string };

/** Subscriptions of these agencies whose last day, or whose grace, is over there. */
export const findEndedPlans = ({ db }: Pick<Context, 'db'>, agencies: OnItsDay[]) =>
  ended(db, agencies, sql``);

async function ended(
  db: Context['db'],
  agencies: OnItsDay[],
  locking: RawBuilder<unknown>,
): Promise<Ending[]> {
  const { rows } = await sql<Ending>`
    select s.*, a.local_date::text as today
    from unnest(${agencies.map(({ id }) => id)}::uuid[], ${agencies.map(({ localDate }) => localDate)}::date[]) as a(id, local_date)
    join subscription s on s.agency_id = a.id and s.state <> 'free'
      and s.ends_on + case s.state when 'grace' then ${GRACE_DAYS}::int else 0 end < a.local_date
    order by s.ends_on, s.id ${locking}`.execute(db);
  return rows;
}

/** Each changes once: who comes second waits for the rows, and finds them changed. @returns those that did */
export async function endPlans(context: Context, agencies: OnItsDay[]): Promise<{ agencyId: string }[]> {
  const over = await ended(context.db, agencies, sql`for update of s`);
  for (const held of over) await end(context, held);
  return over;
}

async function end(context: Context, held: Ending): Promise<void> {
  if (held.nextOrderId) return beginPeriod(context, await readOrder(context, held.nextOrderId), held.id);
  if (held.state === 'active' && held.nextPlan !== 'free') return becomeDue(context, held);
  return fallToFree(context, held);
}

const readOrder = ({ db }: Context, id: string): Promise<Order> =>
  db.selectFrom('planOrder').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

async function becomeDue(context: Context, held: Ending): Promise<void> {
  await context.db.updateTable('subscription').set({ state: 'grace' }).where('id', '=', held.id).execute();
  await announcePlan(context, 'plan.due', held, {
    plan: titleOf(held.plan),
    until: held.endsOn!,
    graceUntil: addDays(held.endsOn!, GRACE_DAYS),
  });
}

/** Nothing is deleted: what is more than the free plan allows can be read. */
export async function fallToFree(context: Context, held: Pick<Ending, 'id' | 'agencyId' | 'plan' | 'today'>) {
  const { db, now } = context;
  const { limits, termsOf } = await termsOfPlan(db, 'free', now);
  await db
    .updateTable('subscription')
    .set({
      state: 'free',
      plan: 'free' satisfies PlanName,
      limits: JSON.stringify(limits),
      termsOf,
      interval: null,
      price: null,
      startsOn: held.today,
      endsOn: null,
      nextPlan: null,
      nextInterval: null,
      nextOrderId: null,
    })
    .where('id', '=', held.id)
    .execute();
  await settleMembers(context, held.agencyId);
  await announcePlan(context, 'plan.ended', held, { plan: titleOf(held.plan) });
}

/** Where the platform has said so since, an agency's limits are the new ones from their day on; its price with its next period. */
export async function moveToNewTerms(
  context: Context,
  agencies: { id: string }[],
): Promise<{ agencyId: string }[]> {
  const { db, now } = context;
  const { rows } = await sql<Subscription>`
    select s.* from subscription s where s.agency_id = any (${agencies.map(({ id }) => id)}::uuid[]) and exists (
      select from plan_version v where v.plan = s.plan and v.for_all and v.effective_from > s.terms_of
        and v.effective_from <= (${now}::timestamptz at time zone 'UTC')::date)
    order by s.id for update of s`.execute(db);
  for (const held of rows) {
    const { limits, termsOf } = await termsKept(db, held.plan, held.termsOf, now);
    await db
      .updateTable('subscription')
      .set({ limits: JSON.stringify(limits), termsOf })
      .where('id', '=', held.id)
      .execute();
    await settleMembers(context, held.agencyId);
    await announcePlan(context, 'plan.terms_changed', held, { plan: titleOf(held.plan), from: termsOf });
  }
  return rows;
}
