/** The trail as CSV: exactly what is filtered, read page by page, so that neither side holds it all. */
import Papa from 'papaparse';
import type { Actor } from '../../platform/actor.ts';
import type { Database } from '../../platform/database.ts';
import { runAs } from '../../platform/events.ts';
import type { TrailFilters, TrailItem } from './schemas.ts';
import { cursorOf, findItems } from './trail.ts';

const PAGE = 1000;
const MOST_ROWS = 50_000;

const COLUMNS = [
  'Time (UTC)',
  'Who',
  'Role',
  'By Hireloom support',
  'What',
  'About',
  'Event',
  'Thing',
  'Record',
  'Organisation',
  'Event id',
];

/** Each page in a transaction of its own: a slow reader holds none open. */
export async function* trailAsCsv(
  db: Database,
  actor: Actor,
  now: Date,
  filters: TrailFilters,
  most = MOST_ROWS,
): AsyncGenerator<string> {
  // Spreadsheets in every country read a file with this mark as UTF-8.
  yield `\ufeff${lines([COLUMNS])}`;
  let after: string | undefined;
  for (let rows = 0; rows < most; rows += PAGE) {
    const items = await runAs(db, actor, now, (context) => findItems(context, filters, after, PAGE));
    if (items.length) yield lines(items.map(toLine));
    if (items.length < PAGE) return;
    after = cursorOf(items.at(-1)!);
  }
  yield lines([[`Only the newest ${most} events. Narrow the time to get the others.`]]);
}

const toLine = (item: TrailItem): string[] => [
  item.at.toISOString(),
  item.actorName,
  item.actorRole,
  item.impersonatorName ?? '',
  item.sentence,
  item.about,
  item.type,
  item.subjectType,
  item.subjectId,
  item.organisationName ?? '',
  item.id,
];

/** What a spreadsheet would take for a formula stays text. */
const lines = (rows: string[][]): string => `${Papa.unparse(rows, { escapeFormulae: true })}\r\n`;
