/** The platform's invoices for plans, written by tasks as the system: each once, however often it is run. */
import type { Context } from '../../platform/context.ts';
import { formatMoney, type Money, money } from '../../platform/money.ts';
import type { Storage } from '../../platform/storage.ts';
import { creditPlanInvoice, issuePlanInvoice, settlePlanInvoice, type TaxLine } from '../invoices/index.ts';
import { titleOf } from '../plans/index.ts';
import type { Order } from './applying.ts';
import { announcePlan } from './events.ts';

/** For a transfer before it is paid, for a provider's payment with it. Nothing where the order was cancelled or given back before. */
export async function issueForOrder(context: Context, storage: Storage, orderId: string): Promise<void> {
  const order = await lockedOrder(context, orderId);
  if (['cancelled', 'refunded'].includes(order.state) && !order.invoiceId) return;
  const invoiceId = order.invoiceId ?? (await issue(context, storage, order));
  const payment = await context.db
    .selectFrom('planPayment')
    .select(['amount', 'currency', 'providerPaymentId'])
    .where('orderId', '=', orderId)
    .where('state', '=', 'kept')
    .executeTakeFirst();
  if (!payment) return;
  await settlePlanInvoice(context, invoiceId, {
    amount: money(payment.amount, payment.currency),
    reference: payment.providerPaymentId.slice(0, 80),
  });
}

async function issue(context: Context, storage: Storage, order: Order): Promise<string> {
  const inCurrency = (amount: string): Money => money(amount, order.currency);
  const plan = titleOf(order.plan);
  const { id, number, dueOn } = await issuePlanInvoice(context, storage, {
    agencyId: order.agencyId,
    title: `${plan} plan, ${order.interval === 'year' ? 'a year' : 'a month'}`,
    details: detailsOf(order),
    startsOn: order.startsOn,
    net: inCurrency(order.net),
    taxes: order.taxes as unknown as TaxLine[],
  });
  await context.db.updateTable('planOrder').set({ invoiceId: id }).where('id', '=', order.id).execute();
  await announcePlan(context, 'plan.invoice_issued', order, {
    invoiceId: id,
    number,
    plan,
    total: formatMoney(inCurrency(order.total), 'en-IN'),
    paid: order.state === 'paid' ? 'yes' : 'no',
    dueOn,
  });
  return id;
}

function detailsOf({ kind, state, interval, price, credit, currency, startsOn, endsOn }: Order): string[] {
  const inFigures = (amount: string) => formatMoney(money(amount, currency), 'en-GB', 'code');
  return [
    kind === 'start' && state !== 'paid'
      ? `A ${interval} from the day on which it is paid`
      : `From ${startsOn} to ${endsOn}`,
    `Price: ${inFigures(price)} a ${interval}`,
    ...(Number(credit) > 0 ? [`Less ${inFigures(credit)} for what was paid before and is not used up`] : []),
    ...(kind === 'upgrade' && Number(credit) === 0
      ? ['The difference to the plan before, for the days that are left']
      : []),
  ];
}

export async function creditForOrder(
  context: Context,
  storage: Storage,
  orderId: string,
  reason: string,
): Promise<void> {
  const order = await lockedOrder(context, orderId);
  if (!order.invoiceId) return;
  const credited = await creditPlanInvoice(context, storage, order.invoiceId, reason);
  if (!credited) return;
  const { number } = await context.db
    .selectFrom('invoice')
    .select('number')
    .where('id', '=', order.invoiceId)
    .executeTakeFirstOrThrow();
  await announcePlan(context, 'plan.invoice_credited', order, {
    invoiceId: order.invoiceId,
    number: number!,
    creditNoteNumber: credited.number,
    credit: formatMoney(credited.total, 'en-IN'),
    reason,
  });
}

const lockedOrder = ({ db }: Context, id: string): Promise<Order> =>
  db.selectFrom('planOrder').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
