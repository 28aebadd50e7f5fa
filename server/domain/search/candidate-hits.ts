/** An agency's candidates by name, also mistyped, by e-mail or phone, else by the words of their records. */
import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { BY_ITS_VALUES } from '../../platform/lean-connections.ts';
import type { Typed } from './typed.ts';

const MOST_HITS = 60;
const ENOUGH = 6;
/** Names that begin with two letters are many; whoever means one of the others types a third. */
const MOST_BEGINNINGS = 200;
const MOST_SLIPS = 20;

/** Ids, the likest first. Which of many equal ones come is the database's choice: looking at all of them would take long. */
export async function findCandidates(context: Context, typed: Typed): Promise<string[]> {
  const { email, phone } = typed;
  if (email || phone) {
    return idsWhere(context, email ? sql`emails @> ${[email]}::text[]` : sql`phones @> ${[phone]}::text[]`);
  }
  if (!typed.words.length) return [];
  const meant = await namesMeant(context, typed.words);
  const named = meant ? await findNamed(context, typed.words, meant) : [];
  if (named.length >= ENOUGH) return named;
  const described = await idsWhere(context, sql`document @@ ${queryOf(typed.words)}::tsquery`);
  return [...new Set([...named, ...described])];
}

async function idsWhere({ db }: Context, condition: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`${BY_ITS_VALUES}
    select id from searchable_candidate where ${condition} limit ${sql.lit(MOST_HITS)}`.execute(db);
  return rows.map(({ id }) => id);
}

/** For each word the words of names that begin with it, or that it may be a slip of. @returns null where one is like none */
async function namesMeant({ db }: Context, words: string[]): Promise<string[][] | null> {
  const { rows } = await sql<{ begun: string[]; slips: string[] }>`${BY_ITS_VALUES}
    select begun, case when begun = '{}' then array(select word from searchable_name_word
        where slips && word_slips(asked) order by similarity(word, asked) desc, word limit ${sql.lit(MOST_SLIPS)}) else '{}' end as slips
    from (select asked, place, array(select word from searchable_name_word where word >= asked and word < asked || chr(1114111)
        order by word limit ${sql.lit(MOST_BEGINNINGS)}) as begun
      from unnest(${words}::text[]) with ordinality as each (asked, place)) known
    order by place`.execute(db);
  const meant = rows.map(({ begun, slips }) => (begun.length ? begun : slips));
  return meant.every((each) => each.length) ? meant : null;
}

/** Who is called by all of it in full comes first. */
async function findNamed({ db }: Context, words: string[], meant: string[][]): Promise<string[]> {
  const all = sql.join(
    meant.map((each) => sql`name_words && ${each}::text[]`),
    sql` and `,
  );
  const { rows } = await sql<{ id: string }>`${BY_ITS_VALUES}
    select id from (
      (select id, 1 as exactly from searchable_candidate where name_words @> ${words}::text[] limit ${sql.lit(MOST_HITS)})
      union all (select id, 0 from searchable_candidate where ${all} limit ${sql.lit(MOST_HITS)})) hit
    group by id order by max(exactly) desc, id desc limit ${sql.lit(MOST_HITS)}`.execute(db);
  return rows.map(({ id }) => id);
}

/** The last word may not be complete yet. */
const queryOf = (words: string[]): string =>
  words.map((word, n) => `'${word}'${n === words.length - 1 ? ':*' : ''}`).join(' & ');
