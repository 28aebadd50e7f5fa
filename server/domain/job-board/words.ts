/** Words that people search by. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';

const MOST_WORDS = 8;

/** Letters and digits only, so that none of them means anything to the database. */
export const wordsOf = (typed: string): string[] =>
  (typed.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);

/** Each word as some job has it, the likest where none has it as it is. @returns null where one is like no word */
export async function knownWords({ db }: Context, words: string[]): Promise<string[] | null> {
  const { rows } = await sql<{ known: string | null }>`
    select case when exists (select from public_word where word >= asked and word < asked || chr(1114111)) then asked
      else (select word from public_word where word % asked order by similarity(word, asked) desc, word limit 1) end as known
    from unnest(${words}::text[]) with ordinality as each (asked, place) order by place`.execute(db);
  const known = rows.map((row) => row.known);
  return known.every((word) => word !== null) ? known : null;
}

/** A beginning of more words than this is searched for as one. */
const MOST_ENDINGS = 10;

/** What each word asks for in a search, as parts of a tsquery: the words of the board that begin with it, as far as they are few. @returns null where no job can have one of them */
export async function searchedAs({ db }: Context, words: string[]): Promise<string[] | null> {
  if (!words.length) return [];
  const beginnings = words.filter((word) => word.length > 2);
  const { rows } = await sql<{ asked: string; found: string[] }>`
    select asked, array(select word from public_lexeme where word >= asked and word < asked || chr(1114111)
      limit ${sql.lit(MOST_ENDINGS + 1)}) as found
    from unnest(${beginnings}::text[]) asked`.execute(db);
  const found = new Map(rows.map((row) => [row.asked, row.found]));
  if (rows.some((row) => !row.found.length)) return null;
  return words.map((word) => {
    const whole = found.get(word) ?? [word];
    if (whole.length > MOST_ENDINGS) return `'${word}':*`;
    return `(${whole.map((each) => `'${each.replaceAll(/['\\]/g, '$&$&')}'`).join(' | ')})`;
  });
}
