/** What everybody reads: lists, one post, feeds and the sitemap. */
import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { ALONE, BY_ONE_PLAN } from '../../platform/lean-connections.ts';
import { cleanOut, pathOfImage } from './clean-html.ts';
import type { ListPublicPosts, PublicPost, PublicPostItem, PublicPostPage } from './schemas.ts';
import { authorPath, keyOfSlug, postPath } from './slug.ts';

/** Words a minute. */
const READING = 220;

export const ITEM = sql`key, title, excerpt, tags, author_key, author_name, agency_code, agency_name, cover_image_id, cover_alt,
  cover_width, cover_height, words, published_at, changed_at`;

export type ItemRow = Pick<PublicPostItem, 'title' | 'excerpt' | 'tags' | 'publishedAt' | 'changedAt'> & {
  key: string;
  authorKey: string;
  authorName: string;
  agencyCode: string | null;
  agencyName: string | null;
  coverImageId: string | null;
  coverAlt: string;
  coverWidth: number;
  coverHeight: number;
  words: number;
};

export function itemOf(row: ItemRow): PublicPostItem {
  const { key, title, excerpt, tags, publishedAt, changedAt, words } = row;
  return {
    ...{ title, excerpt, tags, publishedAt, changedAt },
    path: postPath(title, key),
    author: { name: row.authorName, path: authorPath(row.authorName, row.authorKey) },
    agency: row.agencyCode === null ? null : { code: row.agencyCode, name: row.agencyName! },
    cover: row.coverImageId
      ? coverOf({ id: row.coverImageId, width: row.coverWidth, height: row.coverHeight }, row.coverAlt)
      : null,
    minutes: minutesToRead(words),
  };
}

export function coverOf({ id, width, height }: { id: string; width: number; height: number }, alt: string) {
  const src = pathOfImage(id);
  return { src, smallSrc: `${src}?size=small`, alt, width, height };
}

export const minutesToRead = (words: number): number => Math.max(1, Math.round(words / READING));

/** The newest first, whatever is asked for. */
export async function listPublicPosts(context: Context, asked: ListPublicPosts): Promise<PublicPostPage> {
  const { limit } = asked;
  const rows = await (asked.q ? search(context, asked, limit + 1) : list(context, asked, limit + 1));
  const page = toPage(rows, limit, ({ publishedAt, postId }) => `${publishedAt.toISOString()}|${postId}`);
  return { items: page.items.map(itemOf), next: page.next };
}

type Found = ItemRow & { postId: string; total?: number };

const ORDER = sql`published_at desc, post_id desc`;

const list = (context: Context, asked: ListPublicPosts, count: number): Promise<Found[]> =>
  read(
    context,
    sql`select post_id from public_post where ${narrowed(asked)} order by ${ORDER} limit ${sql.lit(count)}`,
  );

/** So many are put in order, each as it is read; what more posts have is met soon among the newest, where each has to be read with its text. */
const FEW = 2000;

async function search(context: Context, asked: ListPublicPosts, count: number): Promise<Found[]> {
  const hasWords = sql`${BY_ONE_PLAN} document @@ (select websearch_to_tsquery('english', ${asked.q}))`;
  const matching = sql`from public_post where ${hasWords} and ${narrowed(asked)}`;
  const first = sql`order by ${ORDER} limit ${sql.lit(count)}`;
  const found = await read(
    context,
    sql`select post_id from few ${first}`,
    sql`with few as materialized (select post_id, published_at ${matching} limit ${sql.lit(FEW + 1)})`,
    sql`, (select count(*)::int from few) as total`,
  );
  if (!found[0] || found[0].total! <= FEW) return found;
  const newest = sql`select post_id, published_at, document from public_post where ${narrowed(asked)} order by ${ORDER} limit ${sql.lit(FEW)}`;
  const met = await read(context, sql`select post_id from (${newest}) newest where ${hasWords} ${first}`);
  return met.length === count ? met : read(context, sql`select post_id ${matching} ${first}`);
}

const narrowed = ({ tag, author, agency, after }: ListPublicPosts): RawBuilder<unknown> => {
  const [at, last] = after?.split('|') ?? [];
  return sql`true
    ${tag ? sql`and tags @> array[${tag.toLowerCase()}]` : sql``}
    ${author ? sql`and author_key = ${keyOfSlug(author)}` : sql``}
    ${agency ? sql`and agency_code = ${agency.toUpperCase()}` : sql``}
    ${at ? sql`and (published_at, post_id) < (${at}::timestamptz, ${last}::uuid)` : sql``}`;
};

/** @param ids of posts as a subquery: of what is found only the page’s own rows are read, as they hold whole texts */
async function read(
  { db }: Context,
  ids: RawBuilder<unknown>,
  before = sql``,
  beside = sql``,
): Promise<Found[]> {
  const { rows } =
    await sql<Found>`${before} select post_id, ${ITEM} ${beside} from public_post where post_id = any (array(${ids}))
    order by ${ORDER} ${ALONE}`.execute(db);
  return rows;
}

const FULL = sql`${ITEM}, body, canonical_url`;
type FullRow = ItemRow & Pick<PublicPost, 'body' | 'canonicalUrl'>;

const fullOf = (row: FullRow): PublicPost => ({
  ...itemOf(row),
  key: row.key,
  body: cleanOut(row.body),
  words: row.words,
  canonicalUrl: row.canonicalUrl,
});

export async function getPublicPost({ db }: Context, slug: string): Promise<PublicPost> {
  const { rows } = await sql<FullRow>`
    select ${FULL} from public_post where key = ${keyOfSlug(slug)} ${BY_ONE_PLAN} ${ALONE}`.execute(db);
  if (!rows[0]) throw new NotFound('This post');
  return fullOf(rows[0]);
}

/** In full, the newest first. */
export async function listPostsForFeed({ db }: Context, limit: number): Promise<PublicPost[]> {
  const { rows } = await sql<FullRow>`
    select ${FULL} from public_post order by published_at desc, post_id desc limit ${sql.lit(limit)}`.execute(
    db,
  );
  return rows.map(fullOf);
}

/** Search engines take 50,000 addresses of a sitemap. What appeared elsewhere first is found there. */
export async function listSitemapPosts({ db }: Context): Promise<{ path: string; changedAt: Date }[]> {
  const { rows } = await sql<{ key: string; title: string; changedAt: Date }>`
    select key, title, changed_at from public_post where canonical_url is null
    order by published_at desc, post_id desc limit 49000`.execute(db);
  return rows.map(({ key, title, changedAt }) => ({ path: postPath(title, key), changedAt }));
}
