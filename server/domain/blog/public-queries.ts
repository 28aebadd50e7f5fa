/** What everybody reads: lists, one post, feeds and the sitemap. */
import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { ALONE, BY_ONE_PLAN } from '../../platform/lean-connections.ts';
import { cleanHtml, pathOfImage } from './clean-html.ts';
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

/** The newest first, whatever is asked for. Of what is found only the page’s own rows are read: they hold whole texts. */
export async function listPublicPosts(
  { db }: Context,
  { q, tag, author, agency, limit, after }: ListPublicPosts,
): Promise<PublicPostPage> {
  const [at, last] = after?.split('|') ?? [];
  const { rows } = await sql<ItemRow & { postId: string }>`
    select post_id, ${ITEM} from public_post where post_id = any (array(select post_id from public_post where true
      ${q ? sql`and document @@ websearch_to_tsquery('english', ${q})` : sql``}
      ${tag ? sql`and tags @> array[${tag.toLowerCase()}]` : sql``}
      ${author ? sql`and author_key = ${keyOfSlug(author)}` : sql``}
      ${agency ? sql`and agency_code = ${agency.toUpperCase()}` : sql``}
      ${at ? sql`and (published_at, post_id) < (${at}::timestamptz, ${last}::uuid)` : sql``}
    order by published_at desc, post_id desc limit ${sql.lit(limit + 1)})) order by published_at desc, post_id desc ${ALONE}`.execute(
    db,
  );
  const page = toPage(rows, limit, ({ publishedAt, postId }) => `${publishedAt.toISOString()}|${postId}`);
  return { items: page.items.map(itemOf), next: page.next };
}

const FULL = sql`${ITEM}, body, canonical_url`;
type FullRow = ItemRow & Pick<PublicPost, 'body' | 'canonicalUrl'>;

const fullOf = (row: FullRow): PublicPost => ({
  ...itemOf(row),
  key: row.key,
  body: cleanHtml(row.body),
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
