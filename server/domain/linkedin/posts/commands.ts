/** What a manager does with a post; LinkedIn is asked by the worker. */
import type { Context } from '../../../platform/context.ts';
import { Conflict, NotFound } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import { enqueue } from '../../../platform/queue.ts';
import { guard } from '../../../platform/state-machine.ts';
import { LinkedinLost } from '../api/asking.ts';
import { findConnection } from '../connection/queries.ts';
import { makePostLink, requireOnBoard } from '../links/links.ts';
import { announcePost } from '../post-events.ts';
import { type LinkedinPostCommand, linkedinPostMachine } from './machine.ts';
import { getLinkedinPost } from './queries.ts';
import type { LinkedinPostView, PostJob } from './schemas.ts';

export async function postJob(
  context: Context,
  jobId: string,
  { words, withPicture }: PostJob,
  publicUrl: string,
): Promise<LinkedinPostView> {
  const { db, actor, now } = context;
  guard(linkedinPostMachine, 'post', 'new', actor.role);
  const job = await requireOnBoard(context, jobId);
  const connection = await findConnection(context, 'page');
  const page = connection?.pages.find(({ urn }) => urn === connection.pageUrn);
  if (!connection || !page)
    throw new Conflict('no_page', 'No company page is connected. Connect one under LinkedIn, and post then.');
  if (connection.state !== 'connected') throw new LinkedinLost();
  const link = await makePostLink(context, jobId);
  const post = {
    id: newId(),
    agencyId: actor.agencyId!,
    jobId,
    linkId: link.id,
    pageUrn: page.urn,
    pageName: page.name,
    words,
    withPicture,
    byUserId: actor.userId!,
    byName: actor.name,
    createdAt: now,
    nextTryAt: now,
  };
  await db.insertInto('linkedinPost').values(post).execute();
  await enqueue(db, 'postToLinkedin', { postId: post.id });
  await announcePost(context, 'linkedin_post.begun', { ...post, jobTitle: job.title });
  return getLinkedinPost(context, post.id, publicUrl);
}

export async function tryPostAgain(
  context: Context,
  id: string,
  publicUrl: string,
): Promise<LinkedinPostView> {
  await lockPost(context, id, 'tryAgain');
  await change(context, id, {
    state: 'waiting',
    tries: 0,
    nextTryAt: context.now,
    reason: null,
    endedAt: null,
  });
  await enqueue(context.db, 'postToLinkedin', { postId: id });
  return getLinkedinPost(context, id, publicUrl);
}

export async function cancelPost(context: Context, id: string, publicUrl: string): Promise<LinkedinPostView> {
  const post = await lockPost(context, id, 'cancel');
  if (post.unsureSince)
    throw new Conflict(
      'perhaps_posted',
      'LinkedIn may have posted it already, and its answer was lost. Try again: then it is found, and you can take it down.',
    );
  await change(context, id, { state: 'cancelled', endedAt: context.now });
  return getLinkedinPost(context, id, publicUrl);
}

export async function takePostDown(
  context: Context,
  id: string,
  publicUrl: string,
): Promise<LinkedinPostView> {
  await lockPost(context, id, 'takeDown');
  await change(context, id, { state: 'taking_down', tries: 0, nextTryAt: context.now, reason: null });
  await enqueue(context.db, 'postToLinkedin', { postId: id });
  return getLinkedinPost(context, id, publicUrl);
}

/** Locked: who comes second waits here and then meets the new state. */
async function lockPost({ db, actor }: Context, id: string, command: LinkedinPostCommand) {
  const post = await db
    .selectFrom('linkedinPost')
    .select(['id', 'state', 'unsureSince'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!post) throw new NotFound('This post');
  guard(linkedinPostMachine, command, post.state, actor.role);
  return post;
}

type Change = {
  state: string;
  tries?: number;
  nextTryAt?: Date;
  reason?: null;
  endedAt?: Date | null;
};

const change = ({ db }: Context, id: string, values: Change) =>
  db.updateTable('linkedinPost').set(values).where('id', '=', id).execute();
