/** Who accepted which version, when and from where: for the platform's admins, as a list and as CSV. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { CSV_MOST_ROWS, csvOf } from '../../platform/csv.ts';
import type { Database } from '../../platform/database.ts';
import { runAs } from '../../platform/events.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { editionWords, KIND_WORDS, type Numbered, versionPath } from './editions.ts';
import type {
  AcceptanceItem,
  AcceptancePage,
  ExportLegalAcceptances,
  ListLegalAcceptances,
} from './schemas.ts';

export async function listLegalAcceptances(
  context: Context,
  { limit, after, ...filters }: ListLegalAcceptances,
): Promise<z.output<typeof AcceptancePage>> {
  return toPage(await find(context, filters, after, limit + 1), limit, ({ id }) => id);
}

type Filters = z.output<typeof ExportLegalAcceptances>;

type Row = Numbered & Omit<AcceptanceItem, 'edition' | 'path'>;

async function find(
  { db }: Context,
  { q, kind, document }: Filters,
  after: string | undefined,
  limit: number,
): Promise<AcceptanceItem[]> {
  const part = q && `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<Row>`
    select a.id, a.user_id, case when u.deleted_at is null then u.name end as name, case when u.deleted_at is null then u.email end as email,
      d.kind, d.country, d.language, d.document_version, d.title, a.accepted_at, a.ip_address, a.user_agent
    from legal_acceptance a join legal_document d on d.id = a.document_id left join app_user u on u.id = a.user_id
    where true ${kind ? sql`and d.kind = any(${kind})` : sql``} ${document ? sql`and a.document_id = ${document}` : sql``}
      ${part ? sql`and u.deleted_at is null and (plain_words(u.name) like plain_words(${part}) or lower(u.email) like plain_words(${part}))` : sql``}
      ${after ? sql`and a.id < ${after}::uuid` : sql``}
    order by a.id desc limit ${limit}`.execute(db);
  return rows.map(({ country, language, ...row }) => ({
    ...row,
    edition: editionWords({ country, language }),
    path: versionPath({ ...row, country, language }),
  }));
}

const PAGE = 1000;

const COLUMNS = [
  'Time (UTC)',
  'Name',
  'E-mail',
  'Document',
  'Edition',
  'Version',
  'Address',
  'Browser',
  'User id',
];

/** Exactly those that are filtered, newest first. */
export const acceptancesAsCsv = (
  db: Database,
  actor: Actor,
  now: Date,
  filters: Filters,
): AsyncGenerator<string> =>
  csvOf({
    columns: COLUMNS,
    read: async (after) => {
      const items = await runAs(db, actor, now, (context) => find(context, filters, after, PAGE));
      return { rows: items.map(toLine), next: items.length < PAGE ? null : items.at(-1)!.id };
    },
    most: CSV_MOST_ROWS,
    tooMany: `Only the newest ${CSV_MOST_ROWS} acceptances. Choose one version to get its others.`,
  });

const toLine = (item: AcceptanceItem): string[] => [
  item.acceptedAt.toISOString(),
  item.name ?? '',
  item.email ?? '',
  KIND_WORDS[item.kind],
  item.edition,
  String(item.documentVersion),
  item.ipAddress ?? '',
  item.userAgent ?? '',
  item.userId,
];
