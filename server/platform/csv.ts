/** A list as CSV, read page by page, so that neither side holds it all. */
import Papa from 'papaparse';

export const CSV_MOST_ROWS = 50_000;

type Pages = {
  columns: string[];
  /** One page in a transaction of its own: a slow reader holds none open. */
  read: (after: string | undefined) => Promise<{ rows: string[][]; next: string | null }>;
  most: number;
  /** The last line where there is more than that. */
  tooMany: string;
};

export async function* csvOf({ columns, read, most, tooMany }: Pages): AsyncGenerator<string> {
  // Spreadsheets in every country read a file with this mark as UTF-8.
  yield `\ufeff${lines([columns])}`;
  let after: string | undefined;
  for (let count = 0; count < most; ) {
    const { rows, next } = await read(after);
    if (rows.length) yield lines(rows);
    if (!next) return;
    count += rows.length;
    after = next;
  }
  yield lines([[tooMany]]);
}

/** What a spreadsheet would take for a formula stays text. */
const lines = (rows: string[][]): string => `${Papa.unparse(rows, { escapeFormulae: true })}\r\n`;
