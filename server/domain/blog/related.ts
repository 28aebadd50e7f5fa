/** What a reader of a post may read next. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { openKept } from '../../platform/kept.ts';
import { ALONE, BY_ONE_PLAN } from '../../platform/lean-connections.ts';
import { ITEM, type ItemRow, itemOf } from './public-queries.ts';
import type { PublicPost, PublicPostItem } from './schemas.ts';

const NEWEST = 500;
const RELATED = 3;

type Newest = { posts: PublicPostItem[]; byTag: Map<string, PublicPostItem[]> };

/** Every post asks for the same ones. */
const kept = openKept<Newest>({ keptMs: 1000, most: 1 });

/** Those that share most tags with it, of the newest; the newest of all where none does. */
export async function listRelatedPosts(context: Context, post: PublicPost): Promise<PublicPostItem[]> {
  const newest = await kept('newest', () => readNewest(context));
  const like = likest(newest, post);
  if (like.length) return like;
  // What none of the newest has is rare, and read out of the index of tags.
  const rare = post.tags.length ? likest(await readTagged(context, post.tags), post) : [];
  return rare.length ? rare : newest.posts.filter(({ path }) => path !== post.path).slice(0, RELATED);
}

function likest({ byTag }: Newest, { path, tags }: PublicPost): PublicPostItem[] {
  const shared = new Map<PublicPostItem, number>();
  for (const tag of tags)
    for (const post of byTag.get(tag) ?? [])
      if (post.path !== path) shared.set(post, (shared.get(post) ?? 0) + 1);
  return [...shared]
    .sort(([a, ofA], [b, ofB]) => ofB - ofA || b.publishedAt.getTime() - a.publishedAt.getTime())
    .slice(0, RELATED)
    .map(([post]) => post);
}

async function readNewest({ db }: Context): Promise<Newest> {
  const { rows } = await sql<ItemRow>`
    select ${ITEM} from public_post order by published_at desc, post_id desc limit ${sql.lit(NEWEST)} ${BY_ONE_PLAN} ${ALONE}`.execute(
    db,
  );
  return byTagOf(rows);
}

async function readTagged({ db }: Context, tags: string[]): Promise<Newest> {
  const { rows } = await sql<ItemRow>`
    select ${ITEM} from public_post where post_id = any (array(select post_id from public_post where tags && ${tags}::text[]
      order by published_at desc, post_id desc limit ${sql.lit(NEWEST)})) order by published_at desc, post_id desc ${BY_ONE_PLAN} ${ALONE}`.execute(
    db,
  );
  return byTagOf(rows);
}

function byTagOf(rows: ItemRow[]): Newest {
  const posts = rows.map(itemOf);
  const byTag = new Map<string, PublicPostItem[]>();
  for (const post of posts) for (const tag of post.tags) byTag.set(tag, [...(byTag.get(tag) ?? []), post]);
  return { posts, byTag };
}
