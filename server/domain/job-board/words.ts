/** Words that people search by. */
import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { ALONE, BY_ONE_PLAN } from '../../platform/lean-connections.ts';

const MOST_WORDS = 8;

/** Letters and digits only, so that none of them means anything to the database. */
export const wordsOf = (typed: string): string[] =>
  (typed.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);

/** Each word as it is where some job has it, shown names of clients among them, else the likest that is no such name. @returns null where one is like no word */
export async function knownWords({ db }: Context, words: string[]): Promise<string[] | null> {
  const { rows } = await sql<{ known: string | null }>`
    select case when exists (select from public_lexeme where word >= asked and word < asked || chr(1114111)) then asked
      else (select word from public_word where word % asked order by similarity(word, asked) desc, word limit 1) end as known
    from unnest(${words}::text[]) with ordinality as each (asked, place) order by place ${BY_ONE_PLAN} ${ALONE}`.execute(
    db,
  );
  const known = rows.map((row) => row.known);
  return known.every((word) => word !== null) ? known : null;
}

/** So long a word may be the beginning of others. */
export const isBeginning = (word: string): boolean => word.length > 2;

/** A beginning of more words than this is searched for as one. */
const MOST_ENDINGS = 10;

/**
 * The words as a tsquery, each as those words of the board that begin with it, as far as they are few: whole words are found ten times sooner than
 * beginnings. Null where no job can have one of them. To be read once in a statement, not for each row.
 */
export const searchedAs = (words: string[]): RawBuilder<unknown> => sql`(
  select case when bool_and(part is not null) then string_agg(part, ' & ')::tsquery end
  from unnest(${words}::text[], ${words.map(isBeginning)}::boolean[]) typed (word, begins), lateral (
    select case when not begins then '''' || word || '''' when count(*) > ${sql.lit(MOST_ENDINGS)} then '''' || word || '''' || ':*'
      else '(' || string_agg('''' || replace(replace(known, '\\', '\\\\'), '''', '''''') || '''', ' | ') || ')' end as part
    from (select word from public_lexeme where begins and word >= typed.word and word < typed.word || chr(1114111)
      limit ${sql.lit(MOST_ENDINGS + 1)}) found (known)) asked)`;
