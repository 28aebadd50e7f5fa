/**
 * How often may be asked, by address, account and organisation. Each process counts by itself; only who has used up a tenth
 * of a limit is written down, once a second, so that all processes know. Of n processes each may thus let through a tenth,
 * and what came in that second, too much; nobody who asks like a person costs a row.
 */
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Actor } from '../actor.ts';
import { TooMany } from '../errors.ts';
import { networkOf } from './network.ts';

/** What costs more than a read of one page. */
export type Cost = 'search' | 'export' | 'upload' | 'lookup';

type Whose = 'account' | 'organisation';

/** Times a minute. A person's screen asks a dozen times; an office shares an address. */
const PER_ADDRESS = 1200;
const PER_ACTOR: Record<Cost | 'anything', Record<Whose, number>> = {
  anything: { account: 600, organisation: 6000 },
  search: { account: 120, organisation: 1200 },
  export: { account: 10, organisation: 60 },
  upload: { account: 60, organisation: 600 },
  // What could be guessed by asking.
  lookup: { account: 30, organisation: 60 },
};
const WORDS: Record<Cost | 'anything', string> = {
  anything: 'You ask faster than we can answer. Please wait a moment.',
  search: 'You search faster than we can find. Please wait a moment.',
  export: 'You have exported a lot within a minute. Please wait a moment.',
  upload: 'You have uploaded a lot within a minute. Please wait a moment.',
  lookup: 'You have looked up a lot within a minute. Please wait a moment.',
};

const MINUTE_MS = 60_000;
const TELL_EVERY_MS = 1000;
const WORTH_TELLING = 0.1;
/** About ten megabytes. Beyond it those who are not known yet share one count. */
const KEYS = 50_000;
const CROWD = 'everybody else';

declare module 'fastify' {
  interface FastifyInstance {
    rateLimits: RateLimits;
  }
}

export type RateLimits = {
  /** @throws TooMany */
  countActor: (actor: Actor, cost: Cost | undefined) => void;
  /** Tells and hears now what is told every second. */
  share: () => Promise<void>;
};

type Count = { here: number; told: number; elsewhere: number; limit: number };

/** Health is asked by machines of one's own. */
const UNCOUNTED = ['/healthz', '/readyz', '/metrics'];

export function addRateLimits(app: FastifyInstance) {
  const { authDb, log, settings } = app.services;
  // The demo's people are one, and tests are quick.
  const generous = settings.mode === 'production' ? 1 : 1000;
  let minute = 0;
  let counts = new Map<string, Count>();
  let before = new Map<string, Count>();

  app.decorate('rateLimits', { countActor, share });
  app.addHook('onRequest', async (request) => {
    if (UNCOUNTED.includes(request.url)) return;
    count(`address ${networkOf(request.ip)}`, PER_ADDRESS, WORDS.anything);
  });
  const telling = setInterval(() => {
    share().catch((error: Error) => log.warn({ error: error.message }, 'request counts were not shared'));
  }, TELL_EVERY_MS).unref();
  app.addHook('onClose', async () => clearInterval(telling));

  function countActor(actor: Actor, cost: Cost | undefined) {
    const { userId, organisationId } = actor;
    for (const what of ['anything', ...(cost ? [cost] : [])] as const) {
      const { account, organisation } = PER_ACTOR[what];
      if (userId) count(`${what} account ${userId}`, account, WORDS[what]);
      if (organisationId) count(`${what} organisation ${organisationId}`, organisation, WORDS[what]);
    }
  }

  /** The minute slides: of the one before counts what would still lie in it. */
  function count(key: string, perMinute: number, words: string) {
    const limit = perMinute * generous;
    const now = Date.now();
    turnTo(Math.floor(now / MINUTE_MS));
    const mine = counts.get(key) ?? added(key, limit);
    const gone = (now % MINUTE_MS) / MINUTE_MS;
    if (all(mine) + all(before.get(key)) * (1 - gone) < limit) {
      mine.here++;
      return;
    }
    // What was refused does not count: whoever tries again is let in as soon as it is their turn.
    throw new TooMany(words, Math.max(1, Math.ceil(((1 - gone) * MINUTE_MS) / 1000)));
  }

  function turnTo(next: number) {
    if (next === minute) return;
    before = next === minute + 1 ? counts : new Map();
    counts = new Map();
    minute = next;
  }

  function added(key: string, limit: number): Count {
    const isFull = counts.size >= KEYS;
    const known = isFull && counts.get(CROWD);
    if (known) return known;
    const fresh = { here: 0, told: 0, elsewhere: 0, limit };
    counts.set(isFull ? CROWD : key, fresh);
    return fresh;
  }

  async function share() {
    const ofMinute = minute;
    const often = [...counts]
      .filter(([, { here, told, limit }]) => here > told && here >= limit * WORTH_TELLING)
      // In one order, so that two processes do not wait for each other.
      .sort(([a], [b]) => (a < b ? -1 : 1));
    if (!often.length) return;
    const telling = often.map(([key, count]) => ({ key, count, told: count.here }));
    const { rows } = await sql<{ key: string; count: number }>`
      with old as (delete from request_count where minute < ${ofMinute - 1})
      insert into request_count (key, minute, count)
      select key, ${ofMinute}::int, more from unnest(${telling.map(({ key }) => key)}::text[],
        ${telling.map(({ count }) => count.here - count.told)}::int[]) as t (key, more)
      on conflict (key, minute) do update set count = request_count.count + excluded.count
      returning key, count`.execute(authDb);
    const everywhere = new Map(rows.map((row) => [row.key, row.count]));
    for (const { key, count, told } of telling) {
      count.told = told;
      count.elsewhere = everywhere.get(key)! - told;
    }
  }
}

const all = (count: Count | undefined): number => (count ? count.here + count.elsewhere : 0);
