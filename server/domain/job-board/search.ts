/** Finding jobs on the public board. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { facetsOf } from './facets.ts';
import { ITEM, type ItemRow, itemOf } from './items.ts';
import { findHits, ORDERS } from './looking.ts';
import type { PublicJobPage, SearchPublicJobs } from './schemas.ts';
import { knownWords, searchedAs, wordsOf } from './words.ts';

/** Whoever looks through more than this narrows the search; counting all of them would be most of its work. */
const COUNTED = 100;

/** A page of what fits, with counts of what there is. Words that no job has are replaced by the likest ones that some have. */
export async function listPublicJobs(context: Context, input: SearchPublicJobs): Promise<PublicJobPage> {
  const typed = input.q ? wordsOf(input.q) : [];
  const found = await search(context, input, typed);
  if (found?.total || !typed.length || input.after) return { ...(found ?? NOTHING), searchedFor: null };
  const known = await knownWords(context, typed);
  const mended = known && known.join() !== typed.join() ? await search(context, input, known) : null;
  return mended ? { ...mended, searchedFor: known!.join(' ') } : { ...(found ?? NOTHING), searchedFor: null };
}

const NOTHING = { items: [], next: null, total: 0, more: false, facets: facetsOf(null) };

/** The counts are of the whole search, whichever page of it is looked at. @returns null where no job has the words */
async function search(context: Context, input: SearchPublicJobs, typed: string[]) {
  const words = await searchedAs(context, typed);
  if (!words) return null;
  const asked = { input, words };
  const whole = await findHits(context, asked, { most: COUNTED + 1, page: input.limit + 1 });
  const keys = input.after
    ? (await findHits(context, { ...asked, after: input.after }, { most: input.limit + 1 })).keys
    : whole.keys;
  const { order, cursor } = ORDERS[input.sort];
  const { rows } = await sql<ItemRow & { cursor: string }>`
    select ${ITEM}, ${cursor} as cursor from public_job where job_id = any (${keys}::uuid[]) order by ${order}`.execute(
    context.db,
  );
  const page = toPage(rows, input.limit, ({ cursor, jobId }) => `${asInstant(cursor)}|${jobId}`);
  return {
    items: page.items.map(itemOf),
    next: page.next,
    total: Math.min(whole.total, COUNTED),
    more: whole.total > COUNTED,
    facets: facetsOf(whole.facets),
  };
}

const asInstant = (cursor: string) => (cursor.includes('T') ? new Date(`${cursor}Z`).toISOString() : cursor);
