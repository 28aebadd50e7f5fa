/** The addresses of all that is shown, in parts that no search engine finds too long. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { ITEM, type ItemRow, itemOf } from './items.ts';

/** Search engines take 50,000 addresses; keys spread evenly, but not exactly. */
const WANTED = 40_000;

/** The beginnings of keys by which the jobs are parted: one empty one, 16, or 256. */
export async function sitemapParts({ db }: Context): Promise<string[]> {
  const { rows } = await sql<{
    live: number;
  }>`select count(*)::int as live from public_job where live`.execute(db);
  let digits = 0;
  while (rows[0]!.live / 16 ** digits > WANTED) digits++;
  return Array.from({ length: 16 ** digits }, (_, n) => (digits ? n.toString(16).padStart(digits, '0') : ''));
}

export async function listSitemapJobs(
  { db }: Context,
  part: string,
): Promise<{ path: string; changedAt: Date }[]> {
  const { rows } = await sql<ItemRow & { changedAt: Date }>`
    select ${ITEM}, changed_at from public_job where live and key >= ${part} and key < ${`${part}g`}
    order by key limit 50000`.execute(db);
  return rows.map((row) => ({ path: itemOf(row).path, changedAt: row.changedAt }));
}

export async function listSitemapAgencies({ db }: Context): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    with recursive each (code) as (
      (select agency_code from public_job where live order by agency_code limit 1)
      union all
      select (select p.agency_code from public_job p where p.live and p.agency_code > each.code order by p.agency_code limit 1)
      from each where each.code is not null
    ) select code from each where code is not null limit 50000`.execute(db);
  return rows.map(({ code }) => code);
}
