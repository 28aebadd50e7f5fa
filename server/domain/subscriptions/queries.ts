import { type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import { addDays, localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { money } from '../../platform/money.ts';
import { possibleCommands } from '../../platform/state-machine.ts';
import type { TaxLine } from '../invoices/index.ts';
import {
  amountOf,
  FEATURES,
  featureNames,
  type Interval,
  type Limits,
  PLANS,
  type PlanCurrency,
  plansOn,
  planToday,
  priceOf,
  titleOf,
  usageOf,
} from '../plans/index.ts';
import { canRenew, kindOf, readSubscription, type Subscription } from './choosing.ts';
import { GRACE_DAYS } from './grace.ts';
import { planOrderMachine, subscriptionMachine } from './machine.ts';
import {
  BANK_FIELDS,
  type ListPlanOrders,
  type PlanOrderPage,
  type PlanOrderView,
  type PlanView,
  type ProviderName,
} from './schemas.ts';

const CURRENCY_OF: Record<string, PlanCurrency> = { IN: 'INR', US: 'USD', GB: 'GBP' };

/** What my agency has, what it uses of it, and what it can choose. */
export async function getPlan(context: Context, providers: readonly ProviderName[]): Promise<PlanView> {
  const { db, actor } = context;
  const agencyId = actor.agencyId!;
  const held = await readSubscription(context, agencyId);
  const { country } = await db
    .selectFrom('organisation')
    .select('country')
    .where('id', '=', agencyId)
    .executeTakeFirstOrThrow();
  const currency = held?.currency ?? CURRENCY_OF[country] ?? 'EUR';
  const { items } = await ordersWhere(
    context,
    sql`o.agency_id = ${agencyId} and o.state in ('open', 'awaiting_transfer')`,
    1,
  );
  const bank = await readBank(context);
  return {
    subscription: held && subscriptionView(context, held),
    usage: await usageOf(context, agencyId, held?.limits ?? null),
    currency,
    currencyLocked: held?.state === 'active',
    plans: await plansFor(context, held, currency),
    order: items[0] ?? null,
    providers: providers.filter((provider) => provider !== 'bank_transfer' || bank !== null),
    transferTo: bank,
  };
}

function subscriptionView({ actor }: Context, held: Subscription): PlanView['subscription'] {
  const {
    id,
    version,
    state,
    plan,
    interval,
    price,
    currency,
    startsOn,
    endsOn,
    nextPlan,
    nextInterval,
    nextOrderId,
  } = held;
  const possible = possibleCommands(subscriptionMachine, state, actor.role);
  return {
    id,
    version,
    state: state as 'active',
    plan,
    title: titleOf(plan),
    interval,
    price: price === null ? null : money(price, currency!),
    startsOn,
    endsOn,
    graceUntil: state === 'grace' ? addDays(endsOn!, GRACE_DAYS) : null,
    next: nextPlan && {
      plan: nextPlan,
      title: titleOf(nextPlan),
      interval: nextInterval,
      paid: nextOrderId !== null,
    },
    possible: nextOrderId ? [] : possible.filter((command) => command !== 'keep' || nextPlan !== null),
  };
}

async function plansFor(
  { db, actor, now }: Context,
  held: Subscription | null,
  currency: PlanCurrency,
): Promise<PlanView['plans']> {
  const plans = await plansOn(db, planToday(now));
  const today = localDate(now, actor.timeZone);
  const isOpen = (kind: string) => kind !== 'renewal' || canRenew(held!, today);
  return plans.map((terms) => {
    const { plan } = terms;
    const kinds = (['month', 'year'] as const)
      .map((interval) => ({
        interval,
        kind: kindOf(held, { plan, interval }),
      }))
      .filter(({ kind }) => isOpen(kind));
    const priceIn = (interval: Interval) => money(priceOf(terms, currency, interval).amount, currency);
    return {
      plan,
      title: PLANS[plan].title,
      hint: PLANS[plan].hint,
      month: priceIn('month'),
      year: priceIn('year'),
      limits: limitWords(terms.limits),
      choices:
        plan === 'free'
          ? kinds.filter(({ kind, interval }) => kind === 'later' && interval === 'month')
          : kinds,
    };
  });
}

/** What a plan allows, in words for people. */
const limitWords = (limits: Limits) =>
  featureNames.map((feature) => {
    const { title, unit, counts } = FEATURES[feature];
    const limit = limits[feature];
    const amount = limit === null ? 'Without limit' : amountOf(feature, limit);
    const words =
      counts === 'may'
        ? limit === 0
          ? 'No'
          : 'Yes'
        : counts === 'month' && limit
          ? `${amount} ${unit}`
          : amount;
    return { feature, title, words };
  });

/** Where agencies transfer to; null while the platform has not said. */
async function readBank({ db }: Context): Promise<PlanView['transferTo']> {
  const issuer = await db
    .selectFrom('planIssuer')
    .select(['name', 'legalName', 'bank'])
    .executeTakeFirstOrThrow();
  if (!issuer.bank) return null;
  const bank = issuer.bank as Record<string, string>;
  const lines = Object.entries(BANK_FIELDS).flatMap(([field, label]) =>
    bank[field] ? [{ label, value: bank[field] }] : [],
  );
  return { name: issuer.legalName ?? issuer.name!, lines };
}

/** Those of my agency; for the platform of all. Newest first. */
export async function listPlanOrders(
  context: Context,
  input: ListPlanOrders,
): Promise<z.output<typeof PlanOrderPage>> {
  const { agencyId } = context.actor;
  return ordersWhere(
    context,
    sql`${agencyId ? sql`o.agency_id = ${agencyId}` : sql`true`}
      ${input.state ? sql`and o.state = any (${input.state})` : sql``}
      ${input.after ? sql`and o.id < ${input.after}::uuid` : sql``}`,
    input.limit,
  );
}

export async function getPlanOrder(context: Context, id: string): Promise<PlanOrderView> {
  const { items } = await ordersWhere(context, sql`o.id = ${id}`, 1);
  if (!items[0]) throw new NotFound('This order');
  return items[0];
}

type Row = Pick<
  PlanOrderView,
  | 'id'
  | 'version'
  | 'agencyId'
  | 'agencyName'
  | 'state'
  | 'kind'
  | 'plan'
  | 'interval'
  | 'startsOn'
  | 'endsOn'
  | 'provider'
  | 'checkoutUrl'
  | 'orderedByName'
  | 'paidAt'
> & {
  currency: string;
  price: string;
  credit: string;
  net: string;
  total: string;
  taxes: TaxLine[];
  createdAt: Date;
  invoice: { id: string; number: string; state: string; open: string; credited: string } | null;
  transfer: { id: string; state: string; amount: string; paidOn: string; reference: string } | null;
  payments: {
    id: string;
    amount: string;
    currency: string;
    state: 'kept';
    reason: string | null;
    at: string;
  }[];
};

async function ordersWhere(context: Context, where: ReturnType<typeof sql<SqlBool>>, limit: number) {
  const { rows } = await sql<Row>`
    select o.id, o.version, o.agency_id, a.name as agency_name, o.state, o.kind, o.plan, o.interval, o.currency, o.starts_on, o.ends_on,
      o.price, o.credit, o.net, o.total, o.taxes, o.provider, o.checkout_url, o.ordered_by_name, o.created_at, o.paid_at,
      (select json_build_object('id', i.id, 'number', i.number, 'state', i.state, 'credited', i.credited::text,
        'open', greatest(i.total - i.paid - i.credited, 0)::text) from invoice i where i.id = o.invoice_id) as invoice,
      (select json_build_object('id', p.id, 'state', p.state, 'amount', p.amount::text, 'paidOn', p.paid_on, 'reference', p.reference)
        from payment p where p.invoice_id = o.invoice_id order by p.id desc limit 1) as transfer,
      (select coalesce(json_agg(json_build_object('id', p.id, 'amount', p.amount::text, 'currency', p.currency, 'state', p.state,
        'reason', p.reason, 'at', p.created_at) order by p.id), '[]') from plan_payment p where p.order_id = o.id) as payments
    from plan_order o join organisation a on a.id = o.agency_id where ${where} order by o.id desc limit ${limit + 1}`.execute(
    context.db,
  );
  const page = toPage(rows, limit, (row) => row.id);
  return { next: page.next, items: page.items.map((row) => orderView(context, row)) };
}

function orderView({ actor }: Context, row: Row): PlanOrderView {
  const { currency, price, credit, net, total, createdAt, invoice, transfer, payments, ...order } = row;
  const inCurrency = (amount: string) => money(amount, currency);
  return {
    ...order,
    title: titleOf(order.plan),
    price: inCurrency(price),
    credit: inCurrency(credit),
    net: inCurrency(net),
    total: inCurrency(total),
    checkoutUrl: order.state === 'open' ? order.checkoutUrl : null,
    invoice: invoice && {
      ...invoice,
      open: inCurrency(invoice.open),
      credited: inCurrency(invoice.credited),
    },
    transfer: transfer && { ...transfer, amount: inCurrency(transfer.amount) },
    payments: payments.map(({ currency: paidIn, at, ...payment }) => ({
      ...payment,
      amount: money(payment.amount, paidIn),
      at: new Date(at),
    })),
    orderedAt: createdAt,
    possible: possibleOf(row, actor.role),
  };
}

/** A transfer is reported on its invoice, answered once it is reported, and waited for before anything is cancelled. */
function possibleOf({ state, invoice, transfer }: Row, role: Context['actor']['role']): string[] {
  const reported = transfer?.state === 'reported';
  return possibleCommands(planOrderMachine, state, role).filter((command) => {
    if (command === 'reportTransfer') return invoice !== null && !reported;
    if (command === 'cancel') return !reported;
    if (command === 'verifyTransfer' || command === 'refuseTransfer') return reported;
    return true;
  });
}
