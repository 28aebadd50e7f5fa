/** What a change of plan costs, before tax. Dates are 'YYYY-MM-DD'; a period's last day belongs to it. */
import { addDays, addMonths, daysBetween } from '../../platform/calendar.ts';
import { compare, decimal, type Money, money, roundToMinor } from '../../platform/money.ts';
import type { Interval } from '../plans/index.ts';

export type Held = { price: Money; interval: Interval; startsOn: string; endsOn: string };
export type Wanted = { price: Money; interval: Interval };
export type Period = { startsOn: string; endsOn: string };

export type Quote = Period & {
  /** Of what was paid before and is not used up; 0 where the period stays. */
  credit: Money;
  net: Money;
};

/** 31 January and a month end on the last of February. */
export const periodFrom = (startsOn: string, interval: Interval): Period => ({
  startsOn,
  endsOn: addDays(addMonths(startsOn, interval === 'year' ? 12 : 1), -1),
});

/** A whole period, with nothing behind it. */
export function quoteStart({ price, interval }: Wanted, startsOn: string): Quote {
  return {
    ...periodFrom(startsOn, interval),
    credit: nothing(price),
    net: money(price.amount, price.currency),
  };
}

/**
 * From today on. With the same interval the period stays, and the difference is paid for the days that are left of it, today
 * among them. With a longer one a new period begins, and what is left of the old is taken off. Rounded half-up once.
 * @throws RangeError for two currencies, and for a day outside the period
 */
export function quoteUpgrade(held: Held, wanted: Wanted, today: string): Quote {
  compare(held.price, wanted.price);
  const { currency } = wanted.price;
  const left = daysBetween(today, held.endsOn) + 1;
  const days = daysBetween(held.startsOn, held.endsOn) + 1;
  if (left < 1 || left > days)
    throw new RangeError(`${today} is no day from ${held.startsOn} to ${held.endsOn}`);
  if (held.interval === wanted.interval) {
    const difference = decimal(wanted.price.amount).minus(held.price.amount).mul(left).div(days);
    return {
      startsOn: held.startsOn,
      endsOn: held.endsOn,
      credit: nothing(wanted.price),
      net: roundToMinor(atLeastNothing(difference), currency),
    };
  }
  const unused = decimal(held.price.amount).mul(left).div(days);
  const net = roundToMinor(atLeastNothing(decimal(wanted.price.amount).minus(unused)), currency);
  const credit = money(decimal(wanted.price.amount).minus(net.amount), currency);
  return { ...periodFrom(today, wanted.interval), credit, net };
}

const nothing = ({ currency }: Money): Money => money('0', currency);

const atLeastNothing = (amount: ReturnType<typeof decimal>) => (amount.isNegative() ? decimal('0') : amount);
