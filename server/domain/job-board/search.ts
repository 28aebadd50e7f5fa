/** Finding jobs on the public board. */
import type { Context } from '../../platform/context.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { openKept } from '../../platform/kept.ts';
import { facetsOf } from './facets.ts';
import { type ItemRow, itemOf } from './items.ts';
import { findHits, type Hits } from './looking.ts';
import type { PublicJobPage, SearchPublicJobs } from './schemas.ts';
import { isSampled, type Shape, shapeOfBoard } from './shape.ts';
import { knownWords, wordsOf } from './words.ts';

/** Whoever looks through more than this narrows the search; counting all of them would be most of its work. */
const COUNTED = 100;

/** A page of what fits, with counts of what there is. Words that no job has are replaced by the likest ones that some have. */
export async function listPublicJobs(context: Context, input: SearchPublicJobs): Promise<PublicJobPage> {
  const shape = await shapeOfBoard(context);
  const typed = wordsOf(input.q ?? '');
  const mended = await mendedWords(context, shape, typed);
  const place = (await mendedWords(context, shape, wordsOf(input.place ?? '')))?.join(' ') ?? null;
  const found = await search(context, shape, { ...input, place: place ?? input.place }, mended ?? typed);
  return { ...found, searchedFor: mended?.join(' ') ?? null, placeSearchedFor: place };
}

/** The same slips are made by many, and words come to the board slowly. */
const keptWords = openKept<string[] | null>({ keptMs: 5000, most: 1000 });

/** @returns null where there is nothing to mend, or no likely word */
async function mendedWords(context: Context, shape: Shape | null, typed: string[]): Promise<string[] | null> {
  if (typed.every((word) => shape && isSampled(shape, word))) return null;
  const known = await keptWords(typed.join(' '), () => knownWords(context, typed));
  return known && known.join() !== typed.join() ? known : null;
}

/** Whoever turns the pages of a search is shown the counts of its beginning on each. */
const keptCounts = openKept<Hits>({ keptMs: 10_000, most: 1000 });

/** The counts are of the whole search, whichever page of it is looked at. */
async function search(context: Context, shape: Shape | null, input: SearchPublicJobs, words: string[]) {
  const asked = { input, words };
  const { after, limit, sort } = input;
  const most = COUNTED + 1;
  const whole = after
    ? await keptCounts(JSON.stringify([words, { ...input, after: undefined }]), () =>
        findHits(context, shape, asked, { most, items: 0, facets: true }),
      )
    : await findHits(context, shape, asked, { most, items: limit + 1, facets: true });
  const found = after
    ? await findHits(
        context,
        shape,
        { ...asked, after },
        { most: limit + 1, items: limit + 1, facets: false },
      )
    : whole;
  const page = toPage(
    found.items ?? [],
    limit,
    (job) => `${sort === 'newest' ? instantOf(job) : job.endsOn}|${job.jobId}`,
  );
  return {
    items: page.items.map(itemOf),
    next: page.next,
    total: Math.min(whole.total, COUNTED),
    more: whole.total > COUNTED,
    facets: facetsOf(whole.facets),
  };
}

const instantOf = ({ postedAt }: ItemRow) => new Date(postedAt).toISOString();
