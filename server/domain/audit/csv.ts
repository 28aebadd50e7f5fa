/** The trail as CSV. */
import type { Actor } from '../../platform/actor.ts';
import { CSV_MOST_ROWS, csvOf } from '../../platform/csv.ts';
import type { Database } from '../../platform/database.ts';
import { runAs } from '../../platform/events.ts';
import type { TrailFilters, TrailItem } from './schemas.ts';
import { cursorOf, findItems } from './trail.ts';

const PAGE = 1000;

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

/** Exactly the events that are filtered, newest first. */
export const trailAsCsv = (
  db: Database,
  actor: Actor,
  now: Date,
  filters: TrailFilters,
  most = CSV_MOST_ROWS,
): AsyncGenerator<string> =>
  csvOf({
    columns: COLUMNS,
    read: async (after) => {
      const items = await runAs(db, actor, now, (context) => findItems(context, filters, after, PAGE));
      const last = items.length < PAGE ? undefined : items.at(-1);
      return { rows: items.map(toLine), next: last ? cursorOf(last) : null };
    },
    most,
    tooMany: `Only the newest ${most} events. Narrow the time to get the others.`,
  });

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
