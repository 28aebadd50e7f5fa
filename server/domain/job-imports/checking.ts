/** Looks through the rows of a file, and makes nothing: what is good, what is to mend, what looks like a job that is there. */
import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { guard } from '../../platform/state-machine.ts';
import { describedAs } from '../jobs/index.ts';
import { announceImport, counted } from './events.ts';
import { findAndLock, type LockedImport } from './locking.ts';
import { jobImportMachine } from './machine.ts';
import { type RowProblem, type RowReading, rowReader } from './reading/row.ts';

/** Other work of the process goes on in between. */
const ROWS_AT_ONCE = 200;

type Finding = { line: number; state: 'good' | 'bad' | 'duplicate'; problems: RowProblem[] };

export async function checkRows(context: Context, id: string): Promise<void> {
  const { db } = context;
  const the = await findAndLock(context, id);
  // Cancelled meanwhile, or looked through by a worker that was taken for dead.
  if (the?.state !== 'checking') return;
  guard(jobImportMachine, 'finishCheck', the.state, 'system');
  const read = rowReader(the.headings, the.clientName, await describedAs(context));
  const rows = await db
    .selectFrom('jobImportRow')
    .select(['line', 'cells'])
    .where('importId', '=', id)
    .orderBy('line')
    .execute();
  const known = await jobsThere(context, the);
  const count = { good: 0, bad: 0, duplicate: 0 };
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const found = rows.slice(from, from + ROWS_AT_ONCE).map(({ line, cells }) => {
      const finding = judge(line, read(cells as string[]), known);
      count[finding.state]++;
      return finding;
    });
    await keep(context, id, found);
    await setImmediate();
  }
  const { good, bad, duplicate: duplicates } = count;
  await db
    .updateTable('jobImport')
    .set({ state: 'checked', good, bad, duplicates })
    .where('id', '=', id)
    .execute();
  await announceImport(context, 'job_import.checked', the, {
    summary: `${counted(good + duplicates, 'row')} can become drafts, ${counted(bad, 'row needs', 'rows need')} mending`,
  });
}

/** Which job or earlier row there is of a title and a place. */
type Known = Map<string, string>;

function judge(line: number, { title, fields, problems }: RowReading, known: Known): Finding {
  if (problems.length) return { line, state: 'bad', problems };
  const keys = keysOf(
    title,
    (fields.locations ?? []).map(({ place }) => place),
  );
  const alike = keys.map((key) => known.get(key)).find(Boolean);
  for (const key of keys) if (!known.has(key)) known.set(key, `the row of line ${line}`);
  if (!alike) return { line, state: 'good', problems: [] };
  const message = `There is a job of this title and place already: ${alike}.`;
  return { line, state: 'duplicate', problems: [{ column: null, value: null, message }] };
}

const keysOf = (title: string, places: string[]): string[] =>
  (places.length ? places : ['']).map((place) => `${title.toLowerCase()}\n${place.toLowerCase()}`);

/** Of this client and agency, as far as the reader's side sees them, and not ended. */
async function jobsThere({ db }: Context, { engagementId }: LockedImport): Promise<Known> {
  const { rows } = await sql<{ code: string; title: string; places: string[] }>`
    select j.code, j.title, coalesce(array_agg(l.place) filter (where l.place is not null), '{}') as places
    from job j left join job_location l on l.job_id = j.id
    where j.engagement_id = ${engagementId}
      and j.state in ('draft', 'pending_approval', 'changes_requested', 'open', 'on_hold')
    group by j.id order by j.id desc`.execute(db);
  return new Map(rows.flatMap(({ code, title, places }) => keysOf(title, places).map((key) => [key, code])));
}

async function keep({ db }: Context, id: string, found: Finding[]): Promise<void> {
  await sql`
    update job_import_row r set state = f.state, problems = f.problems
    from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as f (line int, state text, problems jsonb)
    where r.import_id = ${id} and r.line = f.line`.execute(db);
}
