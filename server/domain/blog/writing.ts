/** What an author does with a post that is theirs alone. */
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Conflict, Invalid } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { guard } from '../../platform/state-machine.ts';
import { cleanHtml } from './clean-html.ts';
import { lockMine, requireLive, stale } from './locking.ts';
import { postMachine } from './machine.ts';
import { getPost } from './queries.ts';
import { type CreatePost, LONGEST_BODY, type PostView, type SavePost } from './schemas.ts';

export async function createPost(
  context: Context,
  { title }: z.output<typeof CreatePost>,
): Promise<PostView> {
  const { db, actor } = context;
  guard(postMachine, 'create', 'new', actor.role);
  const id = newId();
  const { userId, name, agencyId } = actor;
  await db
    .insertInto('blogPost')
    .values({ id, authorId: userId!, authorName: name, agencyId, title })
    .execute();
  return getPost(context, id);
}

export async function savePost(
  context: Context,
  id: string,
  { version, ...fields }: SavePost,
): Promise<PostView> {
  const { db } = context;
  const post = await lockMine(context, id, 'save');
  if (post.version !== version) {
    throw stale(
      await getPost(context, id),
      'You have changed this post elsewhere meanwhile. Look at both and choose.',
    );
  }
  if (fields.coverImageId) await requireOwnImage(context, id, fields.coverImageId);
  const { body, ...others } = fields;
  const columns = { ...others, ...(body === undefined ? {} : { body: cleanedBody(body) }) };
  const changed = Object.entries(columns).some(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(post[field as keyof typeof post]),
  );
  if (changed) {
    // What was given back is a draft again with its first change, and so its author's alone.
    const state = post.state === 'submitted' ? 'submitted' : 'draft';
    await db
      .updateTable('blogPost')
      .set({ ...columns, state })
      .where('id', '=', id)
      .execute();
  }
  return getPost(context, id);
}

/** Links and pictures become longer by what they are given. */
function cleanedBody(body: string): string {
  const clean = cleanHtml(body);
  if (clean.length <= LONGEST_BODY) return clean;
  const message = 'This is longer than a post may be, with all its links and pictures. Make two of it.';
  throw new Invalid(message, [{ path: 'body', message }], 'too_long');
}

async function requireOwnImage({ db }: Context, postId: string, imageId: string): Promise<void> {
  const image = await db
    .selectFrom('blogImage')
    .select('id')
    .where('id', '=', imageId)
    .where('postId', '=', postId)
    .executeTakeFirst();
  if (image) return;
  const message = 'Upload the cover to this post first.';
  throw new Invalid(message, [{ path: 'coverImageId', message }]);
}

/** The published text stays for everybody; the author goes on with it as a draft. */
export async function revisePost(context: Context, id: string): Promise<PostView> {
  await lockMine(context, id, 'revise');
  await context.db
    .updateTable('blogPost')
    .set({ state: 'draft', reason: null })
    .where('id', '=', id)
    .execute();
  return getPost(context, id);
}

/** Back to what everybody reads. */
export async function discardRevision(context: Context, id: string): Promise<PostView> {
  const { db } = context;
  requireLive(await lockMine(context, id, 'discardRevision'));
  const { title, excerpt, body, tags, canonicalUrl, coverImageId, coverAlt } = await db
    .selectFrom('publicPost')
    .select(['title', 'excerpt', 'body', 'tags', 'canonicalUrl', 'coverImageId', 'coverAlt'])
    .where('postId', '=', id)
    .executeTakeFirstOrThrow();
  await db
    .updateTable('blogPost')
    .set({ title, excerpt, body, tags, canonicalUrl, coverImageId, coverAlt })
    .set({ state: 'published', publishAt: null, reason: null })
    .where('id', '=', id)
    .execute();
  return getPost(context, id);
}

export async function removePost(context: Context, id: string): Promise<{ removed: true }> {
  const { live } = await lockMine(context, id, 'remove');
  if (live)
    throw new Conflict('still_public', 'Everybody can read this post. Unpublish it first, then delete it.');
  await context.db.deleteFrom('blogPost').where('id', '=', id).execute();
  return { removed: true };
}

/** With an account goes what it wrote, also what everybody read. @param db of sign-in */
export async function removePostsOf(db: Context['db'], userId: string): Promise<void> {
  await db.deleteFrom('blogPost').where('authorId', '=', userId).execute();
}
