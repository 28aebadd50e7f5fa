/** How often programs call the API by a key of an agency: counted in the process, and shared every few seconds. */
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import type { Database } from '../../platform/database.ts';
import { TooMany } from '../../platform/errors.ts';
import { planToday } from './versions.ts';

type Count = { here: number; elsewhere: number; most: number | null; month: string };

export type CallCounter = {
  /** @throws TooMany where the plan has no more calls in this month. What other processes counted in the last seconds is not known yet */
  count: (actor: Pick<Actor, 'agencyId' | 'scopes'>) => Promise<void>;
  /** What was counted here becomes everybody's, and the other way. */
  share: () => Promise<void>;
};

export function openCallCounter(authDb: Database, now: () => Date): CallCounter {
  let counts = new Map<string, Count>();
  const monthNow = () => `${planToday(now()).slice(0, 7)}-01`;

  async function read(agencyId: string, here: number): Promise<Count> {
    const month = monthNow();
    const { rows } = await sql<{ most: string | null; used: string }>`
      select (s.limits ->> 'api_calls') as most, coalesce((select used from plan_usage u
        where u.agency_id = s.agency_id and u.feature = 'api_calls' and u.month = ${month}::date), 0)::text as used
      from subscription s where s.agency_id = ${agencyId}`.execute(authDb);
    const most = rows[0]?.most ?? null;
    return { here, elsewhere: Number(rows[0]?.used ?? 0), most: most === null ? null : Number(most), month };
  }

  return {
    async count({ agencyId, scopes }) {
      if (!agencyId || !scopes) return;
      const known = counts.get(agencyId);
      const count = known?.month === monthNow() ? known : await read(agencyId, 0);
      if (count !== known) counts.set(agencyId, count);
      if (count.most !== null && count.here + count.elsewhere >= count.most) throw noMore(now());
      count.here++;
    },
    async share() {
      const counted = [...counts].filter(([, { here }]) => here > 0);
      // An agency whose programs rest is read anew when they come again.
      counts = new Map();
      if (!counted.length) return;
      await sql`
        insert into plan_usage (agency_id, feature, month, used)
        select agency_id, 'api_calls', month, used from unnest(${counted.map(([id]) => id)}::uuid[],
          ${counted.map(([, { month }]) => month)}::date[], ${counted.map(([, { here }]) => here)}::bigint[]) as t(agency_id, month, used)
        order by agency_id
        on conflict (agency_id, feature, month) do update set used = plan_usage.used + excluded.used`.execute(
        authDb,
      );
    },
  };
}

function noMore(now: Date): TooMany {
  const next = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1);
  return new TooMany(
    'The calls of the API that your agency’s plan has for this month are used up. A larger plan holds at once, or wait for the next month.',
    Math.ceil((next - now.getTime()) / 1000),
  );
}
