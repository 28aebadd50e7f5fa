/** The files that an import gives: the template before it, and what became of each row after it. */
import type { Actor } from '../../platform/actor.ts';
import { addDays, localDate } from '../../platform/calendar.ts';
import { csvOf } from '../../platform/csv.ts';
import type { Database } from '../../platform/database.ts';
import { runAs } from '../../platform/events.ts';
import { findImport } from './queries.ts';
import { templateRows } from './reading/columns.ts';
import type { RowProblem } from './reading/row.ts';
import { MOST_ROWS } from './reading/table.ts';

const PAGE = 500;
const OURS = ['Result', 'Job', 'Problem'];

/** The headings that are understood, and an example below them. */
export function templateFile(actor: Actor, now: Date): AsyncGenerator<string> {
  const [columns, ...rows] = templateRows(addDays(localDate(now, actor.timeZone), 60));
  return csvOf({ columns: columns!, read: async () => ({ rows, next: null }), most: MOST_ROWS, tooMany: '' });
}

/** The file as it came, each row with what became of it; mended, it can be uploaded again. @throws NotFound before the first line */
export async function resultFile(
  db: Database,
  actor: Actor,
  now: Date,
  id: string,
): Promise<{ name: string; lines: AsyncGenerator<string> }> {
  const { fileName, headings, state } = await runAs(db, actor, now, (context) => findImport(context, id));
  // A result that was uploaded again gets its columns anew.
  const kept = headings.flatMap((heading, at) => (OURS.includes(heading) ? [] : [at]));
  const read = async (after = '0') => {
    const rows = await runAs(db, actor, now, (context) =>
      context.db
        .selectFrom('jobImportRow')
        .select(['line', 'cells', 'state', 'problems', 'jobCode'])
        .where('importId', '=', id)
        .where('line', '>', Number(after))
        .orderBy('line')
        .limit(PAGE)
        .execute(),
    );
    return {
      rows: rows.map((row) => [
        ...kept.map((at) => (row.cells as string[])[at] ?? ''),
        resultWords(row.state, state),
        row.jobCode ?? '',
        (row.problems as RowProblem[]).map(problemWords).join(' '),
      ]),
      next: rows.length === PAGE ? String(rows.at(-1)!.line) : null,
    };
  };
  return {
    name: `${fileName.replace(/\.csv$/i, '')} – result.csv`,
    lines: csvOf({
      columns: [...kept.map((at) => headings[at]!), ...OURS],
      read,
      most: MOST_ROWS + 1,
      tooMany: '',
    }),
  };
}

function resultWords(row: string, whole: string): string {
  switch (row) {
    case 'made':
      return 'Draft made';
    case 'bad':
    case 'failed':
      return 'To mend';
    case 'duplicate':
      return 'Left out: looks like another job';
    default:
      return { checked: 'Good', importing: 'Waiting' }[whole] ?? 'Not made: the import was stopped before';
  }
}

const problemWords = ({ column, message }: RowProblem): string =>
  column ? `${column}: ${message}` : message;
