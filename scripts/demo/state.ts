/** Whether a database holds the demonstration, whole. */
import pg from 'pg';
import { demoAccounts } from './accounts.ts';

const COMPLETE = 'Hireloom demonstration: complete';

/** `begun` also for a database that holds anything else. */
export async function readDemo(ownerUrl: string): Promise<'empty' | 'begun' | 'complete'> {
  const [row] = await query(
    ownerUrl,
    `select obj_description('public'::regnamespace, 'pg_namespace') as words, exists (select from app_user) as people`,
  );
  if (row!.words === COMPLETE) return 'complete';
  return row!.people ? 'begun' : 'empty';
}

export async function markComplete(ownerUrl: string): Promise<void> {
  await query(ownerUrl, `comment on schema public is '${COMPLETE}'`);
  await query(ownerUrl, 'analyze');
}

export async function emptyDatabase(ownerUrl: string): Promise<void> {
  await query(
    ownerUrl,
    'drop schema if exists graphile_worker cascade; drop schema public cascade; create schema public',
  );
}

/** Whoever reads the README can sign in to these. */
export async function holdsDemoAccounts(ownerUrl: string): Promise<boolean> {
  const [row] = await query(
    ownerUrl,
    'select exists (select from app_user where email = any($1) and suspended_at is null) as found',
    [demoAccounts().map(({ email }) => email)],
  );
  return Boolean(row!.found);
}

async function query(
  ownerUrl: string,
  sql: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}
