/** The application's clock: the machine's, plus what time travel added. The same for web and worker. */
import { sql } from 'kysely';
import type { Database } from './database.ts';

export type Clock = {
  now: () => Date;
  /** Reads the offset again; called when a process hears that somebody moved the clock. */
  reload: () => Promise<void>;
};

export const machineClock: Clock = { now: () => new Date(), reload: async () => {} };

export function movableClock(db: Database): Clock {
  let offset = 0;
  return {
    now: () => new Date(Date.now() + offset),
    reload: async () => {
      const row = await db.selectFrom('clock').select('offsetMs').executeTakeFirst();
      offset = Number(row?.offsetMs ?? 0);
    },
  };
}

/** Moves the clock of every process. @param to the instant it shall show now; null goes back to the machine's. */
export async function moveClock(db: Database, to: Date | null): Promise<void> {
  const offset = to ? to.getTime() - Date.now() : 0;
  await db.transaction().execute(async (tx) => {
    await sql`select set_config('role', 'hireloom_system', true)`.execute(tx);
    const before = await tx.selectFrom('clock').select('offsetMs').executeTakeFirst();
    // Nobody was away in the time that is skipped.
    await sql`update task_tick set at = at + make_interval(secs => ${(offset - Number(before?.offsetMs ?? 0)) / 1000})`.execute(
      tx,
    );
    await sql`insert into clock (id, offset_ms) values (1, ${offset}) on conflict (id) do update set offset_ms = excluded.offset_ms`.execute(
      tx,
    );
    await sql`select pg_notify('clock', '')`.execute(tx);
  });
}
