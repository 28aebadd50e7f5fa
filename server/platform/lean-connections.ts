/**
 * Connections for Kysely that ask PostgreSQL for less: a statement that comes again and again is planned once, not each
 * time (with row-level security, planning is most of the work), and a transaction begins, and says who acts, in the same
 * message as its first statement. Works behind PgBouncer in transaction mode from version 1.21 on, with its max_prepared_statements above 0.
 */
import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import { type PostgresPool, type PostgresPoolClient, sql } from 'kysely';
import type pg from 'pg';
import { sqlState } from './errors.ts';

/** The first statement of a transaction, with everything in it as literals; says whose rows it will see. */
export const ACT_AS = /^select set_config\('role', '(\w+)'/;

/** In a statement whose best plan depends on what is searched for: it is planned anew each time, never kept. */
export const BY_ITS_VALUES = sql.raw('/* by its values */');

/** In a statement that has one good way to go, whatever is searched for: PostgreSQL would still compare, and plan it anew each time. */
export const BY_ONE_PLAN = sql.raw('/* by one plan */');

/** In a statement that only reads, before anything was changed: its transaction ends with it, in the same message, and whatever follows begins another. */
export const ALONE = sql.raw('/* alone */');

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
  /** How the transaction begins. */
  let beginning: string[] = [];
  /** What is sent with the next statement. */
  let opening: string[] = [];
  let outdated = false;
  let isOnePlan = false;

  const ask = async (text: string, values: readonly unknown[]) => {
    const query = { name: statements.nameOf(role, text), text, values: [...values] };
    if (text === 'commit' || text === 'rollback') return client.query(query);
    const endsIt = opening[0] === 'begin' && text.includes('/* alone */');
    if (text.includes('/* by one plan */') !== isOnePlan) {
      isOnePlan = !isOnePlan;
      opening.push(`set local plan_cache_mode = ${isOnePlan ? 'force_generic_plan' : 'auto'}`);
    }
    if (!opening.length) return client.query(query);
    const first = opening.join('; ');
    opening = [];
    if (endsIt) {
      opening = [...beginning];
      isOnePlan = false;
    }
    const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
    stream.cork();
    const opened = client.query(first);
    const answered = client.query(query);
    const ended = endsIt ? client.query('commit') : null;
    stream.uncork();
    // Where the first was refused, so is the second; the first says why.
    const [, answer] = await Promise.all([opened, answered, ended]);
    return answer;
  };

  const query = async (text: string, values: readonly unknown[] = []) => {
    if (text === 'begin') {
      beginning = [text];
      opening = [text];
      isOnePlan = false;
      return NOTHING_YET;
    }
    const becomes = ACT_AS.exec(text)?.[1];
    if (becomes) {
      role = becomes;
      beginning.push(text);
      opening.push(text);
      return NOTHING_YET;
    }
    if (opening[0] === 'begin' && (text === 'commit' || text === 'rollback')) {
      opening = [];
      return NOTHING_YET;
    }
    try {
      return await ask(text, values);
    } catch (error) {
      outdated ||= sqlState(error) === OUTDATED_PLAN;
      throw error;
    }
  };
  return {
    query,
    release: (destroy?: boolean) => {
      role = '';
      beginning = [];
      opening = [];
      client.release(destroy || outdated);
    },
  } as unknown as PostgresPoolClient;
}

const NOTHING_YET = { command: 'SELECT', rowCount: 0, rows: [] };

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
      !/^\(?(select|with|insert|update|delete)\b/i.test(text.trimStart())
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
