/** Fills a fresh database in bulk, as its owner, and leaves it as it would be after the nightly vacuum. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { words } from './words.ts';

export type Sizes = Record<string, number>;

/** @param jobs how large: 25 candidates and 50 applications come with each @returns rows by table */
export async function load(ownerUrl: string, jobs: number): Promise<Sizes> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('create temp table words (kind text primary key, list text[])');
    for (const [kind, list] of Object.entries(words)) {
      await client.query('insert into words values ($1, $2)', [kind, list]);
    }
    await client.query("select set_config('bench.jobs', $1, false), setseed(0.5)", [String(jobs)]);
    await client.query(readFileSync(path.join(import.meta.dirname, 'load.sql'), 'utf8'));
    await client.query('vacuum analyze');
    return await countRows(client);
  } finally {
    await client.end();
  }
}

async function countRows(client: pg.Client): Promise<Sizes> {
  const { rows } = await client.query(`
    select relname as table, n_live_tup::int as rows from pg_stat_user_tables
    where schemaname = 'public' and relname in ('organisation', 'app_user', 'job', 'candidate_record', 'application',
      'submission', 'interview', 'event', 'notification')`);
  const { rows: size } = await client.query(
    'select (pg_database_size(current_database()) / 1048576)::int as mb',
  );
  return { ...Object.fromEntries(rows.map((row) => [row.table, row.rows])), databaseMb: size[0].mb };
}
