/** An admin orders a plan, and says how it is paid. */
import { localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { Conflict, NotFound } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { decimal, formatMoney, money } from '../../platform/money.ts';
import { enqueue } from '../../platform/queue.ts';
import { guard } from '../../platform/state-machine.ts';
import { refusePayment, reportPayment, verifyPayment } from '../invoices/index.ts';
import { excessOver, termsOfPlan, titleOf } from '../plans/index.ts';
import { applyOrder, isOver } from './applying.ts';
import { kindOf, priceChoice, readSubscription } from './choosing.ts';
import { announcePlan } from './events.ts';
import { type PlanOrderCommand, planOrderMachine } from './machine.ts';
import { getPlanOrder } from './queries.ts';
import type { ChoosePlan, PlanOrderView, PlanQuote, ProviderName } from './schemas.ts';

/** What it would cost, or what would exceed it, before anything is decided. */
export async function quotePlan(context: Context, choice: ChoosePlan): Promise<PlanQuote> {
  const { db, actor, now } = context;
  const agencyId = actor.agencyId!;
  const held = await readSubscription(context, agencyId);
  const { plan } = choice;
  if (plan === 'free' || kindOf(held, choice) === 'later') {
    const { limits } = await termsOfPlan(db, plan, now);
    const excess = await excessOver(context, agencyId, limits);
    const startsOn = held?.endsOn ?? localDate(now, actor.timeZone);
    const nothing = { price: null, credit: null, net: null, taxes: [], total: null };
    return { kind: 'later', plan, title: titleOf(plan), startsOn, endsOn: null, ...nothing, excess };
  }
  const { kind, startsOn, endsOn, price, credit, net, taxes, total, limits } = await priceChoice(
    context,
    held,
    choice,
  );
  const excess = await excessOver(context, agencyId, limits);
  return { kind, plan, title: titleOf(plan), startsOn, endsOn, price, credit, net, taxes, total, excess };
}

/** One at a time: a new order takes the place of one that nobody has paid. What costs nothing holds at once. */
export async function orderPlan(context: Context, choice: ChoosePlan): Promise<PlanOrderView> {
  const { db, actor } = context;
  guard(planOrderMachine, 'order', 'new', actor.role);
  const agencyId = actor.agencyId!;
  const held = await readSubscription(context, agencyId, true);
  const priced = await priceChoice(context, held, choice);
  await replaceOpen(context);
  const { kind, price, credit, net, tax, total, taxes, limits, termsOf, startsOn, endsOn } = priced;
  const order = await db
    .insertInto('planOrder')
    .values({
      id: newId(),
      agencyId,
      state: 'open',
      kind,
      ...choice,
      price: price.amount,
      limits: JSON.stringify(limits),
      termsOf,
      startsOn,
      endsOn,
      credit: credit.amount,
      net: net.amount,
      tax: tax.amount,
      total: total.amount,
      taxes: JSON.stringify(taxes),
      orderedByName: actor.name,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await announcePlan(context, 'plan.ordered', order, {
    plan: titleOf(order.plan),
    total: formatMoney(total, 'en-IN'),
  });
  if (decimal(total.amount).isZero()) await enqueue(db, 'applyFreeOrder', { orderId: order.id });
  return getPlanOrder(context, order.id);
}

async function replaceOpen(context: Context): Promise<void> {
  const open = await context.db
    .selectFrom('planOrder')
    .select('id')
    .where('agencyId', '=', context.actor.agencyId!)
    .where('state', 'in', ['open', 'awaiting_transfer'])
    .executeTakeFirst();
  if (open) await cancelPlanOrder(context, open.id);
}

export async function cancelPlanOrder(context: Context, id: string): Promise<PlanOrderView> {
  const order = await lockOrder(context, id, 'cancel');
  const { transfer } = await getPlanOrder(context, id);
  if (transfer?.state === 'reported')
    throw new Conflict(
      'transfer_reported',
      'You have reported a transfer for this order. The platform answers it first.',
    );
  await context.db.updateTable('planOrder').set({ state: 'cancelled' }).where('id', '=', id).execute();
  // An invoice may be on its way to be issued: the task looks for itself.
  if (order.state === 'awaiting_transfer')
    await enqueue(context.db, 'creditPlanInvoice', { orderId: id, reason: 'The order was cancelled.' });
  await announcePlan(context, 'plan.order_cancelled', order, { plan: titleOf(order.plan) });
  return getPlanOrder(context, id);
}

/** The invoice goes out, with where to pay to; the plan begins when the platform has found the money. */
export async function payByTransfer(context: Context, id: string): Promise<PlanOrderView> {
  const { db } = context;
  const order = await lockToPay(context, id);
  const issuer = await db.selectFrom('planIssuer').select('bank').executeTakeFirstOrThrow();
  if (!issuer.bank)
    throw new Conflict('no_bank', 'The platform has not said yet where transfers go to. Please write to it.');
  await db
    .updateTable('planOrder')
    .set({ state: 'awaiting_transfer', provider: 'bank_transfer' satisfies ProviderName })
    .where('id', '=', id)
    .execute();
  await enqueue(db, 'issuePlanInvoice', { orderId: id });
  await announcePlan(context, 'plan.transfer_chosen', order, { plan: titleOf(order.plan) });
  return getPlanOrder(context, id);
}

export async function reportPlanTransfer(
  context: Context,
  id: string,
  { paidOn, reference }: { paidOn: string; reference: string },
): Promise<PlanOrderView> {
  const order = await lockOrder(context, id, 'reportTransfer');
  const { invoiceId, amount } = requireInvoice(order);
  await reportPayment(context, invoiceId, { amount, paidOn, reference, method: 'bank_transfer' });
  await announcePlan(context, 'plan.transfer_reported', order, {
    ...(await numberOf(context, invoiceId)),
    amount: formatMoney(amount, 'en-IN'),
    paidOn,
    reference,
  });
  return getPlanOrder(context, id);
}

/** By the platform's admins: the money is there, and with all of it the plan. */
export async function verifyPlanTransfer(context: Context, id: string): Promise<PlanOrderView> {
  const order = await lockOrder(context, id, 'verifyTransfer');
  const { invoiceId } = requireInvoice(order);
  if (order.kind === 'upgrade' && (await isOver(context, order)))
    throw new Conflict(
      'order_over',
      'The period that this order is for is over, so the transfer would buy nothing. Refuse it, and transfer it back.',
    );
  const transfer = await reportedTransfer(context, id);
  const invoice = await verifyPayment(context, invoiceId, transfer.id);
  await announcePlan(context, 'plan.transfer_verified', order, {
    amount: formatMoney(transfer.amount, 'en-IN'),
    reference: transfer.reference,
  });
  if (invoice.state === 'paid') await applyOrder(context, order);
  return getPlanOrder(context, id);
}

export async function refusePlanTransfer(
  context: Context,
  id: string,
  reason: string,
): Promise<PlanOrderView> {
  const order = await lockOrder(context, id, 'refuseTransfer');
  const { invoiceId } = requireInvoice(order);
  const transfer = await reportedTransfer(context, id);
  await refusePayment(context, invoiceId, transfer.id, reason);
  await announcePlan(context, 'plan.transfer_refused', order, {
    ...(await numberOf(context, invoiceId)),
    amount: formatMoney(transfer.amount, 'en-IN'),
    reference: transfer.reference,
    reason,
  });
  return getPlanOrder(context, id);
}

async function reportedTransfer(context: Context, id: string) {
  const { transfer } = await getPlanOrder(context, id);
  if (transfer?.state !== 'reported')
    throw new Conflict(
      'nothing_reported',
      'No transfer is reported for this order, or it is answered already.',
    );
  return transfer;
}

async function numberOf({ db }: Context, invoiceId: string): Promise<{ number: string }> {
  const { number } = await db
    .selectFrom('invoice')
    .select('number')
    .where('id', '=', invoiceId)
    .executeTakeFirstOrThrow();
  return { number: number! };
}

function requireInvoice({ invoiceId, total, currency }: LockedOrder) {
  if (!invoiceId)
    throw new Conflict('no_invoice_yet', 'The invoice is being written. Look again in a moment.');
  return { invoiceId, amount: money(total, currency) };
}

/** @throws Conflict where nobody would get anything for their money any more, or at a price of long ago */
export async function lockToPay(context: Context, id: string): Promise<LockedOrder> {
  const order = await lockOrder(context, id, 'pay');
  if (await isOver(context, order))
    throw new Conflict(
      'order_over',
      'What was ordered cannot be had any more as it was. Cancel this order, and order anew.',
    );
  return order;
}

export type LockedOrder = Awaited<ReturnType<typeof lockOrder>>;

/** Who comes second waits here and then meets the new state. */
export async function lockOrder({ db, actor }: Context, id: string, command: PlanOrderCommand) {
  const order = await db
    .selectFrom('planOrder')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!order) throw new NotFound('This order');
  guard(planOrderMachine, command, order.state, actor.role);
  return order;
}
