import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, compare, decimal, formatMoney, minorDigits, money, roundToMinor, subtract } from './money.ts';

const currencies = fc.constantFrom('INR', 'EUR', 'JPY', 'KWD');

/** An amount as whole minor units, and the same as Money, written without our own code. */
const amounts = (currency: string) =>
  fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }).map((minor) => {
    const digits = minorDigits(currency);
    const text = String(minor < 0n ? -minor : minor).padStart(digits + 1, '0');
    const whole = text.slice(0, text.length - digits);
    const amount = `${minor < 0n ? '-' : ''}${whole}${digits ? `.${text.slice(-digits)}` : ''}`;
    return { minor, money: { amount, currency } };
  });

const pairs = currencies.chain((currency) => fc.tuple(amounts(currency), amounts(currency)));

test('an amount carries exactly the minor digits of its currency', () => {
  expect(money('1800000', 'INR').amount).toBe('1800000.00');
  expect(money('1800000.5000', 'EUR').amount).toBe('1800000.50');
  expect(money('500', 'JPY').amount).toBe('500');
  expect(money('1.5', 'KWD').amount).toBe('1.500');
  expect(money(new Decimal('0.1').plus('0.2'), 'EUR').amount).toBe('0.30');
  expect(money('-0.00', 'INR').amount).toBe('0.00');
});

test('nothing is rounded unasked, and what is no amount is refused', () => {
  expect(() => money('0.005', 'INR')).toThrow(RangeError);
  expect(() => money('0.5', 'JPY')).toThrow(RangeError);
  for (const bad of ['', '-', '.', 'ten', '1,800', '1e3', '0x10', 'NaN', 'Infinity', '1.2.3', ' 1']) {
    expect(() => money(bad, 'INR'), bad).toThrow(RangeError);
  }
  expect(() => money('1', 'RUPEE')).toThrow(RangeError);
});

test('halves go away from zero', () => {
  const rounded = (amount: string, currency = 'INR') => roundToMinor(amount, currency).amount;
  expect(rounded('0.005')).toBe('0.01');
  expect(rounded('-0.005')).toBe('-0.01');
  expect(rounded('2.675')).toBe('2.68');
  expect(rounded('0.00499999999999999999999999')).toBe('0.00');
  expect(rounded('-0.004')).toBe('0.00');
  expect(rounded('0.5', 'JPY')).toBe('1');
  expect(rounded('1.0005', 'KWD')).toBe('1.001');
});

test('rounding moves by half a minor unit at most, and the same for both signs', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), currencies, (raw, currency) => {
      const exact = decimal(String(raw)).div(100_000);
      const { amount } = roundToMinor(exact, currency);
      const half = decimal('0.5').div(decimal('10').pow(minorDigits(currency)));
      expect(decimal(amount).minus(exact).abs().lte(half)).toBe(true);
      expect(decimal(roundToMinor(exact.neg(), currency).amount).eq(decimal(amount).neg())).toBe(true);
      expect(money(amount, currency).amount).toBe(amount);
    }),
  );
});

test('sums, differences and order are those of the whole minor units', () => {
  fc.assert(
    fc.property(pairs, ([left, right]) => {
      const digits = minorDigits(left.money.currency);
      const units = (amount: string) => BigInt(decimal(amount).mul(decimal('10').pow(digits)).toFixed(0));
      expect(units(add(left.money, right.money).amount)).toBe(left.minor + right.minor);
      expect(units(subtract(left.money, right.money).amount)).toBe(left.minor - right.minor);
      expect(subtract(add(left.money, right.money), right.money)).toEqual(
        money(left.money.amount, left.money.currency),
      );
      expect(compare(left.money, right.money)).toBe(
        left.minor < right.minor ? -1 : left.minor > right.minor ? 1 : 0,
      );
    }),
  );
});

test('two currencies are never reckoned together', () => {
  const rupees = money('1', 'INR');
  const euros = money('1', 'EUR');
  for (const reckon of [add, subtract, compare]) expect(() => reckon(rupees, euros)).toThrow(RangeError);
});

test('written for people', () => {
  expect(formatMoney(money('149940', 'INR'), 'en-IN')).toBe('₹1,49,940.00');
  expect(formatMoney(money('123456789.5', 'INR'), 'en-IN')).toBe('₹12,34,56,789.50');
  expect(formatMoney(money('149940', 'INR'), 'en-IN', 'code')).toBe('INR\u00a01,49,940.00');
  expect(formatMoney(money('149940', 'EUR'), 'de-DE')).toBe('149.940,00\u00a0€');
  expect(formatMoney(money('149940', 'JPY'), 'en-GB')).toBe('JP¥149,940');
  // Beyond what a float can hold.
  expect(formatMoney(money('90071992547409931.25', 'EUR'), 'en-GB')).toBe('€90,071,992,547,409,931.25');
});
