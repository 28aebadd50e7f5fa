/** Paying by a provider: nothing is open in the database while it is asked, and its word alone makes an order paid. */
import { type Actor, SYSTEM } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database.ts';
import { Conflict, NotFound } from '../../platform/errors.ts';
import { runAs } from '../../platform/events.ts';
import { newId } from '../../platform/ids.ts';
import { compare, formatMoney, type Money, money } from '../../platform/money.ts';
import type { Paid, PaymentProviders } from '../../platform/payments/provider.ts';
import { enqueue } from '../../platform/queue.ts';
import { possibleCommands } from '../../platform/state-machine.ts';
import { titleOf } from '../plans/index.ts';
import { applyOrder, isOver, type Order } from './applying.ts';
import { announcePlan } from './events.ts';
import { planOrderMachine } from './machine.ts';
import { lockOrder, lockToPay, payByTransfer } from './orders.ts';
import { getPlanOrder } from './queries.ts';
import type { PlanOrderView, ProviderName } from './schemas.ts';

type Surroundings = { db: Database; now: Date; providers: PaymentProviders; publicUrl: string };

/** Leads to the provider's page, or has the invoice issued for a transfer. Again is the same: an order is paid once. */
export async function payPlanOrder(
  { db, now, providers, publicUrl }: Surroundings,
  actor: Actor,
  id: string,
  name: ProviderName,
): Promise<PlanOrderView> {
  if (name === 'bank_transfer') return runAs(db, actor, now, (context) => payByTransfer(context, id));
  const provider = providers[name];
  if (!provider)
    throw new Conflict('no_such_provider', 'The platform takes no payments by this. Choose another way.');
  const order = await runAs(db, actor, now, (context) => lockToPay(context, id));
  const { reference, url } = await provider.openCheckout({
    orderId: id,
    words: `Hireloom ${titleOf(order.plan)}, ${order.startsOn} to ${order.endsOn}`,
    amount: money(order.total, order.currency),
    returnUrl: `${publicUrl}/agency/plan`,
  });
  return runAs(db, actor, now, async (context) => {
    // It may have been paid or cancelled meanwhile.
    await lockOrder(context, id, 'pay');
    await context.db
      .updateTable('planOrder')
      .set({ provider: name, providerReference: reference, checkoutUrl: url })
      .where('id', '=', id)
      .execute();
    return getPlanOrder(context, id);
  });
}

/** What a provider posted. Told twice or late it does nothing more. @throws Forbidden for what it has not signed */
export async function takeWebhook(
  { db, now, providers }: Omit<Surroundings, 'publicUrl'>,
  name: 'stripe' | 'razorpay',
  body: Buffer,
  headers: Record<string, unknown>,
): Promise<void> {
  const provider = providers[name];
  if (!provider) throw new NotFound('This provider of payments');
  const paid = await provider.readWebhook(body, headers);
  if (paid) await runAs(db, SYSTEM, now, (context) => takePayment(context, name, paid));
}

/** @throws NotFound for an order that nobody knows; the provider tells it again, and then its log */
async function takePayment(
  context: Context,
  provider: string,
  { orderId, providerPaymentId, amount }: Paid,
): Promise<void> {
  const { db } = context;
  const order = await db
    .selectFrom('planOrder')
    .selectAll()
    .where('id', '=', orderId)
    .forUpdate()
    .executeTakeFirst();
  if (!order) throw new NotFound('This order');
  const reason = await whyNotKept(context, order, amount);
  const payment = await db
    .insertInto('planPayment')
    .values({
      id: newId(),
      agencyId: order.agencyId,
      orderId,
      provider,
      providerPaymentId,
      ...amount,
      state: reason ? 'refunding' : 'kept',
      reason,
    })
    .onConflict((conflict) => conflict.columns(['provider', 'providerPaymentId']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!payment) return;
  if (reason)
    return sendBack(context, order, { id: payment.id, amount, reason, reference: providerPaymentId });
  await applyOrder(context, order);
  await enqueue(db, 'issuePlanInvoice', { orderId });
}

/** Money that nothing was sold for goes back, and both sides are told why. */
async function whyNotKept(context: Context, order: Order, paid: Money): Promise<string | null> {
  const total = money(order.total, order.currency);
  if (paid.currency !== total.currency || compare(paid, total) !== 0)
    return `The order is over ${formatMoney(total, 'en-IN')}, and ${formatMoney(paid, 'en-IN')} was paid.`;
  if (possibleCommands(planOrderMachine, order.state, 'system').includes('takePayment'))
    return order.kind === 'upgrade' && (await isOver(context, order))
      ? 'The period that the order was for is over.'
      : null;
  return order.state === 'paid'
    ? 'The order was paid already.'
    : `The order was ${order.state} before the payment came.`;
}

async function sendBack(
  context: Context,
  order: Order,
  { id, amount, reason, reference }: { id: string; amount: Money; reason: string; reference: string },
): Promise<void> {
  await enqueue(context.db, 'refundPlanPayment', { paymentId: id });
  await announcePlan(context, 'plan.payment_returned', order, {
    amount: formatMoney(amount, 'en-IN'),
    reason,
    reference,
  });
}

type AsSystem = <T>(work: (context: Context) => Promise<T>) => Promise<T>;

/** As a task: while the provider is away it is tried again, and however often it is one refund. */
export async function refundPlanPayment(
  asSystem: AsSystem,
  providers: PaymentProviders,
  paymentId: string,
): Promise<void> {
  const payment = await asSystem(({ db }) =>
    db.selectFrom('planPayment').selectAll().where('id', '=', paymentId).executeTakeFirstOrThrow(),
  );
  if (payment.state !== 'refunding') return;
  const provider = providers[payment.provider as 'stripe' | 'razorpay'];
  if (!provider) throw new Error(`No settings of ${payment.provider} to refund by.`);
  const refundId = await provider.refund({
    providerPaymentId: payment.providerPaymentId,
    amount: money(payment.amount, payment.currency),
    key: payment.id,
  });
  await asSystem(({ db, now }) =>
    db
      .updateTable('planPayment')
      .set({ state: 'refunded', refundId, refundedAt: now })
      .where('id', '=', paymentId)
      .where('state', '=', 'refunding')
      .execute(),
  );
}

/** What costs nothing is paid. */
export async function applyFreeOrder(context: Context, orderId: string): Promise<void> {
  const order = await context.db
    .selectFrom('planOrder')
    .selectAll()
    .where('id', '=', orderId)
    .where('state', '=', 'open')
    .where('total', '=', '0')
    .forUpdate()
    .executeTakeFirst();
  if (order) await applyOrder(context, order);
}
