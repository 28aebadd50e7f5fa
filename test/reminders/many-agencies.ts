/**
 * Many agencies for the price of one: the first is made through the commands, the others are copies of all its rows under
 * other ids, addresses and codes. Nobody's rows point at another's.
 */
import type pg from 'pg';

/** @returns what a text of the first one (an id, an address) is in the copy of that number; 0 is the first itself */
export function renamed(text: string, copy: number): string {
  if (copy === 0) return text;
  return text
    .replaceAll(UUID, (id) => otherId(id, copy))
    .replaceAll('people.example', `p${copy}.people.example`);
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** As old as the other, so that both sort alike. */
const otherId = (id: string, copy: number) =>
  id.slice(0, 24) + (BigInt(`0x${id.slice(24)}`) ^ BigInt(copy)).toString(16).padStart(12, '0');

/** What happened to the first one, and what belongs to everybody. */
const LEFT_OUT = [
  'event',
  'event_seal',
  'notification',
  'mail',
  'session',
  'legal_document',
  'legal_acceptance',
  // A post and its cover point at one another; no reminder looks at either.
  'blog_post',
  'blog_image',
  'blog_decision',
  'public_post',
  'kysely_migration',
  'kysely_migration_lock',
];

/** Copies 1 to `copies` of everything that the database holds. */
export async function copyAgency(db: pg.Client, copies: number): Promise<void> {
  for (const { table, columns } of await tablesToCopy(db)) {
    const { rows } = await db.query<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t`);
    if (!rows.length) continue;
    const texts = Array.from({ length: copies }, (_, at) => at + 1).flatMap((copy) =>
      rows.map(({ row }) => renamed(table === 'organisation' ? recoded(row, copy) : row, copy)),
    );
    await db.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [`[${texts.join(',')}]`],
    );
  }
  await db.query('analyze');
}

const recoded = (row: string, copy: number) =>
  row.replace(/"code": "([A-Z]+)"/, (_, code: string) => `"code": "${code.slice(0, 4)}${copy}"`);

/** What others point at comes first. */
async function tablesToCopy(db: pg.Client): Promise<{ table: string; columns: string }[]> {
  const tables = await db.query<{ table: string; columns: string; needs: string[] }>(
    `select c.relname as table,
      (select string_agg(quote_ident(attname), ', ') from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
        where k.contype = 'f' and k.conrelid = c.oid and k.confrelid <> c.oid) as needs
      from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> all ($1)`,
    [LEFT_OUT],
  );
  const ordered: typeof tables.rows = [];
  let left = tables.rows;
  while (left.length) {
    const waits = new Set(left.map(({ table }) => table));
    const [ready, notYet] = [
      left.filter(({ needs }) => !needs.some((need) => waits.has(need))),
      left.filter(({ needs }) => needs.some((need) => waits.has(need))),
    ];
    if (!ready.length) throw new Error(`These tables point at one another: ${[...waits].join(', ')}`);
    ordered.push(...ready);
    left = notYet;
  }
  return ordered;
}
