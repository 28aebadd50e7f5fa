/** Connections and transactions. A transaction always acts for somebody: row-level security is set before the first query. */
import { CamelCasePlugin, Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { Actor } from './actor.ts';
import type { DB } from './generated/database.ts';
import { leanPool } from './lean-connections.ts';

export type Database = Kysely<DB>;
export type Tx = Transaction<DB>;

// Dates without time stay 'YYYY-MM-DD'; a JavaScript Date would move them between zones.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
const DATE_ARRAY = 1182;
pg.types.setTypeParser(DATE_ARRAY as never, (value: string) => value.slice(1, -1).split(',').filter(Boolean));

// Every list is full of instants, and as ISO 8601 they cost half; what is not in UTC or of our millennia is left to the driver.
const readInstant = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ) as (value: string) => Date;
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (value) =>
  value[10] === ' ' && value.endsWith('+00')
    ? new Date(`${value.slice(0, 10)}T${value.slice(11, -3)}Z`)
    : readInstant(value),
);

/** Requests and tasks; owns nothing, sees nothing until `actAs` names a role and its rows. */
export const APP_ROLE = 'hireloom_app';
/** Sign-in, sessions, passwords; nothing else can read them. */
export const AUTH_ROLE = 'hireloom_auth';
/** Owns the queue's tables and nothing else. */
export const QUEUE_ROLE = 'hireloom_queue';

export type LoginRole = typeof APP_ROLE | typeof AUTH_ROLE | typeof QUEUE_ROLE;

export function openPool(url: string, max: number, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    // For lean-connections.ts; whoever awaits each answer notices nothing of it.
    pipeline: true,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 60_000,
  });
  // A server restart must not end the process: the next query connects anew.
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}

export function openDatabase(pool: pg.Pool, onQuery?: (sql: string) => void): Database {
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool: leanPool(pool) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    log: onQuery ? (event) => onQuery(event.query.sql) : undefined,
  });
}

/** The same server and database, as one of the roles of `LoginRole`. */
export function urlOfRole(ownerUrl: string, role: LoginRole, password: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  return url.toString();
}

/** One transaction in which the database itself shows and takes only the actor's rows. */
export function transactionAs<T>(db: Database, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await actAs(tx, actor);
    return work(tx);
  });
}

async function actAs(tx: Tx, actor: Actor) {
  const set = (name: string, value: string) =>
    `set_config(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(value)}, true)`;
  const { impersonator } = actor;
  // As literals, so that it travels with the first statement (lean-connections.ts).
  await sql
    .raw(
      `select ${[
        set('role', actor.databaseRole),
        set('app.user_id', actor.userId ?? ''),
        set('app.agency_id', actor.agencyId ?? ''),
        set('app.client_company_id', actor.clientCompanyId ?? ''),
        set('app.candidate_records', `{${actor.candidateRecordIds.join(',')}}`),
        ...(impersonator
          ? [set('app.impersonator_id', impersonator.userId), set('app.impersonator_name', impersonator.name)]
          : []),
      ].join(', ')}`,
    )
    .execute(tx);
}
