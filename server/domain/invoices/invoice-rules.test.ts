import fc from 'fast-check';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { daysBetween, fiscalYear, instantAt, localDate } from '../../platform/calendar.ts';
import { add, compare, decimal, type Money, money, subtract } from '../../platform/money.ts';
import { formatInvoiceNumber, indianStateOf } from '../organisations/index.ts';
import { amountInWords } from './amount-in-words.ts';
import { invoiceDates } from './dates.ts';
import { placementFee } from './fee.ts';
import { simpleInterest } from './interest.ts';
import type { InvoiceDocument } from './invoice-document.ts';
import { renderInvoicePdf } from './invoice-pdf.ts';
import { toLatin } from './latin-text.ts';
import { type TaxParty, taxFor } from './tax.ts';

const bengaluru: TaxParty = { country: 'IN', state: 'Karnataka', gstin: '29ABCDE1234F1Z5' };
const mumbai: TaxParty = { country: 'IN', state: 'Maharashtra', gstin: '27AAACM9876K1ZP' };
const hamburg: TaxParty = { country: 'DE', state: null, vat: 'DE136695976' };
const lyon: TaxParty = { country: 'FR', state: null, vat: 'FR40303265045' };
const boston: TaxParty = { country: 'US', state: 'MA' };

const rupees = (amount: string) => money(amount, 'INR');
const minorUnits = (currency: string) =>
  fc
    .bigInt({ min: 0n, max: 10n ** 14n })
    .map((minor): Money => money(decimal(String(minor)).div(100), currency));
const percents = fc
  .integer({ min: 0, max: 10_000 })
  .map((hundredths) => decimal(String(hundredths)).div(100).toFixed());

/** Offer 18 lakh at 8.33 %, between two states, joined 2026-03-02; domain.md §4. */
function workedExample(): InvoiceDocument {
  const annualPay = rupees('1800000');
  const fee = placementFee({ annualPay, feeType: 'percentage', fee: '8.33' });
  const taxes = taxFor({ seller: bengaluru, buyer: mumbai, amount: fee });
  const dates = invoiceDates({ joiningDate: '2026-03-02', invoiceAfterDays: 30, paymentWithinDays: 7 });
  const issuedOn = localDate(instantAt(dates.visibleFrom, 6, 'Asia/Kolkata'), 'Asia/Kolkata');
  return {
    number: formatInvoiceNumber({ prefix: 'ST', fiscalYear: fiscalYear(issuedOn, 'IN').label, sequence: 42 }),
    issuedOn,
    dueOn: dates.dueIfIssuedOn(issuedOn),
    seller: {
      name: 'Saffron Talent Partners',
      lines: ['99 Residency Road', 'Bengaluru 560025'],
      country: 'IN',
      state: 'Karnataka',
      gstin: '29ABCDE1234F1Z5',
      pan: 'ABCDE1234F',
      vatId: null,
      bank: { bankName: 'HDFC Bank', accountNumber: '50200012345678', ifsc: 'HDFC0000123' },
    },
    buyer: {
      name: 'Meridian Analytics',
      lines: ['Bandra Kurla Complex', 'Mumbai 400051'],
      country: 'IN',
      state: 'Maharashtra',
      gstin: '27AAACM9876K1ZP',
      pan: null,
      vatId: null,
    },
    candidateName: 'Ananya Iyer',
    jobTitle: 'Senior Data Engineer',
    joiningDate: '2026-03-02',
    annualPay,
    feeType: 'percentage',
    feeRate: '8.33',
    fee,
    taxes,
    total: taxes.reduce((sum, tax) => add(sum, tax.amount), fee),
    notes: ['Interest of 1.5 % a month is charged on late payment.'],
  };
}

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

test('names in any writing become readable in the fonts of a PDF', () => {
  expect(toLatin('Zoë Straße “Ærø” – 5 €')).toBe('Zoë Straße “Ærø” – 5 €');
  expect(toLatin('Łódź Şahin Nguyễn ı')).toBe('Lódz Sahin Nguyen i');
  expect(toLatin('राजेश कुमार, हिन्दी, ज़ारा')).toBe('Rajesh Kumar, Hindi, Zara');
  expect(toLatin('ಕರ್ನಾಟಕ ਪੰਜਾਬ')).toBe('Karnataka Panjab');
  expect(toLatin('Москва Щукин Αθήνα')).toBe('Moskva Shchukin Athina');
  expect(toLatin('ที่')).toBe('[U+0E17 U+0E35 U+0E48]');
  expect(toLatin('張三丰 Ltd\u202e\t\u0000x')).toBe('[U+5F35 U+4E09 U+4E30] Ltd x');
  const writable = /^[\u0020-\u007e\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*$/;
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(toLatin(text)).toMatch(writable);
    }),
    { numRuns: 1000 },
  );
});

test('the printed invoice says everything, and is the same file each time', async () => {
  const pdf = await renderInvoicePdf(workedExample());
  const { pages, text } = await readBack(pdf);
  expect(pages).toBe(1);
  for (const words of [
    'TAX INVOICE',
    'ST/2026-27/00042',
    '1 April 2026',
    '8 April 2026',
    'Maharashtra (27)',
    'Saffron Talent Partners',
    'GSTIN 29ABCDE1234F1Z5',
    'PAN ABCDE1234F',
    'Meridian Analytics',
    'GSTIN 27AAACM9876K1ZP',
    'Recruitment of Ananya Iyer',
    'Senior Data Engineer',
    'Joined on 2 March 2026',
    'INR 18,00,000.00',
    '8.33 %',
    '998512',
    'INR 1,49,940.00',
    'IGST 18 %',
    'INR 26,989.20',
    'INR 1,76,929.20',
    'Rupees One Lakh Seventy-Six Thousand Nine Hundred Twenty-Nine and Twenty Paise Only',
    'HDFC0000123',
    'Interest of 1.5 % a month',
    'Page 1 of 1',
  ]) {
    expect(text).toContain(words);
  }
  expect(Buffer.from(await renderInvoicePdf(workedExample())).equals(pdf)).toBe(true);
});

test('why no tax is charged is printed; without bank details there is no empty box', async () => {
  const fee = money('149940', 'EUR');
  const taxes = taxFor({ seller: hamburg, buyer: lyon, amount: fee });
  const example = workedExample();
  const seller = { ...example.seller, country: 'DE', gstin: null, vatId: 'DE136695976', bank: null };
  const buyer = { ...example.buyer, country: 'FR', gstin: null, vatId: 'FR40303265045' };
  const invoice = {
    ...example,
    seller,
    buyer,
    fee,
    taxes,
    total: fee,
    feeType: 'fixed' as const,
    notes: undefined,
  };
  const { text } = await readBack(await renderInvoicePdf(invoice));
  expect(text).toContain('Reverse charge: VAT is due from the customer');
  expect(text).toContain('VAT ID FR40303265045');
  expect(text).toContain('EUR 149,940.00');
  expect(text).toContain('France');
  expect(text).toContain('Fee: fixed');
  expect(text).not.toContain('BANK DETAILS');
});

test('long names and many notes go on over pages, and nothing is lost', async () => {
  const example = workedExample();
  const invoice = {
    ...example,
    buyer: {
      ...example.buyer,
      name: 'W'.repeat(200),
      lines: Array.from({ length: 60 }, (_, row) => `Row ${row}.`),
    },
    candidateName: 'Maximiliane Konstantinopoulou '.repeat(7),
    notes: Array.from(
      { length: 40 },
      (_, note) => `Note ${note}. ${'Words that fill the paper. '.repeat(12)}`,
    ),
  };
  const { pages, text } = await readBack(await renderInvoicePdf(invoice));
  expect(pages).toBeGreaterThan(3);
  expect(text.match(/W/g)?.length).toBeGreaterThanOrEqual(200);
  for (let row = 0; row < 60; row += 1) expect(text).toContain(`Row ${row}.`);
  for (let note = 0; note < 40; note += 1) expect(text).toContain(`Note ${note}.`);
  expect(text).toContain(`Page ${pages} of ${pages}`);
  expect(text).toContain('INR 1,76,929.20');
});

async function readBack(pdf: Uint8Array): Promise<{ pages: number; text: string }> {
  const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {
    mergePages: true,
  });
  return { pages: totalPages, text: text.replace(/\s+/g, ' ') };
}
