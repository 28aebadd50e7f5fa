/** Posts as their author and their reviewers see them. */
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { possibleCommands } from '../../platform/state-machine.ts';
import { wordsIn } from './clean-html.ts';
import { missingIn } from './completeness.ts';
import { imageView } from './images.ts';
import { type PostCommand, postMachine } from './machine.ts';
import { coverOf, minutesToRead } from './public-queries.ts';
import type {
  ListMyPosts,
  ListPostsToReview,
  PostPage,
  PostView,
  PublicPost,
  ReviewPage,
  ReviewView,
} from './schemas.ts';
import { authorPath, keyOf, postPath } from './slug.ts';

const REVIEWERS: readonly PostCommand[] = ['approve', 'reject', 'takeDown'];
/** What needs readers, and what must have none. */
const OF_LIVE: readonly PostCommand[] = ['discardRevision', 'unpublish', 'takeDown'];
const OF_HIDDEN: readonly PostCommand[] = ['remove'];

/** My own. */
export async function getPost(context: Context, id: string): Promise<PostView> {
  const post = await readPost(context, id, sql`p.author_id = ${context.actor.userId}::uuid`);
  return {
    ...post,
    possible: possibleIn(context, post).filter((command) => !REVIEWERS.includes(command)),
  };
}

/** Anybody's that was submitted once. What its author has changed since it went back to them is theirs alone. */
export async function getPostForReview(context: Context, id: string): Promise<ReviewView> {
  const post = await readPost(context, id, sql`true`);
  const { db } = context;
  const { rows } = await sql<{ agencyName: string | null }>`
    select o.name as agency_name from blog_post p left join organisation o on o.id = p.agency_id where p.id = ${id}`.execute(
    db,
  );
  const possible = possibleIn(context, post).filter((command) => REVIEWERS.includes(command));
  const seen = post.state === 'draft' ? { ...post, ...(await publishedText(context, id)) } : post;
  return { ...seen, missing: [], possible, agencyName: rows[0]!.agencyName };
}

const publishedText = ({ db }: Context, id: string) =>
  db
    .selectFrom('publicPost')
    .select(['title', 'excerpt', 'body', 'tags', 'canonicalUrl', 'coverAlt'])
    .where('postId', '=', id)
    .executeTakeFirst();

const possibleIn = ({ actor }: Context, { state, live }: Pick<PostView, 'state' | 'live'>): PostCommand[] =>
  possibleCommands(postMachine, state, actor.role).filter(
    (command) => !(live ? OF_HIDDEN : OF_LIVE).includes(command),
  );

type Row = Omit<PostView, 'cover' | 'publicPath' | 'missing' | 'possible'> & {
  coverImageId: string | null;
  images: { id: string; width: number; height: number }[];
  publicTitle: string | null;
};

async function readPost(
  { db }: Context,
  id: string,
  whose: RawBuilder<unknown>,
): Promise<Omit<PostView, 'possible'>> {
  const { rows } = await sql<Row>`
    select p.id, p.version, p.title, p.state, p.live, p.tags, p.submitted_at, p.publish_at, p.published_at, p.updated_at,
      p.author_name, p.excerpt, p.body, p.canonical_url, p.cover_image_id, p.cover_alt, p.reason,
      (select title from public_post where post_id = p.id) as public_title,
      (select coalesce(json_agg(json_build_object('id', id, 'width', width, 'height', height)), '[]') from blog_image
        where post_id = p.id) as images,
      (select coalesce(json_agg(d), '[]') from (select id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
        outcome, by_name as "byName", reason from blog_decision where post_id = p.id order by id desc limit 20) d) as decisions
    from blog_post p where p.id = ${id} and ${whose}`.execute(db);
  const row = rows[0];
  if (!row) throw new NotFound('This post');
  const { images, coverImageId, publicTitle, decisions, ...post } = row;
  const cover = images.find((image) => image.id === coverImageId);
  const missing = missingIn(
    { ...post, coverImageId },
    images.map((image) => image.id),
  );
  return {
    ...post,
    cover: cover ? imageView(cover) : null,
    publicPath: publicTitle === null ? null : postPath(publicTitle, keyOf(id)),
    missing: missing.map(({ path, message }) => ({ field: path, message })),
    decisions: decisions.map((decision) => ({ ...decision, at: new Date(decision.at) })),
  };
}

const ITEM = sql`p.id, p.state, p.live, p.tags, p.submitted_at, p.publish_at, p.published_at, p.updated_at`;

/** As everybody would read it, for its author and for whoever reviews it. */
export async function getPreview(context: Context, id: string): Promise<PublicPost> {
  const row = await context.db
    .selectFrom('blogPost')
    .select('authorId')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound('This post');
  const isMine = row.authorId === context.actor.userId;
  const post = isMine ? await getPost(context, id) : await getPostForReview(context, id);
  const { title, excerpt, body, tags, canonicalUrl, authorName, cover, coverAlt } = post;
  const words = wordsIn(body).length;
  return {
    ...{ title, excerpt, body, tags, canonicalUrl, words },
    key: keyOf(id),
    path: postPath(title, keyOf(id)),
    author: { name: authorName, path: authorPath(authorName, keyOf(row.authorId)) },
    agency: null,
    cover: cover && coverOf(cover, coverAlt),
    minutes: minutesToRead(words),
    publishedAt: post.publishedAt ?? post.publishAt ?? context.now,
    changedAt: post.publishedAt ?? post.publishAt ?? context.now,
  };
}

/** The newest first. */
export async function listMyPosts(
  { db, actor }: Context,
  { state, q, after, limit }: z.output<typeof ListMyPosts>,
): Promise<z.output<typeof PostPage>> {
  const { rows } = await sql<z.output<typeof PostPage>['items'][number]>`
    select ${ITEM}, p.title from blog_post p where p.author_id = ${actor.userId}
      ${state ? sql`and p.state = any (${state})` : sql``}
      ${q ? sql`and plain_words(p.title) like plain_words(${likeOf(q)})` : sql``}
      ${after ? sql`and p.id < ${after}::uuid` : sql``}
    order by p.id desc limit ${limit + 1}`.execute(db);
  return toPage(rows, limit, ({ id }) => id);
}

const likeOf = (words: string) => `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;

/** What has waited longest comes first. */
export async function listPostsToReview(
  { db }: Context,
  { state = ['submitted'], q, after, limit }: z.output<typeof ListPostsToReview>,
): Promise<z.output<typeof ReviewPage>> {
  const [at, last] = after?.split('|') ?? [];
  const { rows } = await sql<z.output<typeof ReviewPage>['items'][number]>`
    select ${ITEM}, p.author_name, o.name as agency_name,
      case p.state when 'draft' then (select title from public_post where post_id = p.id) else p.title end as title
    from blog_post p left join organisation o on o.id = p.agency_id
    where p.state = any (${state}) and p.submitted_at is not null and (p.state <> 'draft' or p.live)
      ${q ? sql`and plain_words(p.title || ' ' || p.author_name) like plain_words(${likeOf(q)})` : sql``}
      ${at ? sql`and (p.submitted_at, p.id) > (${at}::timestamptz, ${last}::uuid)` : sql``}
    order by p.submitted_at, p.id limit ${limit + 1}`.execute(db);
  return toPage(rows, limit, ({ submittedAt, id }) => `${submittedAt!.toISOString()}|${id}`);
}
