/**
 * An issued invoice on A4, in English. The PDF standard fonts have no ₹, so amounts are written "INR 1,49,940.00", and names
 * are spelled in Latin letters (latin-text.ts).
 */
import { decimal, formatMoney, type Money } from '../../platform/money.ts';
import { indianStateOf } from '../organisations/index.ts';
import { amountInWords } from './amount-in-words.ts';
import type { BankAccount, InvoiceDocument, InvoiceParty } from './invoice-document.ts';
import { content, ink, margin, PdfPage } from './pdf-page.ts';
import { PLACEMENT_SAC } from './tax.ts';

/** @returns the PDF file. @throws RangeError for a negative total, a date or a currency that does not exist */
export async function renderInvoicePdf(invoice: InvoiceDocument): Promise<Uint8Array> {
  const page = new PdfPage(
    `Invoice ${invoice.number}`,
    invoice.seller.name,
    invoice.issuedOn,
    invoice.brand?.colour ?? ink.accent,
  );
  drawTitle(page, invoice);
  drawFacts(page, invoice);
  drawParties(page, invoice);
  drawLine(page, invoice);
  drawTotals(page, invoice);
  drawWords(page, invoice);
  drawBank(page, invoice);
  drawNotes(page, invoice);
  return page.finish((number, count) => drawMargins(page, invoice, number, count));
}

function drawTitle(page: PdfPage, { seller, taxes, brand }: InvoiceDocument): void {
  const half = content.width / 2;
  const logoHeight = 48;
  if (brand?.logo && page.picture(brand.logo, margin.left, page.y, half, logoHeight))
    page.y += logoHeight + 10;
  const title = taxes.length > 0 ? 'TAX INVOICE' : 'INVOICE';
  page.write(seller.name, margin.left, page.y, half + 40, { size: 15, bold: true });
  page.write(title, content.right - half + 50, page.y, half - 50, {
    size: 19,
    bold: true,
    color: page.accent,
    align: 'right',
  });
  page.y += Math.max(page.measure(seller.name, half + 40, { size: 15, bold: true }), 24) + 14;
}

/** Number, dates and place of supply, side by side on a wash. */
function drawFacts(page: PdfPage, { number, issuedOn, dueOn, buyer }: InvoiceDocument): void {
  const facts: [label: string, value: string, share: number][] = [
    ['Invoice number', number, 0.29],
    ['Issue date', longDate(issuedOn), 0.23],
    ['Due date', longDate(dueOn), 0.23],
    ['Place of supply', placeOfSupply(buyer), 0.25],
  ];
  const inner = content.width - 24;
  const heights = facts.map(([, value, share]) =>
    page.measure(value, inner * share - 10, { size: 10, bold: true }),
  );
  const height = Math.max(...heights) + 30;
  page.box(margin.left, page.y, content.width, height, ink.wash);
  let x = margin.left + 12;
  for (const [label, value, share] of facts) {
    page.write(label, x, page.y + 10, inner * share - 10, { size: 8, color: ink.soft });
    page.write(value, x, page.y + 22, inner * share - 10, { size: 10, bold: true });
    x += inner * share;
  }
  page.y += height + 20;
}

function placeOfSupply(buyer: InvoiceParty): string {
  const state = buyer.country === 'IN' ? indianStateOf(buyer) : null;
  return state ? `${state.name} (${state.gstCode})` : countryName(buyer.country);
}

/** Row by row, so that even a long address breaks over pages with both sides in step. */
function drawParties(page: PdfPage, { seller, buyer }: InvoiceDocument): void {
  const width = content.width / 2 - 12;
  const right = margin.left + content.width / 2 + 12;
  page.heading('From', margin.left, width);
  page.heading('Bill to', right, width);
  page.y += 15;
  const [from, to] = [partyRows(seller), partyRows(buyer)];
  for (let row = 0; row < Math.max(from.length, to.length); row += 1) {
    const style = row === 0 ? { size: 10.5, bold: true } : { color: ink.soft };
    const [left = '', opposite = ''] = [from[row], to[row]];
    const height = Math.max(page.measure(left, width, style), page.measure(opposite, width, style));
    page.makeRoom(height);
    page.write(left, margin.left, page.y, width, style);
    page.write(opposite, right, page.y, width, style);
    page.y += height + 1.5;
  }
  page.y += 20;
}

function partyRows({ name, lines, country, gstin, pan, vatId }: InvoiceParty): string[] {
  const ids = [gstin && `GSTIN ${gstin}`, pan && `PAN ${pan}`, vatId && `VAT ID ${vatId}`];
  return [name, ...lines, countryName(country), ...ids].filter((row) => row !== null).filter(Boolean);
}

const columns = {
  what: { x: margin.left + 12, width: 256 },
  code: { x: margin.left + 280, width: 56 },
  rate: { x: margin.left + 338, width: 60 },
  amount: { x: margin.left + 380, width: content.width - 392 },
};

function drawLine(page: PdfPage, invoice: InvoiceDocument): void {
  const { candidateName, jobTitle, joiningDate, annualPay, feeType, feeRate, fee } = invoice;
  const title = `Recruitment of ${candidateName}`;
  const percent = feeType === 'percentage' ? `${decimal(feeRate).toFixed()} %` : null;
  const details = [
    `Position: ${jobTitle}`,
    `Joined on ${longDate(joiningDate)}`,
    `Annual pay: ${inFigures(annualPay)}`,
    percent ? `Fee: ${percent} of annual pay` : 'Fee: fixed',
  ];
  const { what, code, rate, amount } = columns;
  const titleHeight = page.measure(title, what.width, { size: 10, bold: true });
  const detailHeights = details.map((text) => page.measure(text, what.width) + 1.5);
  page.makeRoom(22 + 10 + titleHeight + detailHeights.reduce((sum, height) => sum + height, 0) + 12);

  page.box(margin.left, page.y, content.width, 22, page.accent);
  const head = { size: 8, bold: true, color: ink.white };
  page.write('Description', what.x, page.y + 7, what.width, head);
  page.write('HSN/SAC', code.x, page.y + 7, code.width, head);
  page.write('Fee rate', rate.x, page.y + 7, rate.width, head);
  page.write('Amount', amount.x, page.y + 7, amount.width, { ...head, align: 'right' });
  page.y += 32;

  page.write(PLACEMENT_SAC, code.x, page.y, code.width);
  page.write(percent ?? 'Fixed', rate.x, page.y, rate.width);
  page.write(inFigures(fee), amount.x, page.y, amount.width, { bold: true, align: 'right' });
  page.write(title, what.x, page.y, what.width, { size: 10, bold: true });
  page.y += titleHeight + 2;
  details.forEach((text, index) => {
    page.write(text, what.x, page.y, what.width, { color: ink.soft });
    page.y += detailHeights[index]!;
  });
  page.y += 8;
  page.rule(page.y);
  page.y += 12;
}

function drawTotals(page: PdfPage, { fee, taxes, total }: InvoiceDocument): void {
  const width = 270;
  const x = content.right - width;
  const rows: [string, Money][] = [['Fee before tax', fee]];
  for (const tax of taxes) rows.push([`${tax.name} ${tax.rate} %`, tax.amount]);
  page.makeRoom(rows.length * 18 + 40);
  for (const [label, amount] of rows) {
    page.write(label, x + 12, page.y, 110, { color: ink.soft });
    page.write(inFigures(amount), x + 112, page.y, width - 124, { align: 'right' });
    page.y += 18;
  }
  page.box(x, page.y, width, 30, page.accent);
  page.write('Total due', x + 12, page.y + 10, 90, { size: 10.5, bold: true, color: ink.white });
  page.write(inFigures(total), x + 74, page.y + 9, width - 86, {
    size: 12,
    bold: true,
    color: ink.white,
    align: 'right',
  });
  page.y += 44;
}

function drawWords(page: PdfPage, { total }: InvoiceDocument): void {
  const words = amountInWords(total);
  page.makeRoom(15 + page.measure(words, content.width, { size: 10 }));
  page.heading('Amount in words', margin.left, content.width);
  page.y += 13;
  page.flow(words, { size: 10 });
  page.y += 16;
}

const bankLabels: [keyof BankAccount, string][] = [
  ['accountName', 'Account name'],
  ['bankName', 'Bank'],
  ['branch', 'Branch'],
  ['accountNumber', 'Account number'],
  ['ifsc', 'IFSC'],
  ['routingNumber', 'Routing number'],
  ['iban', 'IBAN'],
  ['bic', 'BIC'],
  ['upi', 'UPI'],
];

function drawBank(page: PdfPage, { seller: { bank }, number, dueOn }: InvoiceDocument): void {
  const known = bankLabels.flatMap(([key, label]): [string, string][] =>
    bank?.[key] ? [[label, bank[key]]] : [],
  );
  if (known.length === 0) return;
  const rows: [string, string][] = [...known, ['Reference', number], ['Please pay by', longDate(dueOn)]];
  const valueWidth = content.width - 24 - 110;
  const heights = rows.map(([, value]) => page.measure(value, valueWidth) + 3);
  const height = heights.reduce((sum, each) => sum + each, 0) + 36;
  page.makeRoom(height);
  page.box(margin.left, page.y, content.width, height, ink.wash);
  page.y += 12;
  page.heading('Bank details', margin.left + 12, 200);
  page.y += 15;
  rows.forEach(([label, value], index) => {
    page.write(label, margin.left + 12, page.y, 106, { color: ink.soft });
    page.write(value, margin.left + 122, page.y, valueWidth);
    page.y += heights[index]!;
  });
  page.y += 26;
}

/** What the law wants said about the tax comes first. */
function drawNotes(page: PdfPage, { taxes, notes = [] }: InvoiceDocument): void {
  const all = [...taxes.flatMap(({ note }) => note ?? []), ...notes];
  if (all.length === 0) return;
  page.makeRoom(30);
  page.heading('Notes', margin.left, content.width);
  page.y += 13;
  for (const note of all) page.flow(note, { color: ink.soft });
}

function drawMargins(
  page: PdfPage,
  { number, seller }: InvoiceDocument,
  current: number,
  count: number,
): void {
  page.doc.rect(0, 0, content.right + margin.right, 6).fill(page.accent);
  if (current > 1) {
    page.write(`Invoice ${number}, continued`, margin.left, 36, content.width, { size: 8, color: ink.soft });
  }
  page.rule(790);
  const small = { size: 8, color: ink.soft };
  const name = seller.name.length > 70 ? `${seller.name.slice(0, 70)}…` : seller.name;
  page.write(`${name} · Invoice ${number}`, margin.left, 798, content.width - 80, small);
  page.write(`Page ${current} of ${count}`, content.right - 80, 798, 80, { ...small, align: 'right' });
}

/** Indian grouping for rupees, English for the rest; always with the code, see above. */
function inFigures(amount: Money): string {
  return formatMoney(amount, amount.currency === 'INR' ? 'en-IN' : 'en-GB', 'code');
}

/** "1 April 2026": no reader takes it for another order of day and month. */
function longDate(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}

function countryName(country: string): string {
  return new Intl.DisplayNames('en', { type: 'region' }).of(country) ?? country;
}
