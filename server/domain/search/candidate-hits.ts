/** An agency's candidates by name, also mistyped, by e-mail or phone, else by the words of their records. */
import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { BY_ITS_VALUES } from '../../platform/lean-connections.ts';
import type { Typed } from './typed.ts';

const MOST_HITS = 60;
const ENOUGH = 6;
const MOST_SLIPS = 20;
/** A word that more names have than this is looked up by another word of what was typed, if there is one. */
const MANY = 2000;

/** Ids, the likest first. Which of many equal ones come is the database's choice: looking at all of them would take long. */
export async function findCandidates(context: Context, typed: Typed): Promise<string[]> {
  const { email, phone } = typed;
  if (email || phone) {
    return idsWhere(context, email ? sql`emails @> ${[email]}::text[]` : sql`phones @> ${[phone]}::text[]`);
  }
  if (!typed.words.length) return [];
  const meant = await namesMeant(context, typed.words);
  const named = meant ? await findNamed(context, meant) : [];
  if (named.length >= ENOUGH) return named;
  const described = await idsWhere(context, sql`document @@ ${queryOf(typed.words)}::tsquery`);
  return [...new Set([...named, ...described])];
}

async function idsWhere({ db }: Context, condition: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`${BY_ITS_VALUES}
    select id from searchable_candidate where ${condition} limit ${sql.lit(MOST_HITS)}`.execute(db);
  return rows.map(({ id }) => id);
}

/** A word as it was typed, and what it is taken for where no name begins like it. */
type Meant = { asked: string; slips: string[] | null; many: boolean };

/** @returns null where one of the words is like none of a name */
async function namesMeant({ db }: Context, words: string[]): Promise<Meant[] | null> {
  const begins = sql`word >= asked and word < asked || chr(1114111)`;
  const { rows } = await sql<Meant>`${BY_ITS_VALUES}
    select asked, many, case when not begun then array(select word from searchable_name_word
        where slips && word_slips(asked) order by similarity(word, asked) desc, word limit ${sql.lit(MOST_SLIPS)}) end as slips
    from (select asked, place, exists (select from searchable_name where ${begins}) as begun,
        ${words.length > 1 ? sql`exists (select from searchable_name where ${begins} offset ${sql.lit(MANY)})` : sql`false`} as many
      from unnest(${words}::text[]) with ordinality as each (asked, place)) known
    order by place`.execute(db);
  return rows.every(({ slips }) => slips?.length !== 0) ? rows : null;
}

/** Looked up by the longest word that few have, the others read from the names that it leads to. Who is called by all of it in full comes first. */
async function findNamed({ db }: Context, meant: Meant[]): Promise<string[]> {
  const [first, ...others] = meant.toSorted(
    (a, b) => Number(a.many) - Number(b.many) || b.asked.length - a.asked.length,
  ) as [Meant, ...Meant[]];
  const named = (
    inFull: boolean,
  ) => sql`select candidate_id as id, ${sql.lit(inFull ? 1 : 0)} as in_full from searchable_name
    where ${sql.join([has(first, inFull), ...others.map((each) => isInName(each, inFull))], sql` and `)}
    limit ${sql.lit(MOST_HITS)}`;
  const { rows } = await sql<{ id: string }>`${BY_ITS_VALUES}
    select id from ((${named(true)}) union all (${named(false)})) hit
    group by id order by max(in_full) desc, id desc limit ${sql.lit(MOST_HITS)}`.execute(db);
  return rows.map(({ id }) => id);
}

function has({ asked, slips }: Meant, inFull: boolean): RawBuilder<unknown> {
  if (slips) return inFull ? sql`false` : sql`word = any (${slips}::text[])`;
  return inFull ? sql`word = ${asked}` : sql`word >= ${asked} and word < ${asked} || chr(1114111)`;
}

/** Words are letters and digits only: none of them means anything to LIKE. */
function isInName({ asked, slips }: Meant, inFull: boolean): RawBuilder<unknown> {
  if (slips) return inFull ? sql`false` : sql`string_to_array(name, ' ') && ${slips}::text[]`;
  return sql`name like ${`% ${asked}${inFull ? ' ' : ''}%`}`;
}

/** The last word may not be complete yet. */
const queryOf = (words: string[]): string =>
  words.map((word, n) => `'${word}'${n === words.length - 1 ? ':*' : ''}`).join(' & ');
