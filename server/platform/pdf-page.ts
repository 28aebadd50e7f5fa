/** Paper, type and colours of our printed documents, and the few strokes they are drawn with. Lengths are points (1/72 inch). */
import PDFDocument from 'pdfkit';
import { toLatin } from './latin-text.ts';

export const ink = {
  dark: '#1b2430',
  soft: '#5c6875',
  line: '#d8dee6',
  wash: '#f3f6f9',
  accent: '#1f4e79',
  white: '#ffffff',
};
export const margin = { left: 48, right: 48, top: 64, bottom: 64 };
const a4 = { width: 595.28, height: 841.89 };
export const content = { width: a4.width - margin.left - margin.right, right: a4.width - margin.right };

type Style = {
  size?: number;
  bold?: boolean;
  color?: string;
  align?: 'left' | 'right';
};

/** A document drawn from top to bottom; `y` is how far it has come. */
export class PdfPage {
  readonly doc: PDFKit.PDFDocument;
  /** Of headings and boxes; white words can be read on it. */
  readonly accent: string;
  y = margin.top;

  /** @param date 'YYYY-MM-DD', kept as the file's date so that the same invoice gives the same bytes */
  constructor(title: string, author: string, date: string, accent: string) {
    this.accent = accent;
    this.doc = new PDFDocument({
      size: 'A4',
      margins: margin,
      bufferPages: true,
      lang: 'en',
      displayTitle: true,
      info: { Title: title, Author: author, CreationDate: new Date(`${date}T00:00:00Z`) },
    });
  }

  /** Goes on at the top of a new page where this much does not fit below. */
  makeRoom(height: number): void {
    if (this.y + height <= a4.height - margin.bottom) return;
    this.doc.addPage();
    this.y = margin.top;
  }

  /** Height of wrapped text. */
  measure(text: string, width: number, style: Style = {}): number {
    this.choose(style);
    return this.doc.heightOfString(toLatin(text) || ' ', { width, lineGap: 2 });
  }

  /** Draws wrapped text at a place; moves nothing. */
  write(text: string, x: number, y: number, width: number, style: Style = {}): void {
    this.choose(style);
    this.doc.text(toLatin(text), x, y, { width, align: style.align ?? 'left', lineGap: 2 });
  }

  /** Text over the whole width, going on over as many pages as it needs. */
  flow(text: string, style: Style = {}): void {
    this.makeRoom(14);
    this.write(text, margin.left, this.y, content.width, style);
    this.y = this.doc.y + 3;
  }

  /** A small heading in capitals. */
  heading(text: string, x: number, width: number, align: 'left' | 'right' = 'left'): void {
    this.write(text.toUpperCase(), x, this.y, width, { size: 7.5, bold: true, color: this.accent, align });
  }

  /** A picture within a box, at its lower left corner. @returns whether it could be drawn */
  picture(bytes: Uint8Array, x: number, y: number, width: number, height: number): boolean {
    try {
      this.doc.image(Buffer.from(bytes), x, y, { fit: [width, height], valign: 'bottom' });
      return true;
    } catch {
      return false;
    }
  }

  box(x: number, y: number, width: number, height: number, color: string): void {
    this.doc.roundedRect(x, y, width, height, 3).fill(color);
  }

  rule(y: number, from = margin.left, to = content.right): void {
    this.doc.moveTo(from, y).lineTo(to, y).lineWidth(0.7).strokeColor(ink.line).stroke();
  }

  /** Draws on every page, in its margins too, and returns the file. */
  async finish(onEachPage: (page: number, pages: number) => void): Promise<Uint8Array> {
    const { count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.doc.switchToPage(page);
      // pdfkit begins a new page for text below the bottom margin.
      this.doc.page.margins.bottom = 0;
      onEachPage(page + 1, count);
    }
    const chunks: Uint8Array[] = [];
    this.doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    const ended = new Promise((resolve, reject) => this.doc.on('end', resolve).on('error', reject));
    this.doc.end();
    await ended;
    return new Uint8Array(Buffer.concat(chunks));
  }

  private choose({ size = 9, bold = false, color = ink.dark }: Style): void {
    this.doc
      .font(bold ? 'Helvetica-Bold' : 'Helvetica')
      .fontSize(size)
      .fillColor(color);
  }
}

/** "1 April 2026": no reader takes it for another order of day and month. */
export function longDate(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}
