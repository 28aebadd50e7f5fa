import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import type { LockedPost } from './locking.ts';

/** Kept for its author, and for whoever reviews the next version. */
export async function decide(
  { db, actor, now }: Context,
  { id, authorId, version }: LockedPost,
  outcome: 'approved' | 'rejected' | 'taken_down',
  reason: string | null,
): Promise<void> {
  await db
    .insertInto('blogDecision')
    .values({
      id: newId(),
      at: now,
      postId: id,
      authorId,
      postVersion: version,
      outcome,
      byName: actor.name,
      reason,
    })
    .execute();
}
