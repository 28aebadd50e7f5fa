/**
 * Connections for Kysely that ask PostgreSQL for less: a statement that comes again and again is planned once, not each
 * time (with row-level security, planning is most of the work), and a transaction begins on the way of its first statement.
 * Works behind PgBouncer in transaction mode from version 1.21 on, with its max_prepared_statements above 0.
 */
import { createHash } from 'node:crypto';
import { type PostgresPool, type PostgresPoolClient, sql } from 'kysely';
import type pg from 'pg';
import { sqlState } from './errors.ts';

/** The first statement of a transaction, with everything in it as literals; says whose rows it will see. */
export const ACT_AS = /^select set_config\('role', '(\w+)'/;

/** In a statement whose best plan depends on what is searched for: it is planned anew each time, never kept. */
export const BY_ITS_VALUES = sql.raw('/* by its values */');

/** A prepared statement whose table was changed by a migration since. */
export const OUTDATED_PLAN = '0A000';

export function leanPool(pool: pg.Pool): PostgresPool {
  const statements = new Statements();
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    connect: async () => {
      const client = await pool.connect();
      const known = clients.get(client);
      if (known) return known;
      const lean = leanClient(client, statements);
      clients.set(client, lean);
      return lean;
    },
    end: () => pool.end(),
    options: pool.options,
  } as PostgresPool;
}

function leanClient(client: pg.PoolClient, statements: Statements): PostgresPoolClient {
  let role = '';
  let begins = false;
  let outdated = false;

  const query = async (text: string, values: readonly unknown[] = []) => {
    if (text === 'begin') {
      begins = true;
      return { command: 'BEGIN', rowCount: 0, rows: [] };
    }
    const begin = begins ? 'begin; ' : '';
    begins = false;
    const becomes = ACT_AS.exec(text)?.[1];
    if (becomes) {
      role = becomes;
      const answers = (await client.query(begin + text)) as unknown as pg.QueryResult | pg.QueryResult[];
      return Array.isArray(answers) ? answers.at(-1)! : answers;
    }
    // Given up before anything was asked.
    if (begin && text === 'rollback') return { command: 'ROLLBACK', rowCount: 0, rows: [] };
    if (begin) await client.query('begin');
    try {
      return await client.query({ name: statements.nameOf(role, text), text, values: [...values] });
    } catch (error) {
      outdated ||= sqlState(error) === OUTDATED_PLAN;
      throw error;
    }
  };
  return {
    query,
    release: (destroy?: boolean) => {
      role = '';
      begins = false;
      client.release(destroy || outdated);
    },
  } as unknown as PostgresPoolClient;
}

/** Fewer would be planned over and over; a server process keeps each plan of each connection in memory. */
const MOST_PREPARED = 500;
const SEEN_BEFORE = 3;
const MOST_SEEN = 5000;

/** Which statements are worth a name: those that are seen again. What is made of a varying number of values is not. */
class Statements {
  readonly #seen = new Map<string, number>();
  readonly #names = new Map<string, string>();

  /** One for each role: a plan holds the policies of the role that it was made for. */
  nameOf(role: string, text: string): string | undefined {
    const key = `${role} ${text}`;
    const name = this.#names.get(key);
    if (text.includes('/* by its values */')) return undefined;
    if (
      name ||
      this.#names.size >= MOST_PREPARED ||
      !/^(select|with|insert|update|delete)\b/i.test(text.trimStart())
    )
      return name;
    const seen = (this.#seen.get(key) ?? 0) + 1;
    if (this.#seen.size >= MOST_SEEN) this.#seen.clear();
    this.#seen.set(key, seen);
    if (seen < SEEN_BEFORE) return undefined;
    this.#seen.delete(key);
    const made = createHash('sha256').update(key).digest('base64url').slice(0, 24);
    this.#names.set(key, made);
    return made;
  }
}
