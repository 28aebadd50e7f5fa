/** A paid order becomes what the agency has. */

import type { Selectable } from 'kysely';
import { addDays, localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import type { PlanOrder } from '../../platform/generated/database.ts';
import { newId } from '../../platform/ids.ts';
import { type Interval, settleMembers, titleOf } from '../plans/index.ts';
import { readSubscription, type Subscription } from './choosing.ts';
import { announcePlan } from './events.ts';
import { type Period, periodFrom } from './quote.ts';

export type Order = Selectable<PlanOrder>;

/** In the transaction that learnt that it is paid. The next period waits until the present one is over. */
export async function applyOrder(context: Context, ordered: Order): Promise<void> {
  const { db, now } = context;
  const today = await todayOf(context, ordered.agencyId);
  const held = await readSubscription(context, ordered.agencyId, true);
  const order = { ...ordered, ...periodOf(ordered, held, today) };
  const { startsOn, endsOn } = order;
  await db
    .updateTable('planOrder')
    .set({ state: 'paid', paidAt: now, startsOn, endsOn })
    .where('id', '=', order.id)
    .execute();
  const ahead = order.kind === 'renewal' && held?.state === 'active' && held.endsOn! < startsOn;
  if (ahead && today < startsOn) {
    await db
      .updateTable('subscription')
      .set({ nextOrderId: order.id, nextPlan: order.plan, nextInterval: order.interval })
      .where('id', '=', held.id)
      .execute();
  } else {
    await beginPeriod(context, order, held?.id ?? null);
  }
  const subject = { id: held?.id ?? order.id, agencyId: order.agencyId };
  const words = { plan: titleOf(order.plan), until: endsOn };
  await announcePlan(context, order.kind === 'renewal' ? 'plan.renewed' : 'plan.started', subject, words);
}

/** A transfer takes days: what begins with its payment begins on that day. So does a next period with nothing before it any more. */
function periodOf(
  { kind, interval, startsOn, endsOn }: Order,
  held: Subscription | null,
  today: string,
): Period {
  const follows = kind === 'upgrade' || (kind === 'renewal' && isPaidFor(held));
  return !follows && startsOn < today ? periodFrom(today, interval as Interval) : { startsOn, endsOn };
}

const isPaidFor = (held: Subscription | null): boolean => held?.state === 'active' || held?.state === 'grace';

/** What is ordered at a price can be paid at it for so long. */
const GOOD_FOR_DAYS = 30;

/** Whether what was ordered is not to be had any more: of an upgrade the period that it adds to is over, or was given back. */
export async function isOver(context: Context, order: Order): Promise<boolean> {
  const { kind, interval, startsOn, endsOn } = order;
  const today = await todayOf(context, order.agencyId);
  if (kind !== 'upgrade') return addDays(startsOn, GOOD_FOR_DAYS) < today;
  const held = await readSubscription(context, order.agencyId, true);
  if (held?.state !== 'active' || held.endsOn! < today) return true;
  return startsOn < held.startsOn || (interval === held.interval && endsOn !== held.endsOn);
}

/** What was bought holds from now on; whoever was beyond the plan may be within it again. */
export async function beginPeriod(
  context: Context,
  order: Order,
  subscriptionId: string | null,
): Promise<void> {
  const { db } = context;
  const period = {
    state: 'active',
    plan: order.plan,
    interval: order.interval,
    currency: order.currency,
    price: order.price,
    limits: JSON.stringify(order.limits),
    termsOf: order.termsOf,
    startsOn: order.startsOn,
    endsOn: order.endsOn,
    nextPlan: null,
    nextInterval: null,
    nextOrderId: null,
  };
  if (subscriptionId)
    await db.updateTable('subscription').set(period).where('id', '=', subscriptionId).execute();
  else
    await db
      .insertInto('subscription')
      .values({ id: newId(), agencyId: order.agencyId, ...period })
      .execute();
  await settleMembers(context, order.agencyId);
}

async function todayOf({ db, now }: Context, agencyId: string): Promise<string> {
  const { timeZone } = await db
    .selectFrom('organisation')
    .select('timeZone')
    .where('id', '=', agencyId)
    .executeTakeFirstOrThrow();
  return localDate(now, timeZone);
}
