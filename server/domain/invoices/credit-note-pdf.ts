/** A credit note on A4, in English; it looks like the invoice that it belongs to. */
import type { Money } from '../../platform/money.ts';
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
import type { InvoiceDocument, InvoiceParty } from './invoice-document.ts';
import type { TaxLine } from './tax.ts';

export type CreditNoteDocument = {
  number: string;
  /** Local date of the agency, 'YYYY-MM-DD'. */
  issuedOn: string;
  invoiceNumber: string;
  invoiceIssuedOn: string;
  /** As they stand on the invoice. */
  seller: InvoiceParty;
  buyer: InvoiceParty;
  brand?: InvoiceDocument['brand'];
  /** What is credited, and what for. */
  title: string;
  position: string;
  code: string;
  reason: string;
  /** What is credited of the fee, before tax. */
  fee: Money;
  taxes: TaxLine[];
  total: Money;
};

/** @returns the PDF file */
export async function renderCreditNotePdf(note: CreditNoteDocument): Promise<Uint8Array> {
  const { number, issuedOn, seller, buyer, total } = note;
  const page = new PdfPage(`Credit note ${number}`, seller.name, issuedOn, note.brand?.colour ?? ink.accent);
  drawTitle(page, note, 'CREDIT NOTE');
  drawFacts(page, [
    ['Credit note number', number, 0.27],
    ['Issue date', longDate(issuedOn), 0.23],
    ['For invoice', note.invoiceNumber, 0.25],
    ['Place of supply', placeOfSupply(buyer), 0.25],
  ]);
  drawParties(page, ['From', seller], ['Credit to', buyer]);
  drawLine(page, note);
  drawTotals(page, { ...note, feeWords: 'Fee before tax', totalWords: 'Total credit' });
  drawWords(page, total);
  drawNotes(page, note.taxes, []);
  return page.finish((current, count) => drawMargins(page, seller, `Credit note ${number}`, current, count));
}

const AMOUNT_WIDTH = 130;

function drawLine(page: PdfPage, note: CreditNoteDocument): void {
  const x = margin.left + 12;
  const width = content.width - AMOUNT_WIDTH - 36;
  const { title } = note;
  const details = [
    note.position,
    `Invoice ${note.invoiceNumber} of ${longDate(note.invoiceIssuedOn)}, HSN/SAC ${note.code}`,
    note.reason,
  ];
  const titleHeight = page.measure(title, width, { size: 10, bold: true });
  const detailHeights = details.map((text) => page.measure(text, width) + 1.5);
  page.makeRoom(titleHeight + detailHeights.reduce((sum, height) => sum + height, 0) + 30);
  page.rule(page.y);
  page.y += 10;
  page.write(inFigures(note.fee), content.right - AMOUNT_WIDTH - 12, page.y, AMOUNT_WIDTH, {
    bold: true,
    align: 'right',
  });
  page.write(title, x, page.y, width, { size: 10, bold: true });
  page.y += titleHeight + 2;
  details.forEach((text, index) => {
    page.write(text, x, page.y, width, { color: ink.soft });
    page.y += detailHeights[index]!;
  });
  page.y += 8;
  page.rule(page.y);
  page.y += 12;
}
