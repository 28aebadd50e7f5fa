import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, decimal, type Money, minorDigits, money } from '../../platform/money.ts';
import { creditedFee, differenceFee } from './fee.ts';

const amounts = fc
  .tuple(fc.constantFrom('INR', 'EUR', 'JPY', 'KWD'), fc.bigInt({ min: 0n, max: 10n ** 14n }))
  .map(
    ([currency, minor]): Money => money(decimal(minor.toString()).div(10 ** minorDigits(currency)), currency),
  );
const guarantees = fc
  .integer({ min: 1, max: 3650 })
  .chain((days) => fc.record({ days: fc.constant(days), served: fc.integer({ min: 0, max: days }) }));

test('by the days that were left, half-up once, never above the fee and never below nothing', () => {
  fc.assert(
    fc.property(amounts, guarantees, (fee, { days, served }) => {
      const credit = creditedFee({ fee, rule: 'pro_rata', days, served });
      const exact = decimal(fee.amount)
        .mul(days - served)
        .div(days);
      const unit = decimal('1').div(10 ** minorDigits(fee.currency));
      const off = decimal(credit.amount).minus(exact);
      expect(off.lte(unit.div(2)) && off.gt(unit.div(-2))).toBe(true);
      expect(compare(credit, fee)).toBeLessThanOrEqual(0);
      expect(decimal(credit.amount).isNegative()).toBe(false);
      if (served === 0) expect(credit).toEqual(fee);
      if (served === days) expect(decimal(credit.amount).isZero()).toBe(true);
      expect(creditedFee({ fee, rule: 'full_credit', days, served })).toEqual(fee);
    }),
  );
});

test('a day more served never credits more', () => {
  fc.assert(
    fc.property(amounts, guarantees, (fee, { days, served }) => {
      fc.pre(served < days);
      const credit = (after: number) => creditedFee({ fee, rule: 'pro_rata', days, served: after });
      expect(compare(credit(served + 1), credit(served))).toBeLessThanOrEqual(0);
    }),
  );
});

test('the worked example: 30 of 90 days served of a fee of 1,49,940.00 credit 99,960.00; a half goes up', () => {
  const fee = money('149940', 'INR');
  expect(creditedFee({ fee, rule: 'pro_rata', days: 90, served: 30 }).amount).toBe('99960.00');
  expect(creditedFee({ fee: money('0.01', 'INR'), rule: 'pro_rata', days: 2, served: 1 }).amount).toBe(
    '0.01',
  );
});

test.each([
  [0, 0],
  [90, 91],
  [90, -1],
  [90, 1.5],
])('of %d days %d are no leaving within a guarantee', (days, served) => {
  const fee = money('100', 'INR');
  expect(() => creditedFee({ fee, rule: 'full_credit', days, served })).toThrow(RangeError);
});

test('the difference is what the new fee is higher by, and nothing where it is not', () => {
  fc.assert(
    fc.property(amounts, fc.bigInt({ min: 0n, max: 10n ** 14n }), (fee, minor) => {
      const charged = money(decimal(minor.toString()).div(10 ** minorDigits(fee.currency)), fee.currency);
      const difference = differenceFee(fee, charged);
      const exact = decimal(fee.amount).minus(charged.amount);
      expect(decimal(difference.amount).eq(exact.isNegative() ? 0 : exact)).toBe(true);
    }),
  );
});
