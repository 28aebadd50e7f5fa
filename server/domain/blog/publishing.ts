/** What everybody reads: a copy of the text that was approved, made and taken away here alone. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { cleanHtml, imagesIn, wordsIn } from './clean-html.ts';
import { decide } from './deciding.ts';
import { announcePost } from './events.ts';
import { type LockedPost, lockAny, lockMine, requireLive } from './locking.ts';
import { getPost, getPostForReview } from './queries.ts';
import type { PostView, ReviewView } from './schemas.ts';
import { keyOf } from './slug.ts';

/** At once: its text replaces the one that everybody read before. */
export async function publish(context: Context, post: LockedPost): Promise<void> {
  const { db, now } = context;
  const { id, authorId, authorName, agencyId, title, excerpt, tags, canonicalUrl, coverImageId } = post;
  const images = await db
    .selectFrom('blogImage')
    .select(['id', 'width', 'height'])
    .where('postId', '=', id)
    .execute();
  const sizes = new Map(images.map((image) => [image.id, image]));
  const cover = coverImageId ? sizes.get(coverImageId) : undefined;
  const publishedAt = post.publishedAt ?? now;
  const copy = {
    ...{ authorId, authorName, agencyId, title, excerpt, tags, canonicalUrl, coverImageId, publishedAt },
    authorKey: keyOf(authorId),
    body: cleanHtml(post.body, sizes),
    coverAlt: post.coverAlt,
    coverWidth: cover?.width ?? null,
    coverHeight: cover?.height ?? null,
    words: wordsIn(post.body).length,
    changedAt: now,
  };
  await db
    .insertInto('publicPost')
    // The database gathers the words.
    .values({ postId: id, key: keyOf(id), ...copy, document: sql`''` })
    .onConflict((conflict) => conflict.column('postId').doUpdateSet(copy))
    .execute();
  await showImages(context, id, [...imagesIn(post.body), ...(coverImageId ? [coverImageId] : [])]);
  await db
    .updateTable('blogPost')
    .set({ state: 'published', live: true, publishedAt, publishAt: null, reason: null })
    .where('id', '=', id)
    .execute();
}

/** These, and none else of the post. */
const showImages = ({ db }: Context, postId: string, shown: string[]) =>
  sql`update blog_image set public = (id = any (${shown}::uuid[])) where post_id = ${postId}`.execute(db);

/** So many at a tick; what is left is published by the next one. */
const AT_ONCE = 200;

/** Those whose time has come. What another worker is just publishing is left to it. */
export async function publishDuePosts(context: Context): Promise<number> {
  const due = await context.db
    .selectFrom('blogPost')
    .selectAll()
    .where('state', '=', 'scheduled')
    .where('publishAt', '<=', context.now)
    .orderBy('publishAt')
    .limit(AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute();
  for (const post of due) {
    await publish(context, post);
    await announcePost(context, 'blog_post.published', post);
  }
  return due.length;
}

export async function unpublishPost(context: Context, id: string): Promise<PostView> {
  const post = await lockMine(context, id, 'unpublish');
  requireLive(post);
  await hide(context, id, null);
  await announcePost(context, 'blog_post.unpublished', post);
  return getPost(context, id);
}

/** By the platform, whoever wrote it. */
export async function takeDownPost(context: Context, id: string, reason: string): Promise<ReviewView> {
  const post = await lockAny(context, id, 'takeDown');
  requireLive(post);
  await hide(context, id, reason);
  await decide(context, post, 'taken_down', reason);
  await announcePost(context, 'blog_post.taken_down', post, { reason });
  return getPostForReview(context, id);
}

async function hide(context: Context, id: string, reason: string | null): Promise<void> {
  const { db } = context;
  await db.deleteFrom('publicPost').where('postId', '=', id).execute();
  await showImages(context, id, []);
  await db
    .updateTable('blogPost')
    .set({ state: 'unpublished', live: false, reason })
    .where('id', '=', id)
    .execute();
}
