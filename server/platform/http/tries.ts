/** Counts tries in the database, so that a limit holds over all web processes. */
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { TooMany } from '../errors.ts';

export type Limit = {
  /** Whose tries: an address, an account, both. */
  key: string;
  tries: number;
  seconds: number;
};

/** @throws TooMany with the seconds to wait */
export async function countTry(authDb: Database, { key, tries, seconds }: Limit): Promise<void> {
  const { rows } = await sql<{ count: number; wait: number }>`
    insert into rate_limit (key, count, reset_at) values (${key}, 1, now() + make_interval(secs => ${seconds}))
    on conflict (key) do update set
      count = case when rate_limit.reset_at < now() then 1 else rate_limit.count + 1 end,
      reset_at = case when rate_limit.reset_at < now() then excluded.reset_at else rate_limit.reset_at end
    returning count, ceil(extract(epoch from reset_at - now()))::int as wait`.execute(authDb);
  const { count, wait } = rows[0]!;
  if (count > tries) throw new TooMany('Too many tries. Please wait a little.', wait);
}
