/** What the board is made of, by a sample of it: only how far a search looks at once depends on it, never what it finds. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { openKept } from '../../platform/kept.ts';
import { isBeginning } from './words.ts';

export type Shape = {
  /** Shown ones, of which so many are in the sample. */
  jobs: number;
  sampled: number;
  /** Which of the sample, by their numbers in it, have each word, and each of `choices`. */
  words: Map<string, number[]>;
  /** The same words, from a to z. */
  sorted: string[];
  choices: Map<string, number[]>;
  /** Of each of the sample, in days since 1970: when it was posted, and when it ends. */
  newest: number[];
  closing: number[];
};

/** A board changes slowly, and reading this takes as long as some ten searches. */
const kept = openKept<Shape | null>({ keptMs: 300_000, most: 1 });

/** @returns null for an empty board */
export const shapeOfBoard = ({ db }: Context): Promise<Shape | null> => kept('board', () => readShape(db));

/** Of what the database reads at once, some eight jobs. */
const PAGES = 500;

type Sample = { part: number; posted: number; ends: number; words: string[]; choices: string[] };

async function readShape(db: Context['db']): Promise<Shape | null> {
  const { rows } = await sql<Sample>`
    with reading as materialized (
      select least(1, ${PAGES} * current_setting('block_size')::float8 / greatest(1, pg_relation_size('public_job'))) as part)
    select (select part from reading), extract(epoch from posted_at)::float8 / 86400 as posted, ends_on - date '1970-01-01' as ends,
      tsvector_to_array(document) as words, choices
    from public_job tablesample system ((select 100 * part from reading)) where live`.execute(db);
  if (!rows.length) return null;
  const words = whichHave(rows.map((row) => row.words));
  return {
    jobs: rows.length / rows[0]!.part,
    sampled: rows.length,
    words,
    sorted: [...words.keys()].sort(),
    choices: whichHave(rows.map(({ choices }) => choices)),
    newest: rows.map(({ posted }) => posted),
    closing: rows.map(({ ends }) => ends),
  };
}

function whichHave(rows: string[][]): Map<string, number[]> {
  const which = new Map<string, number[]>();
  for (const [n, row] of rows.entries()) {
    for (const each of row) {
      const known = which.get(each);
      if (known) known.push(n);
      else which.set(each, [n]);
    }
  }
  return which;
}

/** What a job has to have: of each, one of these. */
export type Needed = { words?: string[]; beginning?: string; choices?: string[] }[];

/** Which of the sample have all of it, by their numbers. */
export function whichFit(shape: Shape, needed: Needed): number[] {
  const has = new Uint8Array(shape.sampled);
  for (const [n, each] of needed.entries()) {
    for (const jobs of oneOf(shape, each)) for (const job of jobs) if (has[job] === n) has[job] = n + 1;
  }
  const fitting: number[] = [];
  for (let job = 0; job < has.length; job++) if (has[job] === needed.length) fitting.push(job);
  return fitting;
}

function oneOf(shape: Shape, { words = [], beginning, choices = [] }: Needed[number]): number[][] {
  const begun = beginning ? beginningWith(shape.sorted, beginning) : [];
  return [
    ...[...words, ...begun].map((each) => shape.words.get(each)),
    ...choices.map((each) => shape.choices.get(each)),
  ].filter((jobs) => jobs !== undefined);
}

export const isSampled = (shape: Shape, word: string): boolean =>
  isBeginning(word) ? beginningWith(shape.sorted, word).length > 0 : shape.words.has(word);

function beginningWith(sorted: string[], beginning: string): string[] {
  let [first, end] = [0, sorted.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if (sorted[middle]! < beginning) first = middle + 1;
    else end = middle;
  }
  while (end < sorted.length && sorted[end]!.startsWith(beginning)) end++;
  return sorted.slice(first, end);
}
