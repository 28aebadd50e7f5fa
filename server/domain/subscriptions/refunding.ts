/** The platform gives a paid plan back: the money, the invoice, and the plan itself. */
import { localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { formatMoney, money } from '../../platform/money.ts';
import { enqueue } from '../../platform/queue.ts';
import { titleOf } from '../plans/index.ts';
import { readSubscription } from './choosing.ts';
import { fallToFree } from './ending.ts';
import { announcePlan } from './events.ts';
import { lockOrder } from './orders.ts';
import { getPlanOrder } from './queries.ts';
import type { PlanOrderView } from './schemas.ts';

/** By the provider that took it; what came by transfer the platform transfers back by hand. */
export async function refundPlanOrder(context: Context, id: string, reason: string): Promise<PlanOrderView> {
  const { db } = context;
  const order = await lockOrder(context, id, 'refund');
  await db.updateTable('planOrder').set({ state: 'refunded' }).where('id', '=', id).execute();
  const payments = await db
    .updateTable('planPayment')
    .set({ state: 'refunding', reason })
    .where('orderId', '=', id)
    .where('state', '=', 'kept')
    .returning('id')
    .execute();
  for (const payment of payments) await enqueue(db, 'refundPlanPayment', { paymentId: payment.id });
  await enqueue(db, 'creditPlanInvoice', { orderId: id, reason });
  await announcePlan(context, 'plan.refunded', order, {
    plan: titleOf(order.plan),
    total: formatMoney(money(order.total, order.currency), 'en-IN'),
    reason,
  });
  await takeBack(context, order);
  return getPlanOrder(context, id);
}

/** A period that has not begun is dropped; the one that runs ends. What another order paid for stays. */
async function takeBack(
  context: Context,
  order: { id: string; agencyId: string; startsOn: string; endsOn: string; plan: string },
): Promise<void> {
  const { db, now } = context;
  const held = await readSubscription(context, order.agencyId, true);
  if (held?.nextOrderId === order.id) {
    const next = { nextOrderId: null, nextPlan: null, nextInterval: null };
    await db.updateTable('subscription').set(next).where('id', '=', held.id).execute();
    return;
  }
  const isPresent = held?.state === 'active' && held.endsOn === order.endsOn && held.plan === order.plan;
  if (isPresent) await fallToFree(context, { ...held, today: localDate(now, 'UTC') });
}
