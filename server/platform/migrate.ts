/** Brings a database to the newest schema: roles, our migrations, the queue's own. Safe to call from many processes at once. */
import { createHmac } from 'node:crypto';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { runMigrations as migrateQueue } from 'graphile-worker';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import pg from 'pg';
import { APP_ROLE, AUTH_ROLE, type LoginRole, QUEUE_ROLE, urlOfRole } from './database.ts';

const FOLDER = path.resolve(import.meta.dirname, '../migrations');
const LOCK = 7_243_001;

/** The password of a role of ours: derived, so that no process but the migrating one needs the owner's. */
export const passwordOf = (role: LoginRole, secret: string): string =>
  createHmac('sha256', secret).update(`database role ${role}`).digest('base64url');

/** @param ownerUrl the schema's owner; needs the right to create roles */
export async function migrate(ownerUrl: string, secret: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await db.connection().execute(async (connection) => {
      await sql`select pg_advisory_lock(${LOCK})`.execute(connection);
      try {
        await createRoles(connection, secret);
        await migrateQueueAs(urlOfRole(ownerUrl, QUEUE_ROLE, passwordOf(QUEUE_ROLE, secret)));
        await migrateSchema(db);
        await giveQueueItsFunctions(connection);
      } finally {
        await sql`select pg_advisory_unlock(${LOCK})`.execute(connection);
      }
    });
  } finally {
    await db.destroy();
  }
}

async function createRoles(db: Kysely<unknown>, secret: string) {
  for (const role of [APP_ROLE, AUTH_ROLE, QUEUE_ROLE] as const) {
    const known = await sql`select 1 from pg_roles where rolname = ${role}`.execute(db);
    const verb = known.rows.length ? 'alter' : 'create';
    await sql`${sql.raw(verb)} role ${sql.id(role)} login noinherit nocreatedb nocreaterole
      password ${sql.lit(passwordOf(role, secret))}`.execute(db);
  }
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  await sql`grant create on database ${sql.id(rows[0]!.name)} to ${sql.id(QUEUE_ROLE)}`.execute(db);
  // The owner hands objects to these roles, for which PostgreSQL wants it to be one of them.
  await sql`grant ${sql.id(QUEUE_ROLE)} to current_user`.execute(db);
}

async function migrateQueueAs(url: string) {
  await migrateQueue({ connectionString: url });
}

async function migrateSchema(db: Kysely<unknown>) {
  const migrator = new Migrator({ db, provider: { getMigrations: readMigrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

async function readMigrations(): Promise<Record<string, Migration>> {
  const files = (await fs.readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  const migrations: Record<string, Migration> = {};
  for (const file of files) {
    const text = await fs.readFile(path.join(FOLDER, file), 'utf8');
    migrations[file.replace('.sql', '')] = { up: async (db) => void (await sql.raw(text).execute(db)) };
  }
  return migrations;
}

async function giveQueueItsFunctions(db: Kysely<unknown>) {
  await sql`alter function enqueue(text, json, text, integer) owner to ${sql.id(QUEUE_ROLE)}`.execute(db);
  await sql`alter function queue_waiting() owner to ${sql.id(QUEUE_ROLE)}`.execute(db);
}
