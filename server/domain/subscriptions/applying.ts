/** A paid order becomes what the agency has. */

import type { Selectable } from 'kysely';
import { localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import type { PlanOrder } from '../../platform/generated/database.ts';
import { newId } from '../../platform/ids.ts';
import { settleMembers, titleOf } from '../plans/index.ts';
import { readSubscription } from './choosing.ts';
import { announcePlan } from './events.ts';

export type Order = Selectable<PlanOrder>;

/** In the transaction that learnt that it is paid. The next period waits until the present one is over. */
export async function applyOrder(context: Context, order: Order): Promise<void> {
  const { db, now } = context;
  await db.updateTable('planOrder').set({ state: 'paid', paidAt: now }).where('id', '=', order.id).execute();
  const held = await readSubscription(context, order.agencyId, true);
  const ahead = order.kind === 'renewal' && held?.state === 'active' && held.endsOn! < order.startsOn;
  const today = localDate(now, await zoneOf(context, order.agencyId));
  if (ahead && today < order.startsOn) {
    await db
      .updateTable('subscription')
      .set({ nextOrderId: order.id, nextPlan: order.plan, nextInterval: order.interval })
      .where('id', '=', held.id)
      .execute();
  } else {
    await beginPeriod(context, order, held?.id ?? null);
  }
  const subject = { id: held?.id ?? order.id, agencyId: order.agencyId };
  const words = { plan: titleOf(order.plan), until: order.endsOn };
  await announcePlan(context, order.kind === 'renewal' ? 'plan.renewed' : 'plan.started', subject, words);
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
