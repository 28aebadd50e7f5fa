/**
 * The worker posts and takes down. No transaction is open while LinkedIn is asked, and nothing is posted twice: before it is
 * handed over that is written down, and where the answer was lost it is looked for at LinkedIn first. LinkedIn itself
 * refuses the same words with the same link, and names the post that there is.
 */
import { sql } from 'kysely';
import type { Context } from '../../../platform/context.ts';
import { HireloomError } from '../../../platform/errors.ts';
import { enqueueAll } from '../../../platform/queue.ts';
import { guard } from '../../../platform/state-machine.ts';
import type { Storage } from '../../../platform/storage.ts';
import { LinkedinLater, LinkedinRefused } from '../api/asking.ts';
import { type Surroundings, type Used, withConnection } from '../connection/using.ts';
import { urlOf } from '../links/links.ts';
import { announcePost } from '../post-events.ts';
import { linkedinPostMachine } from './machine.ts';
import { pictureOf } from './picture.ts';

const MINUTE = 60_000;
/** Before the second, third … try; all together within a day. */
const PAUSES = [1, 5, 15, 60, 180, 360, 720].map((minutes) => minutes * MINUTE);
/** A process that was killed while it waited holds up the post no longer than this. */
const HELD_SECONDS = 120;

export type Posting = Surroundings & { storage: Storage; publicUrl: string };

export async function sendPost(posting: Posting, id: string): Promise<void> {
  const { asSystem } = posting;
  const post = await asSystem((context) => takeDue(context, id));
  if (!post) return;
  try {
    await withConnection(posting, { purpose: 'page', agencyId: post.agencyId }, (used) =>
      post.state === 'taking_down' ? takeDown(posting, post, used) : putUp(posting, post, used),
    );
  } catch (error) {
    if (error instanceof LinkedinLater) await asSystem((context) => later(context, post, error));
    else if (error instanceof HireloomError && error.status < 500)
      await asSystem((context) => giveUp(context, post, error.message));
    else throw error;
  }
}

type Due = NonNullable<Awaited<ReturnType<typeof takeDue>>>;

/** With the post held: of two processes one gets it. */
async function takeDue({ db, now }: Context, id: string) {
  const due = await db
    .selectFrom('linkedinPost as p')
    .innerJoin('job as j', 'j.id', 'p.jobId')
    .innerJoin('jobLink as l', 'l.id', 'p.linkId')
    .selectAll('p')
    .leftJoin('publicJob as b', 'b.jobId', 'p.jobId')
    .select(['j.title as jobTitle', 'b.title as publicTitle', 'l.code'])
    .where('p.id', '=', id)
    .where('p.state', 'in', ['waiting', 'taking_down'])
    .where('p.nextTryAt', '<=', now)
    .where(sql<boolean>`(p.held_until is null or p.held_until < clock_timestamp())`)
    .forUpdate('p')
    .executeTakeFirst();
  if (!due) return null;
  await db
    .updateTable('linkedinPost')
    .set({ tries: due.tries + 1, heldUntil: sql`clock_timestamp() + make_interval(secs => ${HELD_SECONDS})` })
    .where('id', '=', id)
    .execute();
  return { ...due, tries: due.tries + 1 };
}

async function putUp({ asSystem, storage, publicUrl }: Posting, post: Due, { linkedin, token }: Used) {
  const { id, pageUrn, words, jobTitle, publicTitle, unsureSince } = post;
  const link = urlOf(publicUrl, post.code);
  // Whoever may post may not always read; then LinkedIn's own refusal of twins has to do.
  const before = unsureSince && (await linkedin.find(token, pageUrn, link).catch(unlessLater));
  if (before) return asSystem((context) => finishPosting(context, post, before));
  const imageUrn = post.imageUrn ?? (await withPicture());
  await asSystem(({ db, now }) =>
    db.updateTable('linkedinPost').set({ unsureSince: now }).where('id', '=', id).execute(),
  );
  const urn = await linkedin.post(token, { pageUrn, words, link, title: publicTitle ?? jobTitle, imageUrn });
  await asSystem((context) => finishPosting(context, post, urn));

  async function withPicture(): Promise<string | null> {
    if (!post.withPicture) return null;
    const bytes = await pictureOf(asSystem, storage, post.agencyId);
    if (!bytes) return null;
    const uploaded = await linkedin.upload(token, pageUrn, bytes);
    await asSystem(({ db }) =>
      db.updateTable('linkedinPost').set({ imageUrn: uploaded }).where('id', '=', id).execute(),
    );
    return uploaded;
  }
}

function unlessLater(error: unknown): null {
  if (error instanceof LinkedinRefused) return null;
  throw error;
}

async function finishPosting(context: Context, post: Due, postUrn: string): Promise<void> {
  guard(linkedinPostMachine, 'finishPosting', post.state, 'system');
  await settle(context, post, {
    state: 'posted',
    postUrn,
    postedAt: context.now,
    unsureSince: null,
    reason: null,
  });
  await announcePost(context, 'linkedin_post.posted', post);
}

async function takeDown({ asSystem }: Posting, post: Due, { linkedin, token }: Used): Promise<void> {
  await linkedin.remove(token, post.postUrn!);
  await asSystem(async (context) => {
    guard(linkedinPostMachine, 'finishTakingDown', post.state, 'system');
    await settle(context, post, { state: 'taken_down', endedAt: context.now, reason: null });
    await announcePost(context, 'linkedin_post.taken_down', post);
  });
}

async function later(
  context: Context,
  post: Due,
  { message, afterSeconds, unsure }: LinkedinLater,
): Promise<void> {
  const pause = PAUSES[post.tries - 1];
  if (pause === undefined) return giveUp(context, post, `${message} It was tried for a day.`);
  const wait = Math.max(pause, (afterSeconds ?? 0) * 1000);
  // Only a request to post leaves us unsure; what came before is known not to have posted anything.
  const kept = unsure ? {} : { unsureSince: post.unsureSince };
  await settle(context, post, {
    ...kept,
    reason: message,
    nextTryAt: new Date(context.now.getTime() + wait),
  });
}

async function giveUp(context: Context, post: Due, reason: string): Promise<void> {
  if (post.state === 'taking_down') {
    guard(linkedinPostMachine, 'keepUp', post.state, 'system');
    await settle(context, post, { state: 'posted', reason });
    return announcePost(context, 'linkedin_post.kept_up', { ...post, reason });
  }
  guard(linkedinPostMachine, 'giveUp', post.state, 'system');
  await settle(context, post, { state: 'failed', reason, endedAt: context.now });
  await announcePost(context, 'linkedin_post.failed', { ...post, reason });
}

type Outcome = {
  state?: string;
  postUrn?: string;
  postedAt?: Date;
  endedAt?: Date;
  nextTryAt?: Date;
  unsureSince?: Date | null;
  reason: string | null;
};

const settle = ({ db }: Context, { id }: Due, outcome: Outcome) =>
  db
    .updateTable('linkedinPost')
    .set({ ...outcome, heldUntil: null })
    .where('id', '=', id)
    .execute();

/** Every minute: what has become due, whatever happened to the job that was to send it. */
export async function sendDuePosts({ db, now }: Context): Promise<void> {
  const due = await db
    .selectFrom('linkedinPost')
    .select('id as postId')
    .where('state', 'in', ['waiting', 'taking_down'])
    .where('nextTryAt', '<=', now)
    .where(sql<boolean>`(held_until is null or held_until < clock_timestamp())`)
    .limit(500)
    .execute();
  if (due.length) await enqueueAll(db, 'postToLinkedin', due);
}
