/** Both sides of a printed document, beside each other. */
import { content, ink, margin, type PdfPage } from './pdf-page.ts';

export type PrintedParty = {
  name: string;
  /** Address, city and state; empty ones are left out. */
  lines: string[];
  /** ISO 3166-1 alpha-2. */
  country: string;
  gstin: string | null;
  pan: string | null;
  vatId: string | null;
};

/** Row by row, so that even a long address breaks over pages with both sides in step. */
export function drawParties(
  page: PdfPage,
  [leftHeading, left]: [heading: string, PrintedParty],
  [rightHeading, right]: [heading: string, PrintedParty],
): void {
  const width = content.width / 2 - 12;
  const opposite = margin.left + content.width / 2 + 12;
  page.heading(leftHeading, margin.left, width);
  page.heading(rightHeading, opposite, width);
  page.y += 15;
  const [ones, others] = [rowsOf(left), rowsOf(right)];
  for (let row = 0; row < Math.max(ones.length, others.length); row += 1) {
    const style = row === 0 ? { size: 10.5, bold: true } : { color: ink.soft };
    const [one = '', other = ''] = [ones[row], others[row]];
    const height = Math.max(page.measure(one, width, style), page.measure(other, width, style));
    page.makeRoom(height);
    page.write(one, margin.left, page.y, width, style);
    page.write(other, opposite, page.y, width, style);
    page.y += height + 1.5;
  }
  page.y += 20;
}

function rowsOf({ name, lines, country, gstin, pan, vatId }: PrintedParty): string[] {
  const ids = [gstin && `GSTIN ${gstin}`, pan && `PAN ${pan}`, vatId && `VAT ID ${vatId}`];
  return [name, ...lines, countryName(country), ...ids].flatMap((row) => row || []);
}

export function countryName(country: string): string {
  return new Intl.DisplayNames('en', { type: 'region' }).of(country) ?? country;
}
