/** A CSV as headings and rows, each with the line of the file where it begins. */
import Papa from 'papaparse';
import { Invalid } from '../../../platform/errors.ts';
import { keyOfHeading } from './columns.ts';

export const MOST_ROWS = 5000;
const MOST_COLUMNS = 100;

export type TableRow = { line: number; cells: string[] };
export type Table = { headings: string[]; rows: TableRow[] };

/** @param text with \n at the ends of lines @throws Invalid where it is no table of jobs, with what to mend */
export function tableOf(text: string): Table {
  const [head, ...rows] = rowsOf(text, delimiterOf(text));
  const headings = (head?.cells ?? []).map((heading) => heading.trim().slice(0, 200));
  // A spreadsheet ends each line with the cells that it showed as empty.
  while (headings.at(-1) === '') headings.pop();
  refuseUnusable(headings);
  if (!rows.length) throw new Invalid('There is no row below the headings.', [], 'no_rows');
  if (rows.length > MOST_ROWS)
    throw new Invalid(
      `There are ${words(rows.length)} rows; at most ${words(MOST_ROWS)} at once. Divide the file.`,
      [],
      'too_many_rows',
    );
  return { headings, rows };
}

function refuseUnusable(headings: string[]) {
  if (headings.length > MOST_COLUMNS)
    throw new Invalid(
      `There are ${headings.length} columns; at most ${MOST_COLUMNS}.`,
      [],
      'too_many_columns',
    );
  const keys = headings.map((heading) => keyOfHeading(heading));
  if (!keys.includes('title'))
    throw new Invalid(
      'There is no column “Title”. The first line must name the columns, as in the template.',
      [],
      'no_title_column',
    );
  const twice = headings.find((_, at) => keys[at] && keys.indexOf(keys[at]!) !== at);
  if (twice) throw new Invalid(`The column “${twice}” is there twice. Keep one of them.`, [], 'column_twice');
}

/** The one under which the first line names the most columns: a cell may well hold more commas than there are columns. */
function delimiterOf(text: string): string {
  const known = (delimiter: string) =>
    (Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: 1 }).data[0] ?? []).filter(keyOfHeading)
      .length;
  return [',', ';', '\t', '|'].reduce((best, next) => (known(next) > known(best) ? next : best));
}

/** Without those that are empty. */
function rowsOf(text: string, delimiter: string): TableRow[] {
  const rows: TableRow[] = [];
  let line = 1;
  let read = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    // The quick way says nothing of where it is.
    fastMode: false,
    step: ({ data, errors, meta }) => {
      const quotes = errors.find(({ type }) => type === 'Quotes');
      if (quotes) throw wrongQuotes(quotes.code, line);
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data });
      for (; read < meta.cursor; read++) if (text[read] === '\n') line++;
    },
  });
  return rows;
}

const wrongQuotes = (code: string, line: number) =>
  new Invalid(
    code === 'MissingQuotes'
      ? `A quotation mark that is opened in the row of line ${line} is never closed.`
      : `In the row of line ${line} a quotation mark stands within a cell. Write it twice there: "".`,
    [],
    'wrong_quotes',
  );

const words = (count: number): string => count.toLocaleString('en-GB');
