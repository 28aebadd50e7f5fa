import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bengaluru,
  boston,
  hamburg,
  lyon,
  mumbai,
  rupees,
  workedExample,
} from '../../../test/fixtures/invoice.ts';
import { daysBetween } from '../../platform/calendar.ts';
import { add, compare, decimal, type Money, money, subtract } from '../../platform/money.ts';
import { formatInvoiceNumber, indianStateOf } from '../organisations/index.ts';
import { amountInWords } from './amount-in-words.ts';
import { invoiceDates } from './dates.ts';
import { placementFee } from './fee.ts';
import { simpleInterest } from './interest.ts';
import { type TaxParty, taxFor } from './tax.ts';

const minorUnits = (currency: string) =>
  fc
    .bigInt({ min: 0n, max: 10n ** 14n })
    .map((minor): Money => money(decimal(String(minor)).div(100), currency));
const percents = fc
  .integer({ min: 0, max: 10_000 })
  .map((hundredths) => decimal(String(hundredths)).div(100).toFixed());

test('the worked example of domain.md', () => {
  const invoice = workedExample();
  expect(invoice.fee).toEqual(rupees('149940.00'));
  expect(invoice.taxes).toEqual([{ name: 'IGST', rate: '18', amount: rupees('26989.20'), note: null }]);
  expect(invoice.total).toEqual(rupees('176929.20'));
  expect(invoice.issuedOn).toBe('2026-04-01');
  expect(invoice.dueOn).toBe('2026-04-08');
  expect(invoice.number).toBe('ST/2026-27/00042');
  const days = daysBetween(invoice.dueOn, '2026-05-08');
  expect(days).toBe(30);
  expect(simpleInterest({ amount: invoice.total, percentPerMonth: '1.5', days })).toEqual(rupees('2617.58'));
});

test('the fee is rounded half-up once; a fixed fee is what it says', () => {
  const fee = (pay: Money, percent: string) =>
    placementFee({ annualPay: pay, feeType: 'percentage', fee: percent });
  expect(fee(rupees('0.50'), '1').amount).toBe('0.01');
  expect(fee(rupees('0.49'), '1').amount).toBe('0.00');
  expect(fee(money('50', 'JPY'), '1').amount).toBe('1');
  expect(placementFee({ annualPay: rupees('1800000'), feeType: 'fixed', fee: '50000' })).toEqual(
    rupees('50000'),
  );
  expect(() => placementFee({ annualPay: rupees('1'), feeType: 'fixed', fee: '0.001' })).toThrow(RangeError);
  fc.assert(
    fc.property(minorUnits('INR'), percents, (pay, percent) => {
      const exact = decimal(pay.amount).mul(percent).div(100);
      expect(decimal(fee(pay, percent).amount).minus(exact).abs().lte('0.005')).toBe(true);
    }),
  );
});

test('India: within a state CGST and SGST alike, between states IGST, abroad an export', () => {
  const fee = rupees('149940');
  const mysuru: TaxParty = { country: 'IN', state: 'KA' };
  expect(taxFor({ seller: bengaluru, buyer: mysuru, amount: fee })).toEqual([
    { name: 'CGST', rate: '9', amount: rupees('13494.60'), note: null },
    { name: 'SGST', rate: '9', amount: rupees('13494.60'), note: null },
  ]);
  expect(taxFor({ seller: bengaluru, buyer: boston, amount: fee })).toEqual([
    { name: 'IGST', rate: '0', amount: rupees('0'), note: 'Export of services under LUT' },
  ]);
  // The client is registered elsewhere than it lives.
  const [line] = taxFor({ seller: bengaluru, buyer: { ...mumbai, state: 'Karnataka' }, amount: fee });
  expect(line?.name).toBe('IGST');
  expect(() => taxFor({ seller: bengaluru, buyer: { country: 'IN', state: null }, amount: fee })).toThrow(
    /client’s GSTIN/,
  );
});

test('a state is known by GSTIN, code, name or former name', () => {
  expect(indianStateOf({ state: 'orissa' })).toEqual({ gstCode: '21', name: 'Odisha' });
  expect(indianStateOf({ state: ' TG ' })?.name).toBe('Telangana');
  expect(indianStateOf({ state: 'Dadra & Nagar Haveli' })?.gstCode).toBe('26');
  expect(indianStateOf({ state: 'Goa', gstin: '33ABCDE1234F1Z5' })?.name).toBe('Tamil Nadu');
  expect(indianStateOf({ state: 'Bavaria' })).toBeNull();
  expect(indianStateOf({ state: null })).toBeNull();
});

test('European Union: own rate at home and for private buyers, reverse charge between businesses, none abroad', () => {
  const fee = money('1000', 'EUR');
  const lineFor = (buyer: TaxParty) => taxFor({ seller: hamburg, buyer, amount: fee })[0];
  expect(lineFor(hamburg)).toEqual({ name: 'VAT', rate: '19', amount: money('190', 'EUR'), note: null });
  expect(lineFor(lyon)).toMatchObject({
    rate: '0',
    amount: money('0', 'EUR'),
    note: expect.stringContaining('Reverse charge'),
  });
  expect(lineFor({ ...lyon, vat: undefined })).toMatchObject({ rate: '19', note: null });
  expect(lineFor(boston)).toMatchObject({ rate: '0', note: expect.stringContaining('Outside the scope') });
  const helsinki: TaxParty = { country: 'FI', state: null };
  expect(taxFor({ seller: helsinki, buyer: helsinki, amount: fee })[0]?.amount).toEqual(money('255', 'EUR'));
});

test('a country without a rule of ours: no tax line', () => {
  expect(taxFor({ seller: boston, buyer: hamburg, amount: money('1000', 'USD') })).toEqual([]);
});

test('taxes are their rate of the fee to half a paisa; CGST equals SGST; taken off the total they leave the fee', () => {
  const buyers = fc.constantFrom(bengaluru, mumbai, boston);
  fc.assert(
    fc.property(minorUnits('INR'), buyers, (fee, buyer) => {
      const taxes = taxFor({ seller: bengaluru, buyer, amount: fee });
      const total = taxes.reduce((sum, tax) => add(sum, tax.amount), fee);
      for (const { rate, amount } of taxes) {
        expect(decimal(amount.amount).minus(decimal(fee.amount).mul(rate).div(100)).abs().lte('0.005')).toBe(
          true,
        );
      }
      if (buyer === bengaluru) expect(taxes[0]?.amount).toEqual(taxes[1]?.amount);
      expect(taxes.reduce((left, tax) => subtract(left, tax.amount), total)).toEqual(fee);
      expect(compare(total, fee)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('interest is linear in days and amount but for one rounding, and never on no days', () => {
  const interest = (amount: Money, percentPerMonth: string, days: number) =>
    decimal(simpleInterest({ amount, percentPerMonth, days }).amount);
  fc.assert(
    fc.property(minorUnits('INR'), percents, fc.nat(1000), fc.nat(1000), (amount, percent, some, more) => {
      const apart = interest(amount, percent, some).plus(interest(amount, percent, more));
      expect(
        interest(amount, percent, some + more)
          .minus(apart)
          .abs()
          .lte('0.015'),
      ).toBe(true);
      const twice = interest(add(amount, amount), percent, some);
      expect(
        twice
          .minus(interest(amount, percent, some).mul(2))
          .abs()
          .lte('0.015'),
      ).toBe(true);
      expect(interest(amount, percent, 0).isZero()).toBe(true);
    }),
  );
  expect(interest(rupees('100'), '1', 365).toFixed(2)).toBe('12.00');
  expect(() => interest(rupees('100'), '1', -1)).toThrow(RangeError);
});

test('an invoice that is issued late is due later', () => {
  const dates = invoiceDates({ joiningDate: '2028-01-31', invoiceAfterDays: 29, paymentWithinDays: 15 });
  expect(dates.visibleFrom).toBe('2028-02-29');
  expect(dates.dueIfIssuedOn('2028-03-04')).toBe('2028-03-19');
});

test('numbers grow past five digits', () => {
  expect(formatInvoiceNumber({ prefix: 'ACME', fiscalYear: '2026', sequence: 1 })).toBe('ACME/2026/00001');
  expect(formatInvoiceNumber({ prefix: 'ACME', fiscalYear: '2026', sequence: 123456 })).toBe(
    'ACME/2026/123456',
  );
});

test('amounts in words', () => {
  expect(amountInWords(rupees('176929.20'))).toBe(
    'Rupees One Lakh Seventy-Six Thousand Nine Hundred Twenty-Nine and Twenty Paise Only',
  );
  expect(amountInWords(rupees('0'))).toBe('Rupees Zero Only');
  expect(amountInWords(rupees('20000000000.05'))).toBe('Rupees Two Thousand Crore and Five Paise Only');
  expect(amountInWords(money('1234567.5', 'EUR'))).toBe(
    'EUR One Million Two Hundred Thirty-Four Thousand Five Hundred Sixty-Seven and 50/100 Only',
  );
  expect(amountInWords(money('1019', 'JPY'))).toBe('JPY One Thousand Nineteen Only');
  expect(amountInWords(money('1.5', 'KWD'))).toBe('KWD One and 500/1000 Only');
  expect(() => amountInWords(rupees('-1'))).toThrow(RangeError);
});
