/**
 * The first jobs of a list that fit, without ever looking at all of them. What many have is met on foot, as jobs lie on the disk in the order in which
 * they were posted. What few have is read out of the index of words and choices: the part of it that comes first in the list, and a longer one where
 * that was too short. How far to look is guessed from what is known of the board; a wrong guess costs another look, and never a job.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { ALONE, BY_ONE_PLAN } from '../../platform/lean-connections.ts';
import { FACETS } from './facets.ts';
import { ITEM, type ItemRow } from './items.ts';
import type { SearchPublicJobs } from './schemas.ts';
import { type Needed, type Shape, whichFit } from './shape.ts';
import { isBeginning, searchedAs, wordsOf } from './words.ts';

type Asked = { input: SearchPublicJobs; words: string[]; after?: string };
/** How many are found at most, how many of them are told as items, and whether what they have is. */
type Wanted = { most: number; items: number; facets: boolean };
export type Hits = { total: number; items: ItemRow[] | null; facets: string | null; complete: boolean };

/** More are not passed on foot. In the order of posting they lie side by side; in any other each is read from elsewhere. */
const WALKED = { sideBySide: 4096, apart: 1024 };
const SHORTEST_WALK = 256;
/** So much further than as far as enough should be, as a guess is only that. */
const MARGIN = 2;
const GROWTH = 4;
/** Of a longer part, putting its weeks together takes longer than reading all that fit. */
const LONGEST_PART = 1 / 2;

/** @param shape what is guessed by */
export async function findHits(
  context: Context,
  shape: Shape | null,
  asked: Asked,
  wanted: Wanted,
): Promise<Hits> {
  const { agency, sort } = asked.input;
  const furthest = sort === 'newest' && !agency ? WALKED.sideBySide : WALKED.apart;
  const steps = shape ? (MARGIN * wanted.most) / shareThatFits(shape, asked) : furthest;
  if (steps <= furthest) {
    const met = await walk(context, asked, wanted, powerOfTwo(Math.max(steps, SHORTEST_WALK)));
    if (isEnough(met, wanted)) return met;
  }
  for (const bound of shape ? boundsOfParts(shape, asked, wanted) : []) {
    const hits = await readIndex(context, shape, asked, wanted, bound);
    if (isEnough(hits, wanted)) return hits;
  }
  return readIndex(context, shape, asked, wanted);
}

const isEnough = ({ total, complete }: Hits, { most }: Wanted) => complete || total === most;

/** So that there are only a few statements, each with a plan of its own that is kept. */
const powerOfTwo = (size: number) => 2 ** Math.ceil(Math.log2(size));

/** Of the list that is walked, which is the agency's own where one is asked for. Where none of the sample fits, half a one may. */
const shareThatFits = (shape: Shape, asked: Asked): number =>
  Math.max(1 / 2, whichFit(shape, neededBy(asked)).length) / shape.sampled;

const neededBy = ({ input, words }: Asked): Needed => [
  ...words.map((word) => (isBeginning(word) ? { beginning: word } : { words: [word] })),
  ...choicesOf(input).map((choice) => ({ choices: [choice] })),
  ...(input.payFrom ? [{ choices: paysAtLeast(input.currency!, input.payFrom) }] : []),
];

/** Where a part of the list ends that should have enough, and a longer one, in days since 1970: as far as so many of the sample that fit. */
function* boundsOfParts(shape: Shape, asked: Asked, { most }: Wanted): Generator<number> {
  const { agency, sort } = asked.input;
  const needed = [...neededBy(asked), ...ofAgency(agency).map((code) => ({ choices: [code] }))];
  const from = asked.after ? Date.parse(asked.after.split('|')[0]!) / 86_400_000 : null;
  const onward = sort === 'newest' ? -1 : 1;
  const days = whichFit(shape, needed)
    .map((job) => shape[sort][job]!)
    .filter((day) => from === null || (day - from) * onward >= 0)
    .sort((a, b) => (a - b) * onward);
  const enough = 2 + Math.ceil((MARGIN * most * shape.sampled) / shape.jobs);
  for (let count = enough; count <= days.length * LONGEST_PART; count *= GROWTH) yield days[count - 1]!;
}

/** Which weeks a part of a list has is looked up in the index of words and choices, before a row is read. A part ends at a day since 1970. */
const ORDERS = {
  newest: {
    order: sql`posted_at desc, job_id desc`,
    within: (
      list: RawBuilder<unknown>,
      bound: number,
    ) => sql`and extract(epoch from posted_at) / 86400 >= ${bound}
      and choices && array(select 'week ' || week from generate_series(${Math.floor(bound / 7)}::int,
        (select floor(extract(epoch from posted_at) / 604800)::int from ${list} limit 1)) week)`,
  },
  closing: {
    order: sql`ends_on, job_id`,
    within: (list: RawBuilder<unknown>, bound: number) => sql`and ends_on - date '1970-01-01' <= ${bound}
      and choices && array(select 'due ' || week from generate_series(
        (select (ends_on - date '1970-01-01') / 7 from ${list} limit 1), ${Math.floor(bound / 7)}::int) week)`,
  },
};

const COLUMNS = sql`job_id, posted_at, ends_on, facets`;

function walk(context: Context, asked: Asked, wanted: Wanted, length: number): Promise<Hits> {
  const { order } = ORDERS[asked.input.sort];
  const list = listOf(asked);
  return answer(
    context,
    wanted,
    order,
    sql`with hit as materialized (
      select ${COLUMNS} from (select * from ${list} limit ${sql.lit(length)}) beginning
      where ${conditions(asked)} order by ${order} limit ${sql.lit(wanted.most)})`,
    sql`case when total < ${sql.lit(wanted.most)} then not exists (select from ${list} offset ${sql.lit(length)} limit 1) else false end`,
  );
}

function listOf(asked: Asked): RawBuilder<unknown> {
  const { agency, sort } = asked.input;
  return sql`public_job where live ${after(asked)} ${agency ? sql`and agency_code = ${ofAgency(agency)[0]}` : sql``}
    order by ${ORDERS[sort].order}`;
}

/** @param bound where the part of the list ends that is read; without it, all of it */
function readIndex(
  context: Context,
  shape: Shape | null,
  asked: Asked,
  wanted: Wanted,
  bound?: number,
): Promise<Hits> {
  const { order, within } = ORDERS[asked.input.sort];
  // Materialized, as what is asked for should be read out of the index, however many fit by the planner's guess.
  return answer(
    context,
    wanted,
    order,
    sql`with found as materialized (
      select ${COLUMNS} from public_job where live and ${conditions(asked)} ${narrowed(shape, asked.input)} ${after(asked)}
        ${bound === undefined ? sql`` : within(listOf(asked), bound)}
    ), hit as materialized (select * from found order by ${order} limit ${sql.lit(wanted.most)})`,
    bound === undefined ? sql`true` : sql`false`,
  );
}

/** Of pay that more have, the index would put together more lists of jobs than it saves reading. */
const PAYS_OFTEN = 1 / 8;

/** As the index has it, beside the exact sum. */
function narrowed(shape: Shape | null, { payFrom, currency }: SearchPublicJobs): RawBuilder<unknown> {
  if (!payFrom) return sql``;
  const steps = paysAtLeast(currency!, payFrom);
  const isRare = shape && whichFit(shape, [{ choices: steps }]).length / shape.sampled < PAYS_OFTEN;
  return isRare ? sql`and choices && ${steps}::text[]` : sql``;
}

const MOST_DIGITS = 18;

/** All pay_digits (0058) of so much and more. */
function paysAtLeast(currency: string, payFrom: string): string[] {
  const whole = BigInt(payFrom.split('.')[0]!).toString();
  const digits = whole.padEnd(3, '0').slice(0, 3);
  const [hundreds, tens] = [Number(digits[0]), Number(digits.slice(0, 2))];
  const named = `pay ${currency} ${whole.length}`;
  return [
    ...fromTo(Number(digits), tens * 10 + 9).map((first) => `${named} ${String(first).padStart(3, '0')}`),
    ...fromTo(tens + 1, hundreds * 10 + 9).map((first) => `${named} ${first}`),
    ...fromTo(hundreds + 1, 9).map((first) => `${named} ${first}`),
    ...fromTo(whole.length + 1, MOST_DIGITS).map((length) => `pay ${currency} ${length}`),
  ];
}

const fromTo = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, n) => first + n);

async function answer(
  { db }: Context,
  { items, facets }: Wanted,
  order: RawBuilder<unknown>,
  hits: RawBuilder<unknown>,
  complete: RawBuilder<unknown>,
): Promise<Hits> {
  const first = sql`(select json_agg(item) from (select ${ITEM} from public_job
    where job_id = any (array(select job_id from hit order by ${order} limit ${sql.lit(items)})) order by ${order}) item)`;
  const { rows } = await sql<Hits>`${hits}
    select total, ${complete} as complete, ${items ? first : sql`null`} as items, ${facets ? FACETS : sql`null`} as facets
    from (select count(*)::int as total from hit) counted ${BY_ONE_PLAN} ${ALONE}`.execute(db);
  return rows[0]!;
}

function conditions({ input, words }: Asked): RawBuilder<unknown> {
  const choices = [...choicesOf(input), ...ofAgency(input.agency)];
  return sql.join(
    [
      sql`true`,
      ...(words.length ? [sql`document @@ ${searchedAs(words)}`] : []),
      ...(choices.length ? [sql`choices @> ${choices}::text[]`] : []),
      ...(input.payFrom ? [sql`currency = ${input.currency} and pay_to >= ${input.payFrom}::numeric`] : []),
    ],
    sql` and `,
  );
}

/** As choices_together (0059) names them: mode, type and level are one. */
function choicesOf({ workMode, employmentType, level, place = '' }: SearchPublicJobs): string[] {
  const together = [workMode, employmentType, level].filter((choice) => choice !== undefined).join(' ');
  return [...(together ? [together] : []), ...wordsOf(place).map((word) => `in ${word}`)];
}

const ofAgency = (code?: string): string[] => (code ? [code.toUpperCase()] : []);

function after({ input: { sort }, after }: Asked): RawBuilder<unknown> {
  if (!after) return sql``;
  const [value, id] = after.split('|');
  return sort === 'newest'
    ? sql`and (posted_at, job_id) < (${value}::timestamptz, ${id}::uuid)`
    : sql`and (ends_on, job_id) > (${value}::date, ${id}::uuid)`;
}
