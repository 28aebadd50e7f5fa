/** Money of a change of plan, over many plans, periods and days. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '../../platform/calendar.ts';
import { decimal, type Money, minorDigits } from '../../platform/money.ts';
import type { Interval } from '../plans/index.ts';
import { periodFrom, quoteStart, quoteUpgrade } from './quote.ts';

const inr = (amount: string): Money => ({ amount, currency: 'INR' });

test('half of a month is left: half of the difference is paid, and the period stays', () => {
  const held = { price: inr('4999'), interval: 'month' as const, ...periodFrom('2026-04-01', 'month') };
  expect(quoteUpgrade(held, { price: inr('14999'), interval: 'month' }, '2026-04-16')).toEqual({
    startsOn: '2026-04-01',
    endsOn: '2026-04-30',
    credit: inr('0.00'),
    net: inr('5000.00'),
  });
});

test('to a year: a new period begins today, and what is left of the month is taken off', () => {
  const held = { price: inr('4999'), interval: 'month' as const, ...periodFrom('2026-04-01', 'month') };
  expect(quoteUpgrade(held, { price: inr('49990'), interval: 'year' }, '2026-04-21')).toEqual({
    startsOn: '2026-04-21',
    endsOn: '2027-04-20',
    credit: inr('1666.33'),
    net: inr('48323.67'),
  });
});

test('a month after the last of January ends with February, and leap years have one day more', () => {
  expect(periodFrom('2026-01-31', 'month')).toEqual({ startsOn: '2026-01-31', endsOn: '2026-02-27' });
  expect(periodFrom('2028-02-29', 'year')).toEqual({ startsOn: '2028-02-29', endsOn: '2029-02-27' });
});

const CURRENCIES = ['INR', 'EUR', 'JPY', 'KWD'];
const amountOf = (currency: string) =>
  fc.integer({ min: 1, max: 99_999_999 }).map((minor) => {
    const digits = minorDigits(currency);
    return decimal(String(minor))
      .div(10 ** digits)
      .toFixed(digits);
  });

const aCase = fc.constantFrom(...CURRENCIES).chain((currency) =>
  fc.record({
    currency: fc.constant(currency),
    prices: fc.tuple(amountOf(currency), amountOf(currency), amountOf(currency)),
    interval: fc.constantFrom<Interval>('month', 'year'),
    start: fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2026-01-01', days)),
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  }),
);

/** Three prices in order, and a day within the period. */
function stageOf({
  currency,
  prices,
  interval,
  start,
  at,
}: typeof aCase extends fc.Arbitrary<infer T> ? T : never) {
  const [low, middle, high] = [...prices].sort((a, b) => decimal(a).cmp(b)) as [string, string, string];
  const period = periodFrom(start, interval);
  const days = daysBetween(period.startsOn, period.endsOn) + 1;
  const today = addDays(start, Math.floor(days * at));
  const money = (amount: string): Money => ({ amount, currency });
  return {
    held: { price: money(low), interval, ...period },
    middle: money(middle),
    high: money(high),
    today,
    interval,
    days,
  };
}

test('an upgrade costs no less than nothing and no more than the whole difference', () => {
  fc.assert(
    fc.property(aCase, (each) => {
      const { held, high, interval, today } = stageOf(each);
      const { net, endsOn } = quoteUpgrade(held, { price: high, interval }, today);
      expect(decimal(net.amount).gte(0)).toBe(true);
      expect(decimal(net.amount).lte(decimal(high.amount).minus(held.price.amount))).toBe(true);
      expect(endsOn).toBe(held.endsOn);
    }),
  );
});

test('on the first day the whole difference is paid, and each day later no more than on the one before', () => {
  fc.assert(
    fc.property(aCase, (each) => {
      const { held, high, interval, today } = stageOf(each);
      const on = (day: string) => decimal(quoteUpgrade(held, { price: high, interval }, day).net.amount);
      expect(on(held.startsOn).eq(decimal(high.amount).minus(held.price.amount))).toBe(true);
      if (today < held.endsOn) expect(on(addDays(today, 1)).lte(on(today))).toBe(true);
    }),
  );
});

test('by way of a plan between, it costs the same to within the rounding of one step', () => {
  fc.assert(
    fc.property(aCase, (each) => {
      const { held, middle, high, interval, today } = stageOf(each);
      const direct = quoteUpgrade(held, { price: high, interval }, today).net;
      const first = quoteUpgrade(held, { price: middle, interval }, today).net;
      const second = quoteUpgrade({ ...held, price: middle }, { price: high, interval }, today).net;
      const apart = decimal(first.amount).plus(second.amount).minus(direct.amount).abs();
      const unit = decimal('1').div(10 ** minorDigits(each.currency));
      expect(apart.lte(unit)).toBe(true);
    }),
  );
});

test('to a year: what is paid and what is credited are the price of the year, and the credit is no more than was paid', () => {
  fc.assert(
    fc.property(aCase, (each) => {
      const { held, high, today } = stageOf({ ...each, interval: 'month' });
      const wanted = { price: high, interval: 'year' as const };
      const { net, credit, startsOn } = quoteUpgrade(held, wanted, today);
      expect(decimal(net.amount).plus(credit.amount).eq(high.amount)).toBe(true);
      expect(decimal(credit.amount).lte(held.price.amount)).toBe(true);
      expect(startsOn).toBe(today);
      expect(quoteStart(wanted, today)).toMatchObject({
        net: { amount: high.amount },
        endsOn: periodFrom(today, 'year').endsOn,
      });
    }),
  );
});

test('another currency, or a day outside the period, is no upgrade', () => {
  const held = { price: inr('4999'), interval: 'month' as const, ...periodFrom('2026-04-01', 'month') };
  const wanted = { price: inr('14999'), interval: 'month' as const };
  expect(() =>
    quoteUpgrade(held, { ...wanted, price: { amount: '179', currency: 'EUR' } }, '2026-04-16'),
  ).toThrow(RangeError);
  expect(() => quoteUpgrade(held, wanted, '2026-05-01')).toThrow(RangeError);
  expect(() => quoteUpgrade(held, wanted, '2026-03-31')).toThrow(RangeError);
});
