/** What an invoice and the credit notes to it look alike in: title, facts, totals, words, margins. */
import { formatMoney, type Money } from '../../platform/money.ts';
import { content, ink, margin, type PdfPage } from '../../platform/pdf-page.ts';
import { countryName } from '../../platform/pdf-parties.ts';
import { indianStateOf } from '../organisations/index.ts';
import { amountInWords } from './amount-in-words.ts';
import type { InvoiceDocument, InvoiceParty } from './invoice-document.ts';
import type { TaxLine } from './tax.ts';

type Issuer = Pick<InvoiceDocument, 'brand'> & { seller: InvoiceParty };

export function drawTitle(page: PdfPage, { seller, brand }: Issuer, title: string): void {
  const half = content.width / 2;
  const logoHeight = 48;
  if (brand?.logo && page.picture(brand.logo, margin.left, page.y, half, logoHeight))
    page.y += logoHeight + 10;
  page.write(seller.name, margin.left, page.y, half + 40, { size: 15, bold: true });
  page.write(title, content.right - half + 50, page.y, half - 50, {
    size: 19,
    bold: true,
    color: page.accent,
    align: 'right',
  });
  page.y += Math.max(page.measure(seller.name, half + 40, { size: 15, bold: true }), 24) + 14;
}

/** Side by side on a wash; the shares add up to 1. */
export function drawFacts(page: PdfPage, facts: [label: string, value: string, share: number][]): void {
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

export function placeOfSupply(buyer: InvoiceParty): string {
  const state = buyer.country === 'IN' ? indianStateOf(buyer) : null;
  return state ? `${state.name} (${state.gstCode})` : countryName(buyer.country);
}

type Sum = { feeWords: string; totalWords: string; fee: Money; taxes: TaxLine[]; total: Money };

export function drawTotals(page: PdfPage, { feeWords, totalWords, fee, taxes, total }: Sum): void {
  const width = 270;
  const x = content.right - width;
  const rows: [string, Money][] = [[feeWords, fee]];
  for (const tax of taxes) rows.push([`${tax.name} ${tax.rate} %`, tax.amount]);
  page.makeRoom(rows.length * 18 + 40);
  for (const [label, amount] of rows) {
    page.write(label, x + 12, page.y, 110, { color: ink.soft });
    page.write(inFigures(amount), x + 112, page.y, width - 124, { align: 'right' });
    page.y += 18;
  }
  page.box(x, page.y, width, 30, page.accent);
  page.write(totalWords, x + 12, page.y + 10, 90, { size: 10.5, bold: true, color: ink.white });
  page.write(inFigures(total), x + 74, page.y + 9, width - 86, {
    size: 12,
    bold: true,
    color: ink.white,
    align: 'right',
  });
  page.y += 44;
}

export function drawWords(page: PdfPage, total: Money): void {
  const words = amountInWords(total);
  page.makeRoom(15 + page.measure(words, content.width, { size: 10 }));
  page.heading('Amount in words', margin.left, content.width);
  page.y += 13;
  page.flow(words, { size: 10 });
  page.y += 16;
}

/** What the law wants said about the tax comes first. */
export function drawNotes(page: PdfPage, taxes: TaxLine[], notes: string[]): void {
  const all = [...taxes.flatMap(({ note }) => note ?? []), ...notes];
  if (all.length === 0) return;
  page.makeRoom(30);
  page.heading('Notes', margin.left, content.width);
  page.y += 13;
  for (const note of all) page.flow(note, { color: ink.soft });
}

/** @param document what it is with its number: “Invoice ST/2026-27/00042” */
export function drawMargins(
  page: PdfPage,
  seller: InvoiceParty,
  document: string,
  current: number,
  count: number,
): void {
  page.doc.rect(0, 0, content.right + margin.right, 6).fill(page.accent);
  if (current > 1) {
    page.write(`${document}, continued`, margin.left, 36, content.width, { size: 8, color: ink.soft });
  }
  page.rule(790);
  const small = { size: 8, color: ink.soft };
  const name = seller.name.length > 70 ? `${seller.name.slice(0, 70)}…` : seller.name;
  page.write(`${name} · ${document}`, margin.left, 798, content.width - 80, small);
  page.write(`Page ${current} of ${count}`, content.right - 80, 798, 80, { ...small, align: 'right' });
}

/** Indian grouping for rupees, English for the rest; always with the code: the PDF standard fonts have no ₹. */
export function inFigures(amount: Money): string {
  return formatMoney(amount, amount.currency === 'INR' ? 'en-IN' : 'en-GB', 'code');
}
