import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { hamburg, lyon, workedExample } from '../../../test/fixtures/invoice.ts';
import { money } from '../../platform/money.ts';
import { renderInvoicePdf } from './invoice-pdf.ts';
import { taxFor } from './tax.ts';

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
