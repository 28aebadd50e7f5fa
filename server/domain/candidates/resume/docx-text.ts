import { ResumeUnreadable } from './resume-unreadable.ts';
import { ZipEntries } from './zip-entries.ts';

/** A long résumé's markup is under 5 MB. */
const MAX_UNPACKED_BYTES = 40 * 1024 * 1024;
const MAX_CHARACTERS = 400_000;
const MAX_TABLE_DEPTH = 20;

/**
 * Our own small reading of WordprocessingML, because converters drop what a résumé needs: page headers, where
 * Word's templates put name and phone number, and the rows of skill tables.
 */
export function docxText(bytes: Uint8Array): { pages: number | null; text: string } {
  const parts = new ZipEntries(bytes, MAX_UNPACKED_BYTES);
  const body = parts.text('word/document.xml');
  if (body === null) throw new ResumeUnreadable('not_pdf_or_docx');

  const margin = (kind: 'header' | 'footer') =>
    parts
      .names()
      .filter((name) => name.startsWith(`word/${kind}`) && name.endsWith('.xml'))
      .slice(0, 10)
      .map((name) => wordText(parts.text(name) ?? ''));
  // First, odd and even pages each have their own header, most often with the same words.
  const texts = new Set([...margin('header'), wordText(body), ...margin('footer')]);
  return { pages: pageCount(parts.text('docProps/app.xml')), text: [...texts].join('\n') };
}

function pageCount(properties: string | null): number | null {
  const pages = Number(/<Pages>(\d{1,4})<\/Pages>/.exec(properties ?? '')?.[1] ?? 0);
  return pages > 0 ? pages : null;
}

/** One pass over the tags. Entities of a document's own making are not expanded, so there is no "billion laughs". */
function wordText(xml: string): string {
  const writer = new TableWriter();
  let inText = false;
  let fallbacks = 0;
  let at = 0;
  while (at < xml.length && writer.characters < MAX_CHARACTERS) {
    const open = xml.indexOf('<', at);
    if (open < 0) break;
    if (inText && fallbacks === 0 && open > at) writer.write(decoded(xml.slice(at, open)));
    const close = xml.indexOf('>', open);
    if (close < 0) break;
    at = close + 1;

    const tag = tagOf(xml, open, close);
    // A text box is written twice, the second time for readers older than Word 2010.
    if (tag.name === 'Fallback' && !tag.empty) fallbacks += tag.ends ? -1 : 1;
    else if (tag.name === 't') inText = !tag.ends && !tag.empty;
    else if (fallbacks === 0) writer.tag(tag);
  }
  return writer.finish();
}

type Tag = { name: string; ends: boolean; empty: boolean };

/** The name without its prefix, which is the author's choice ("w:p" is only the custom). */
function tagOf(xml: string, open: number, close: number): Tag {
  const ends = xml[open + 1] === '/';
  const inner = xml.slice(open + (ends ? 2 : 1), Math.min(close, open + 60));
  const [qualified = ''] = inner.split(/[\s/]/, 1);
  return { name: qualified.slice(qualified.indexOf(':') + 1), ends, empty: xml[close - 1] === '/' };
}

/** Collects paragraphs; a table row whose cells hold one line each becomes one line parted by tabs. */
class TableWriter {
  characters = 0;
  #text = '';
  readonly #outer: { text: string; cells: string[] }[] = [];

  write(text: string): void {
    this.#text += text;
    this.characters += text.length;
  }

  tag({ name, ends, empty }: Tag): void {
    if (name === 'tab' && !ends) this.#tab();
    else if ((name === 'br' || name === 'cr') && !ends) this.write('\n');
    else if (name === 'numPr' && !ends) this.write('• ');
    else if (name === 'p' && (ends || empty)) this.write('\n');
    else if (name === 'tr') this.#row(ends);
    else if (name === 'tc' && ends) this.#endCell();
  }

  /** A tab at a line's start indents, and the same tag lists the tab stops: neither parts anything. */
  #tab(): void {
    if (!/(?:^|[\n\t]|• )$/.test(this.#text.slice(-2))) this.write('\t');
  }

  finish(): string {
    while (this.#outer.length > 0) this.#row(true);
    return this.#text.trim();
  }

  #row(ends: boolean): void {
    if (!ends) {
      if (this.#outer.length >= MAX_TABLE_DEPTH) throw new ResumeUnreadable('damaged');
      this.#outer.push({ text: this.#text, cells: [] });
      this.#text = '';
      return;
    }
    const row = this.#outer.pop();
    if (!row) return;
    if (this.#text.trim() !== '') row.cells.push(this.#text.trim());
    const cells = row.cells.filter((cell) => cell !== '');
    this.#text = `${row.text}${cells.join(cells.some((cell) => cell.includes('\n')) ? '\n' : '\t')}\n`;
  }

  #endCell(): void {
    const row = this.#outer.at(-1);
    if (!row) return;
    row.cells.push(this.#text.trim());
    this.#text = '';
  }
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (whole, decimal, hex, name) => {
      if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
