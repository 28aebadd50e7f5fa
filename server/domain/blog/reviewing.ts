/** From an author's draft to the platform's yes or no. */
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Invalid } from '../../platform/errors.ts';
import { missingIn } from './completeness.ts';
import { decide } from './deciding.ts';
import { announcePost } from './events.ts';
import { type LockedPost, lockAny, lockMine, stale } from './locking.ts';
import { publish } from './publishing.ts';
import { getPost, getPostForReview } from './queries.ts';
import type { ApprovePost, PostView, RejectPost, ReviewView, SubmitPost } from './schemas.ts';

const AHEAD_MS = 366 * 86_400_000;

export async function submitPost(
  context: Context,
  id: string,
  { publishAt }: z.output<typeof SubmitPost>,
): Promise<PostView> {
  const { db, now } = context;
  const post = await lockMine(context, id, 'submit');
  requireNear(publishAt, now);
  const images = await db.selectFrom('blogImage').select('id').where('postId', '=', id).execute();
  const missing = missingIn(
    post,
    images.map((image) => image.id),
  );
  if (missing.length) throw new Invalid('This post is not complete yet.', missing, 'incomplete');
  await db
    .updateTable('blogPost')
    .set({ state: 'submitted', submittedAt: now, publishAt, reason: null })
    .where('id', '=', id)
    .execute();
  await announcePost(context, 'blog_post.submitted', post);
  return getPost(context, id);
}

function requireNear(publishAt: Date | null | undefined, now: Date): void {
  if (!publishAt || publishAt.getTime() - now.getTime() <= AHEAD_MS) return;
  const message = 'At most a year ahead, please.';
  throw new Invalid(message, [{ path: 'publishAt', message }]);
}

export async function withdrawPost(context: Context, id: string): Promise<PostView> {
  const post = await lockMine(context, id, 'withdraw');
  await backToDraft(context, id);
  await announcePost(context, 'blog_post.withdrawn', post);
  return getPost(context, id);
}

/** Before its hour has come. */
export async function unschedulePost(context: Context, id: string): Promise<PostView> {
  const post = await lockMine(context, id, 'unschedule');
  await backToDraft(context, id);
  await announcePost(context, 'blog_post.unscheduled', post);
  return getPost(context, id);
}

const backToDraft = ({ db }: Context, id: string) =>
  db.updateTable('blogPost').set({ state: 'draft' }).where('id', '=', id).execute();

/** Of the version that was seen: what its author has changed since nobody has approved. */
export async function approvePost(
  context: Context,
  id: string,
  { version, publishAt: chosen }: z.output<typeof ApprovePost>,
): Promise<ReviewView> {
  const { db, now } = context;
  const post = await lockAny(context, id, 'approve');
  await requireSeen(context, post, version);
  requireNear(chosen, now);
  const publishAt = chosen === undefined ? post.publishAt : chosen;
  await decide(context, post, 'approved', null);
  if (publishAt && publishAt > now) {
    await db.updateTable('blogPost').set({ state: 'scheduled', publishAt }).where('id', '=', id).execute();
    await announcePost(context, 'blog_post.scheduled', post, { startsAt: publishAt.toISOString() });
  } else {
    await publish(context, post);
    await announcePost(context, 'blog_post.approved', post);
  }
  return getPostForReview(context, id);
}

export async function rejectPost(
  context: Context,
  id: string,
  { version, reason }: z.output<typeof RejectPost>,
): Promise<ReviewView> {
  const post = await lockAny(context, id, 'reject');
  await requireSeen(context, post, version);
  await decide(context, post, 'rejected', reason);
  await context.db.updateTable('blogPost').set({ state: 'rejected', reason }).where('id', '=', id).execute();
  await announcePost(context, 'blog_post.rejected', post, { reason });
  return getPostForReview(context, id);
}

async function requireSeen(context: Context, post: LockedPost, version: number): Promise<void> {
  if (post.version === version) return;
  throw stale(
    await getPostForReview(context, post.id),
    'Its author has changed this post since you read it. Read it again, then decide.',
  );
}
