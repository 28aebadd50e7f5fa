import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import { CSV_MOST_ROWS, csvOf } from '../../platform/csv.ts';
import type { Database } from '../../platform/database.ts';
import { runAs } from '../../platform/events.ts';
import { listTickets } from './lists.ts';
import type { ExportTickets, TicketItem } from './schemas.ts';

const PAGE = 200;

/** Exactly what is filtered, newest first. */
export const ticketsAsCsv = (
  db: Database,
  actor: Actor,
  now: Date,
  query: z.output<typeof ExportTickets>,
): AsyncGenerator<string> =>
  csvOf({
    columns: Object.keys(COLUMNS),
    read: async (after) => {
      const { items, next } = await runAs(db, actor, now, (context) =>
        listTickets(context, { ...query, after, limit: PAGE }),
      );
      return { rows: items.map((item) => Object.values(COLUMNS).map((cell) => cell(item))), next };
    },
    most: CSV_MOST_ROWS,
    tooMany: `There are more than ${CSV_MOST_ROWS} tickets. Narrow the filters.`,
  });

const instant = (at: Date | null) => at?.toISOString() ?? '';

const COLUMNS: Record<string, (item: z.output<typeof TicketItem>) => string> = {
  Ticket: ({ code }) => code,
  Subject: ({ subject }) => subject,
  State: ({ state }) => state,
  Priority: ({ priority }) => priority,
  Category: ({ category }) => category,
  'Answered by': ({ desk, agencyName }) => (desk === 'platform' ? 'Hireloom' : (agencyName ?? '')),
  Asker: ({ askerName }) => askerName,
  'Role of the asker': ({ askerRole }) => askerRole ?? 'by mail',
  Assignee: ({ assigneeName }) => assigneeName ?? '',
  Raised: ({ raisedAt }) => instant(raisedAt),
  'First reply due': ({ firstReplyDueAt }) => instant(firstReplyDueAt),
  'First reply': ({ firstRepliedAt }) => instant(firstRepliedAt),
  'Solution due': ({ solveDueAt }) => instant(solveDueAt),
  'Last message': ({ lastMessageAt }) => instant(lastMessageAt),
  Late: ({ late }) => late ?? '',
};
