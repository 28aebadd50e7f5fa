/** A change of the e-mail address, which both ends must agree to: whoever reads the old mail, and whoever reads the new. */
import { sql } from 'kysely';
import type { Database } from '../../platform/database.ts';
import { Conflict, violatedConstraint } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { enqueue } from '../../platform/queue.ts';
import { getAccount } from './accounts.ts';
import { LinkGone } from './sign-up.ts';

const HOURS = 24;

/** Mails a link to both addresses. Whether the new one has an account is told to its reader alone. */
export async function requestEmailChange(authDb: Database, userId: string, email: string): Promise<void> {
  const account = await getAccount(authDb, userId);
  if (account.email === email) throw new Conflict('same_email', 'This is your address already.');
  const changeId = newId();
  await authDb.transaction().execute(async (tx) => {
    // A change that was begun before counts no more.
    await tx
      .deleteFrom('accountLink')
      .where('userId', '=', userId)
      .where('kind', '=', 'email_change')
      .execute();
    for (const mailedTo of ['old', 'new'] as const) {
      const id = newId();
      await tx
        .insertInto('accountLink')
        .values({
          id,
          kind: 'email_change',
          userId,
          email,
          mailedTo,
          changeId,
          expiresAt: sql`now() + make_interval(hours => ${HOURS})`,
        })
        .execute();
      await enqueue(tx, 'mailEmailChange', { linkId: id });
    }
  });
}

/** @returns whether it is done, or which end has not agreed yet */
export async function confirmEmailChange(
  authDb: Database,
  linkId: string,
): Promise<{ done: boolean; waitsFor: 'old' | 'new' | null; email: string }> {
  return authDb.transaction().execute(async (tx) => {
    const link = await tx
      .selectFrom('accountLink')
      .selectAll()
      .where('id', '=', linkId)
      .where('kind', '=', 'email_change')
      .executeTakeFirst();
    if (!link || link.expiresAt < new Date()) {
      throw new LinkGone('This link counts no more. Please begin the change again.');
    }
    // Both links of the change: of two that are used at once, the second sees the first.
    const ends = await tx
      .selectFrom('accountLink')
      .select(['id', 'mailedTo', 'usedAt'])
      .where('changeId', '=', link.changeId)
      .orderBy('id')
      .forUpdate()
      .execute();
    await tx
      .updateTable('accountLink')
      .set({ usedAt: sql`now()` })
      .where('id', '=', linkId)
      .where('usedAt', 'is', null)
      .execute();
    const other = ends.find(({ id }) => id !== linkId);
    const email = link.email!;
    if (other && !other.usedAt) return { done: false, waitsFor: other.mailedTo as 'old' | 'new', email };
    await tx
      .updateTable('appUser')
      .set({ email, updatedAt: sql`now()` })
      .where('id', '=', link.userId)
      .execute()
      .catch((error: unknown) => {
        if (violatedConstraint(error) !== 'app_user_email_key') throw error;
        throw new Conflict('email_taken', 'Another account has this address. Sign in with that one instead.');
      });
    return { done: true, waitsFor: null, email };
  });
}
