/**
 * The first jobs of a list that fit, without ever looking at all of them. The first stretch of the list says how many fit. Where many do,
 * enough are met by going on for as long again as that should take: on foot from the newest, as jobs lie on the disk in the order in which
 * they were posted, else within the index of words and choices. What few jobs have is read out of the whole index. The planner would have
 * to guess, and guesses badly where words and choices go together.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { BY_ITS_VALUES } from '../../platform/lean-connections.ts';
import { CHOICES, type Choices } from './facets.ts';
import type { SearchPublicJobs } from './schemas.ts';
import { wordsOf } from './words.ts';

const STRETCH = 300;
/** Of what fewer of the first stretch have, the index holds so little that all of it is read. */
const RARE = 6;

/** Words are parts of a tsquery. */
type Asked = { input: SearchPublicJobs; words: string[]; after?: string };
/** How many are found at most, and how many of their keys are told. */
type Wanted = { most: number; page?: number };
type Hits = { total: number; keys: string[]; choices: Choices | null; complete: boolean };

/** Of a list, from its first job to a bound. */
type Part = { first: Date | string; bound: Date | string };

export const ORDERS = {
  newest: {
    column: sql`posted_at`,
    order: sql`posted_at desc, job_id desc`,
    within: ({ bound }: Part) => sql`and posted_at >= ${bound}::timestamptz`,
    cursor: sql`to_json(posted_at at time zone 'UTC') #>> '{}'`,
  },
  closing: {
    column: sql`ends_on`,
    order: sql`ends_on, job_id`,
    // Jobs that end together lie all over the disk: the days are looked up in the index of words and choices, before a row is read.
    within: ({ first, bound }: Part) =>
      sql`and ends_on <= ${bound}::date and choices && ${daysBetween(String(first), String(bound))}::text[]`,
    cursor: sql`ends_on::text`,
  },
};

export async function findHits(context: Context, asked: Asked, wanted: Wanted): Promise<Hits> {
  const first = await walk(context, asked, wanted, STRETCH);
  if (first.complete || first.total === wanted.most) return first;
  if (first.total < RARE) return readIndex(context, asked, wanted);
  const expected = powerOfTwo((2 * STRETCH * wanted.most) / first.total);
  const next = asked.input.sort === 'newest' && !asked.input.agency ? walk : readUntil;
  const longer = await next(context, asked, wanted, expected);
  return longer.total === wanted.most || longer.complete ? longer : readIndex(context, asked, wanted);
}

/** So that there are only a few statements, each with a plan of its own that is kept. */
const powerOfTwo = (size: number) => 2 ** Math.ceil(Math.log2(size));

const COLUMNS = sql`job_id, posted_at, ends_on, places, work_modes, employment_type, level, agency_code, agency_name, currency`;

function walk(context: Context, asked: Asked, wanted: Wanted, stretch: number): Promise<Hits> {
  const { order } = ORDERS[asked.input.sort];
  const list = listOf(asked);
  return answer(
    context,
    wanted,
    order,
    sql`with hit as materialized (
      select ${COLUMNS} from (select * from ${list} limit ${sql.lit(stretch)}) beginning
      where ${conditions(asked)} order by ${order} limit ${sql.lit(wanted.most)})`,
    sql`not exists (select from ${list} offset ${sql.lit(stretch)} limit 1)`,
  );
}

function listOf(asked: Asked): RawBuilder<unknown> {
  const { agency, sort } = asked.input;
  return sql`public_job where live ${after(asked)} ${agency ? sql`and agency_code = ${agency.toUpperCase()}` : sql``}
    order by ${ORDERS[sort].order}`;
}

/** The same jobs as a walk would meet, from the index. */
async function readUntil(context: Context, asked: Asked, wanted: Wanted, stretch: number): Promise<Hits> {
  const { column } = ORDERS[asked.input.sort];
  const { rows } = await sql<Part>`
    select ${column} as bound, (select ${column} from ${listOf(asked)} limit 1) as first
    from ${listOf(asked)} offset ${sql.lit(stretch)} limit 1`.execute(context.db);
  return { ...(await readIndex(context, asked, wanted, rows[0])), complete: !rows[0] };
}

const DAY_MS = 86_400_000;

/** As `choices` has them, of dates like 2026-12-31. */
function daysBetween(first: string, last: string): string[] {
  const from = Date.parse(first) / DAY_MS;
  return Array.from({ length: Date.parse(last) / DAY_MS - from + 1 }, (_, n) => `ends ${from + n}`);
}

function readIndex(context: Context, asked: Asked, wanted: Wanted, part?: Part): Promise<Hits> {
  const { order, within } = ORDERS[asked.input.sort];
  // How many jobs pay so much, or come before the bound, decides which index helps. Materialized, or the planner could still think of walking.
  return answer(
    context,
    wanted,
    order,
    sql`${asked.input.payFrom || part ? BY_ITS_VALUES : sql``} with found as materialized (
      select ${COLUMNS} from public_job where live and ${conditions(asked)} ${after(asked)} ${part ? within(part) : sql``}
    ), hit as materialized (select * from found order by ${order} limit ${sql.lit(wanted.most)})`,
    sql`true`,
  );
}

async function answer(
  { db }: Context,
  { most, page }: Wanted,
  order: RawBuilder<unknown>,
  hits: RawBuilder<unknown>,
  complete: RawBuilder<unknown>,
): Promise<Hits> {
  const { rows } = await sql<Hits>`${hits}
    select total, case when total < ${sql.lit(most)} then ${complete} else false end as complete,
      array(select job_id from hit order by ${order} limit ${sql.lit(page ?? most)}) as keys,
      ${page ? CHOICES : sql`null`} as choices
    from (select count(*)::int as total from hit) counted`.execute(db);
  return rows[0]!;
}

function conditions({ input, words }: Asked): RawBuilder<unknown> {
  const asked = [...words, ...wordsOf(input.place ?? '').map((word) => `'${word}':C`)];
  const choices = [input.workMode, input.employmentType, input.level, input.agency?.toUpperCase()].filter(
    (choice) => choice !== undefined,
  );
  return sql.join(
    [
      sql`true`,
      ...(asked.length ? [sql`document @@ ${asked.join(' & ')}::tsquery`] : []),
      ...(choices.length ? [sql`choices @> ${choices}::text[]`] : []),
      ...(input.payFrom ? [sql`currency = ${input.currency} and pay_to >= ${input.payFrom}::numeric`] : []),
    ],
    sql` and `,
  );
}

function after({ input: { sort }, after }: Asked): RawBuilder<unknown> {
  if (!after) return sql``;
  const [value, id] = after.split('|');
  return sort === 'newest'
    ? sql`and (posted_at, job_id) < (${value}::timestamptz, ${id}::uuid)`
    : sql`and (ends_on, job_id) > (${value}::date, ${id}::uuid)`;
}
