/**
 * An issued invoice on A4, in English. The PDF standard fonts have no ₹, so amounts are written "INR 1,49,940.00", and names
 * are spelled in Latin letters (latin-text.ts).
 */
import { decimal } from '../../platform/money.ts';
import { content, ink, longDate, margin, PdfPage } from '../../platform/pdf-page.ts';
import { drawParties } from '../../platform/pdf-parties.ts';
import {
  drawFacts,
  drawMargins,
  drawNotes,
  drawTitle,
  drawTotals,
  drawWords,
  inFigures,
  placeOfSupply,
} from './document-parts.ts';
import type { BankAccount, InvoiceDocument, PlacementLine } from './invoice-document.ts';
import { PLACEMENT_SAC, PLAN_SAC } from './tax.ts';

/** @returns the PDF file. @throws RangeError for a negative total, a date or a currency that does not exist */
export async function renderInvoicePdf(invoice: InvoiceDocument): Promise<Uint8Array> {
  const page = new PdfPage(
    `Invoice ${invoice.number}`,
    invoice.seller.name,
    invoice.issuedOn,
    invoice.brand?.colour ?? ink.accent,
  );
  drawTitle(page, invoice, invoice.taxes.length > 0 ? 'TAX INVOICE' : 'INVOICE');
  drawFacts(page, [
    ['Invoice number', invoice.number, 0.29],
    ['Issue date', longDate(invoice.issuedOn), 0.23],
    ['Due date', longDate(invoice.dueOn), 0.23],
    ['Place of supply', placeOfSupply(invoice.buyer), 0.25],
  ]);
  drawParties(page, ['From', invoice.seller], ['Bill to', invoice.buyer]);
  drawLine(page, invoice);
  drawTotals(page, { ...invoice, feeWords: 'Fee before tax', totalWords: 'Total due' });
  drawWords(page, invoice.total);
  drawBank(page, invoice);
  drawNotes(page, invoice.taxes, invoice.notes ?? []);
  return page.finish((number, count) =>
    drawMargins(page, invoice.seller, `Invoice ${invoice.number}`, number, count),
  );
}

const columns = {
  what: { x: margin.left + 12, width: 256 },
  code: { x: margin.left + 280, width: 56 },
  rate: { x: margin.left + 338, width: 60 },
  amount: { x: margin.left + 380, width: content.width - 392 },
};

function drawLine(page: PdfPage, invoice: InvoiceDocument): void {
  const words =
    'plan' in invoice ? { ...invoice.plan, code: PLAN_SAC, rate: 'Fixed' } : placementWords(invoice);
  const { title, details } = words;
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

  page.write(words.code, code.x, page.y, code.width);
  page.write(words.rate, rate.x, page.y, rate.width);
  page.write(inFigures(invoice.fee), amount.x, page.y, amount.width, { bold: true, align: 'right' });
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

function placementWords(placement: PlacementLine) {
  const { candidateName, jobTitle, joiningDate, annualPay, feeType, feeRate, less } = placement;
  const percent = feeType === 'percentage' ? `${decimal(feeRate).toFixed()} %` : null;
  const details = [
    `Position: ${jobTitle}`,
    `Joined on ${longDate(joiningDate)}`,
    `Annual pay: ${inFigures(annualPay)}`,
    percent ? `Fee: ${percent} of annual pay` : 'Fee: fixed',
    ...(less ? [`Less ${inFigures(less.fee)}, charged for ${less.candidateName}, who left`] : []),
  ];
  return { title: `Recruitment of ${candidateName}`, details, code: PLACEMENT_SAC, rate: percent ?? 'Fixed' };
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
