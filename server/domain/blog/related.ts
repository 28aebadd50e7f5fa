/** What a reader of a post may read next. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { openKept } from '../../platform/kept.ts';
import { ALONE, BY_ONE_PLAN } from '../../platform/lean-connections.ts';
import { ITEM, type ItemRow, itemOf } from './public-queries.ts';
import type { PublicPost, PublicPostItem } from './schemas.ts';

const NEWEST = 500;
const RELATED = 3;

/** Every post asks for the same ones. */
const kept = openKept<PublicPostItem[]>({ keptMs: 1000, shownMs: 3000, most: 1 });

/** Those that share most tags with it, of the newest; the newest of all where none does. */
export async function listRelatedPosts(context: Context, post: PublicPost): Promise<PublicPostItem[]> {
  const newest = await kept('newest', () => listNewest(context));
  const found = likest(newest, post);
  if (found.length) return found;
  // What none of the newest has is rare, and read out of the index of tags.
  const rare = post.tags.length ? likest(await listTagged(context, post.tags), post) : [];
  return rare.length ? rare : newest.filter(({ path }) => path !== post.path).slice(0, RELATED);
}

/** @param posts the newest first */
function likest(posts: PublicPostItem[], { path, tags }: PublicPost): PublicPostItem[] {
  const sharedBy = new Map<PublicPostItem, number>();
  for (const post of posts) {
    const shared = post.tags.filter((tag) => tags.includes(tag)).length;
    if (shared && post.path !== path) sharedBy.set(post, shared);
  }
  return [...sharedBy]
    .sort(([, a], [, b]) => b - a)
    .slice(0, RELATED)
    .map(([post]) => post);
}

async function listNewest({ db }: Context): Promise<PublicPostItem[]> {
  const { rows } = await sql<ItemRow>`
    select ${ITEM} from public_post order by published_at desc, post_id desc limit ${sql.lit(NEWEST)} ${BY_ONE_PLAN} ${ALONE}`.execute(
    db,
  );
  return rows.map(itemOf);
}

async function listTagged({ db }: Context, tags: string[]): Promise<PublicPostItem[]> {
  const { rows } = await sql<ItemRow>`
    select ${ITEM} from public_post where post_id = any (array(select post_id from public_post where tags && ${tags}::text[]
      order by published_at desc, post_id desc limit ${sql.lit(NEWEST)})) order by published_at desc, post_id desc ${BY_ONE_PLAN} ${ALONE}`.execute(
    db,
  );
  return rows.map(itemOf);
}
