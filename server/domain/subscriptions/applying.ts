/** A paid order becomes what the agency has. */

import type { Selectable } from 'kysely';
import { localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import type { PlanOrder } from '../../platform/generated/database.ts';
import { newId } from '../../platform/ids.ts';
import { type Interval, settleMembers, titleOf } from '../plans/index.ts';
import { readSubscription } from './choosing.ts';
import { announcePlan } from './events.ts';
import { type Period, periodFrom } from './quote.ts';

export type Order = Selectable<PlanOrder>;

/** In the transaction that learnt that it is paid. The next period waits until the present one is over. */
export async function applyOrder(context: Context, ordered: Order): Promise<void> {
  const { db, now } = context;
  const today = localDate(now, await zoneOf(context, ordered.agencyId));
  const order = { ...ordered, ...periodOf(ordered, today) };
  const { startsOn, endsOn } = order;
  await db
    .updateTable('planOrder')
    .set({ state: 'paid', paidAt: now, startsOn, endsOn })
    .where('id', '=', order.id)
    .execute();
  const held = await readSubscription(context, order.agencyId, true);
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

/** A transfer takes days: what begins with its payment begins on that day. */
function periodOf({ kind, interval, startsOn, endsOn }: Order, today: string): Period {
  return kind === 'start' && startsOn < today
    ? periodFrom(today, interval as Interval)
    : { startsOn, endsOn };
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

async function zoneOf({ db }: Context, agencyId: string): Promise<string> {
  const { timeZone } = await db
    .selectFrom('organisation')
    .select('timeZone')
    .where('id', '=', agencyId)
    .executeTakeFirstOrThrow();
  return timeZone;
}
