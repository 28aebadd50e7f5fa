/**
 * The first jobs of a list that fit, without ever looking at all of them. The first stretch of the list says how many fit. Where many do, enough
 * are met by going on for as long again as that should take, on foot, as jobs lie on the disk in the order in which they were posted. What few
 * have is read out of the index of words and choices: all of it where it is little, else the part of it that comes first. The planner would have
 * to guess, and guesses badly where words and choices go together.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { BY_ITS_VALUES } from '../../platform/lean-connections.ts';
import { FACETS } from './facets.ts';
import type { SearchPublicJobs } from './schemas.ts';
import { wordsOf } from './words.ts';

const STRETCH = 300;
/** Of what fewer of the first stretch have, too much would be passed on foot. */
const RARE = 6;
/** So many are sooner read and sorted than asked for in parts. */
const LITTLE = 300;
/** Of the whole list, looked at first where it is more. */
const FIRST_PART = 1 / 32;

/** Words are parts of a tsquery. */
type Asked = { input: SearchPublicJobs; words: string[]; after?: string };
/** How many are found at most, and how many of their keys are told. */
type Wanted = { most: number; page?: number };
type Hits = { total: number; keys: string[]; facets: string | null; complete: boolean };

/** Of a list, its first job and where the part ends, both in days since 1970. */
type Part = { first: number; bound: number };

export const ORDERS = {
  newest: {
    order: sql`posted_at desc, job_id desc`,
    days: sql`extract(epoch from posted_at) / 86400`,
    // Which weeks or days they are is looked up in the index of words and choices, before a row is read.
    within: ({ first, bound }: Part) => sql`and extract(epoch from posted_at) / 86400 >= ${bound}
      and choices && ${choicesBetween('week', bound / 7, first / 7)}::text[]`,
    cursor: sql`to_json(posted_at at time zone 'UTC') #>> '{}'`,
  },
  closing: {
    order: sql`ends_on, job_id`,
    days: sql`ends_on - date '1970-01-01'`,
    within: ({ first, bound }: Part) => sql`and ends_on - date '1970-01-01' <= ${Math.floor(bound)}
      and choices && ${choicesBetween('ends', first, bound)}::text[]`,
    cursor: sql`ends_on::text`,
  },
};

const choicesBetween = (kind: string, from: number, to: number): string[] =>
  Array.from({ length: Math.floor(to) - Math.floor(from) + 1 }, (_, n) => `${kind} ${Math.floor(from) + n}`);

export async function findHits(context: Context, asked: Asked, wanted: Wanted): Promise<Hits> {
  const { sort, agency } = asked.input;
  const first = await walk(context, asked, wanted, STRETCH);
  if (isEnough(first, wanted)) return first;
  if (first.total >= RARE && sort === 'newest' && !agency) {
    const longer = await walk(context, asked, wanted, powerOfTwo((2 * STRETCH * wanted.most) / first.total));
    if (isEnough(longer, wanted)) return longer;
  }
  const little = await readIndex(context, asked, wanted, { limit: LITTLE });
  return little.complete ? little : readParts(context, asked, wanted);
}

const isEnough = ({ total, complete }: Hits, { most }: Wanted) => complete || total === most;

/** So that there are only a few statements, each with a plan of its own that is kept. */
const powerOfTwo = (size: number) => 2 ** Math.ceil(Math.log2(size));

/** As long a part as should have enough, by what a short one has; else all of it. */
async function readParts(context: Context, asked: Asked, wanted: Wanted): Promise<Hits> {
  const { days } = ORDERS[asked.input.sort];
  const { rows } = await sql<{ first: number; last: number }>`
    select (select ${days} from ${listOf(asked)} limit 1)::float8 as first,
      (select ${days} from ${listOf(asked, true)} limit 1)::float8 as last`.execute(context.db);
  const { first, last } = rows[0]!;
  for (let share = FIRST_PART; share < 1 / 2; ) {
    const hits = await readIndex(context, asked, wanted, { first, bound: first + (last - first) * share });
    if (hits.total === wanted.most) return hits;
    share = (2 * share * wanted.most) / Math.max(1, hits.total);
  }
  return readIndex(context, asked, wanted);
}

const COLUMNS = sql`job_id, posted_at, ends_on, facets`;

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
    sql`case when total < ${sql.lit(wanted.most)} then not exists (select from ${list} offset ${sql.lit(stretch)} limit 1) else false end`,
  );
}

function listOf(asked: Asked, fromItsEnd = false): RawBuilder<unknown> {
  const { agency, sort } = asked.input;
  return sql`public_job where live ${after(asked)} ${agency ? sql`and agency_code = ${agency.toUpperCase()}` : sql``}
    order by ${(fromItsEnd ? ENDS : ORDERS)[sort].order}`;
}

const ENDS = {
  newest: { order: sql`posted_at, job_id` },
  closing: { order: sql`ends_on desc, job_id desc` },
};

/** @param only a part of it, or none where there are more than so many */
function readIndex(
  context: Context,
  asked: Asked,
  wanted: Wanted,
  only?: Part | { limit: number },
): Promise<Hits> {
  const { order, within } = ORDERS[asked.input.sort];
  const limit = only && 'limit' in only ? only.limit : null;
  const part = only && 'bound' in only ? only : null;
  // How many jobs pay so much, or come before the bound, decides which index helps. Materialized, or the planner could still think of walking;
  // read no further than is asked of it.
  return answer(
    context,
    wanted,
    order,
    sql`${asked.input.payFrom || part ? BY_ITS_VALUES : sql``} with found as materialized (
      select ${COLUMNS} from public_job where live and ${conditions(asked)} ${paysAtLeast(asked)} ${after(asked)} ${part ? within(part) : sql``}
    ), taken as materialized (select * from found ${limit ? sql`limit ${sql.lit(limit + 1)}` : sql``}
    ), hit as materialized (select * from taken order by ${order} limit ${sql.lit(wanted.most)})`,
    limit ? sql`(select count(*) from taken) <= ${sql.lit(limit)}` : sql`true`,
  );
}

/** As pay_step (0052): a fifth more than the step before, no more of them than these. */
const stepOf = (pay: string) => Math.min(LAST_STEP, Math.floor(Math.log(Math.max(1, Number(pay))) * 5));
const LAST_STEP = 140;

/** As the index has it, beside the exact condition; where the board is walked, this would only be more to look at. */
function paysAtLeast({ input: { payFrom, currency } }: Asked): RawBuilder<unknown> {
  if (!payFrom) return sql``;
  // From the step before, because the last digits of a logarithm differ from one machine to the other.
  const first = Math.max(0, stepOf(payFrom) - 1);
  const steps = Array.from({ length: LAST_STEP - first + 1 }, (_, n) => `pay ${currency} ${first + n}`);
  return sql`and choices && ${steps}::text[]`;
}

async function answer(
  { db }: Context,
  { most, page }: Wanted,
  order: RawBuilder<unknown>,
  hits: RawBuilder<unknown>,
  complete: RawBuilder<unknown>,
): Promise<Hits> {
  const { rows } = await sql<Hits>`${hits}
    select total, ${complete} as complete,
      array(select job_id from hit order by ${order} limit ${sql.lit(page ?? most)}) as keys,
      ${page ? FACETS : sql`null`} as facets
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
