/** What choosing a plan would mean for an agency: an upgrade at once, a change at the end, a start, the next period. */
import { addDays, localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { Conflict, Invalid, NotFound } from '../../platform/errors.ts';
import { type Money, money } from '../../platform/money.ts';
import { invoiceAmounts, type TaxLine } from '../invoices/index.ts';
import {
  type Interval,
  type Limits,
  type PlanCurrency,
  type PlanName,
  priceOf,
  rankOf,
  termsKept,
  termsOfPlan,
  titleOf,
} from '../plans/index.ts';
import { type Quote, quoteStart, quoteUpgrade } from './quote.ts';
import type { ChoosePlan } from './schemas.ts';

/** So long before its end the next period can be paid. */
const RENEW_WITHIN_DAYS = 30;

export type Subscription = {
  id: string;
  version: number;
  agencyId: string;
  state: string;
  plan: PlanName;
  interval: Interval | null;
  currency: PlanCurrency | null;
  price: string | null;
  limits: Limits;
  termsOf: string;
  startsOn: string;
  endsOn: string | null;
  nextPlan: PlanName | null;
  nextInterval: Interval | null;
  nextOrderId: string | null;
};

export type Kind = 'start' | 'upgrade' | 'renewal';

/** Null for an agency from before there were plans. */
export async function readSubscription(
  { db }: Context,
  agencyId: string,
  lock = false,
): Promise<Subscription | null> {
  const query = db.selectFrom('subscription').selectAll().where('agencyId', '=', agencyId);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return (row as Subscription | undefined) ?? null;
}

/** A change to less is planned for the end of what is paid; anything else is bought. */
export function kindOf(
  held: Subscription | null,
  { plan, interval }: Pick<ChoosePlan, 'plan' | 'interval'>,
): Kind | 'later' {
  if (held?.state === 'grace') return 'renewal';
  if (held?.state !== 'active') return 'start';
  const next = { plan: held.nextPlan ?? held.plan, interval: held.nextInterval ?? held.interval };
  if (plan === next.plan && interval === next.interval) return 'renewal';
  const rank = rankOf(plan) - rankOf(held.plan);
  if (rank === 0 && interval === held.interval) return 'renewal';
  // What would be less a day is no upgrade: from a year of a plan nobody goes up to a month of the next.
  return rank >= 0 && !(held.interval === 'year' && interval === 'month') ? 'upgrade' : 'later';
}

export type Priced = Quote & {
  kind: Kind;
  price: Money;
  limits: Limits;
  termsOf: string;
  taxes: TaxLine[];
  tax: Money;
  total: Money;
};

/** @throws Conflict where it cannot be bought now, with what can be done */
export async function priceChoice(
  context: Context,
  held: Subscription | null,
  choice: ChoosePlan,
): Promise<Priced> {
  const { plan, interval, currency } = choice;
  if (plan === 'free')
    throw new Conflict('nothing_to_pay', 'The free plan follows by itself when the present one ends.');
  const kind = kindOf(held, choice);
  if (kind === 'later')
    throw new Conflict(
      'only_later',
      `${titleOf(plan)} is less than what you have paid for. It can follow on ${held!.endsOn}; until then you keep what you have.`,
    );
  const today = localDate(context.now, context.actor.timeZone);
  requireCurrency(held, currency);
  const terms = await termsForBuyer(context, held, plan);
  const price = money(priceOf(terms, currency, interval).amount, currency);
  const quote = quoteOf(kind, held, { price, interval }, today);
  const amounts = await taxed(context, quote.net);
  return { ...quote, ...amounts, kind, price, limits: terms.limits, termsOf: terms.termsOf };
}

function requireCurrency(held: Subscription | null, currency: PlanCurrency): void {
  if (held?.state !== 'active' || held.currency === currency) return;
  throw new Conflict(
    'other_currency',
    `You pay in ${held.currency} until ${held.endsOn}. Another currency can follow after that.`,
    {
      currency: held.currency,
    },
  );
}

/** Whoever stays in their plan keeps its terms, until they change it or the platform says otherwise. */
function termsForBuyer({ db, now }: Context, held: Subscription | null, plan: PlanName) {
  const isTheirs = held && (held.state === 'active' || held.state === 'grace') && held.plan === plan;
  return isTheirs ? termsKept(db, plan, held.termsOf, now) : termsOfPlan(db, plan, now);
}

function quoteOf(
  kind: Kind,
  held: Subscription | null,
  wanted: { price: Money; interval: Interval },
  today: string,
): Quote {
  if (kind === 'start') return quoteStart(wanted, today);
  const endsOn = held!.endsOn!;
  if (kind === 'renewal') {
    requireTime(held!, today);
    return quoteStart(wanted, addDays(endsOn, 1));
  }
  if (endsOn < today)
    throw new Conflict(
      'period_over',
      `Your plan was paid until ${endsOn}. Pay its next period, and go up from there.`,
    );
  if (held!.nextOrderId)
    throw new Conflict(
      'paid_ahead',
      'Your next period is paid already. A larger plan can follow when it has begun.',
    );
  const price = money(held!.price!, held!.currency!);
  return quoteUpgrade(
    { price, interval: held!.interval!, startsOn: held!.startsOn, endsOn },
    wanted,
    latest(today, held!.startsOn),
  );
}

/** Whether what follows the present period can be paid on that day. */
export const canRenew = ({ nextOrderId, endsOn }: Subscription, today: string): boolean =>
  nextOrderId === null && today >= addDays(endsOn!, -RENEW_WITHIN_DAYS);

function requireTime({ nextOrderId, endsOn }: Subscription, today: string): void {
  if (nextOrderId) throw new Conflict('paid_ahead', 'Your next period is paid already.');
  const from = addDays(endsOn!, -RENEW_WITHIN_DAYS);
  if (today < from)
    throw new Conflict('too_early', `This is your plan. The next period can be paid from ${from} on.`);
}

const latest = (left: string, right: string) => (left > right ? left : right);

/** As the invoice will have it. */
async function taxed({ db, actor }: Context, net: Money) {
  const columns = ['country', 'state', 'gstin', 'vatId', 'defaultTaxRule'] as const;
  const seller = await db.selectFrom('planIssuer').select(columns).executeTakeFirst();
  const buyer = await db
    .selectFrom('organisation')
    .select(columns)
    .where('id', '=', actor.agencyId!)
    .executeTakeFirst();
  if (!seller || !buyer) throw new NotFound('Your agency');
  if (buyer.country === 'IN' && !buyer.state && !buyer.gstin)
    throw new Invalid(
      'Say first in which state your agency is, or its GSTIN: that decides the tax.',
      [],
      'tax_state_needed',
    );
  return invoiceAmounts(net, { ...seller, country: seller.country! }, buyer);
}
