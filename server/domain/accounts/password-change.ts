/** A forgotten password, and a changed one. Both end the sessions that the old one opened. */
import { sql } from 'kysely';
import type { Database } from '../../platform/database.ts';
import { Conflict, Invalid } from '../../platform/errors.ts';
import { enqueue } from '../../platform/queue.ts';
import { getAccount, setPassword } from './accounts.ts';
import { hashPassword, isPassword, requireGoodPassword } from './passwords.ts';
import { tryAddressAgain } from './refused-address.ts';
import { endSessions } from './sessions.ts';
import { LinkGone } from './sign-up.ts';

/** Answers before anything is looked up: neither words nor time say whether the address has an account. */
export async function requestPasswordReset(authDb: Database, email: string): Promise<void> {
  await enqueue(authDb, 'answerPasswordReset', { email });
}

/** @returns whose it is, and the tokens of the sessions that it ended @throws LinkGone */
export async function resetPassword(
  authDb: Database,
  linkId: string,
  password: string,
): Promise<{ email: string; ended: Buffer[] }> {
  const link = await authDb
    .selectFrom('accountLink')
    .select(['userId', 'usedAt', 'expiresAt'])
    .where('id', '=', linkId)
    .where('kind', '=', 'reset')
    .executeTakeFirst();
  if (!link || link.expiresAt < new Date()) {
    throw new LinkGone('This link is older than 30 minutes. Please ask for a new one.');
  }
  if (link.usedAt) throw new LinkGone('This link was used already. Please ask for a new one.');
  const account = await getAccount(authDb, link.userId);
  await requireGoodPassword(password, account);
  const hash = await hashPassword(password);
  return authDb.transaction().execute(async (tx) => {
    const auth = tx as unknown as Database;
    const { numUpdatedRows } = await tx
      .updateTable('accountLink')
      .set({ usedAt: sql`now()` })
      .where('userId', '=', link.userId)
      .where('kind', '=', 'reset')
      .where('usedAt', 'is', null)
      .executeTakeFirst();
    // Of two tabs one was first.
    if (!numUpdatedRows) throw new LinkGone('This link was used already. Please ask for a new one.');
    await setPassword(auth, link.userId, hash);
    // Whoever used the link reads mail there.
    await tryAddressAgain(auth, account.email);
    await endPrograms(auth, link.userId);
    return { email: account.email, ended: await endSessions(auth, link.userId) };
  });
}

/** Tokens and personal keys of programs, which may be in the hands of whoever knew the old password. */
export async function endPrograms(authDb: Database, userId: string): Promise<void> {
  const revoked = { revokedAt: sql<Date>`now()` };
  await authDb
    .updateTable('refreshToken')
    .set(revoked)
    .where('userId', '=', userId)
    .where('revokedAt', 'is', null)
    .execute();
  await authDb
    .updateTable('apiKey')
    .set(revoked)
    .where('userId', '=', userId)
    .where('revokedAt', 'is', null)
    .execute();
}

/** @param token of the session that goes on @returns the hashes of the tokens of those that it ended */
export async function changePassword(
  authDb: Database,
  { userId, token }: { userId: string; token: string },
  { currentPassword, password }: { currentPassword: string; password: string },
): Promise<Buffer[]> {
  const account = await getAccount(authDb, userId);
  if (!account.password) {
    throw new Conflict('no_password', 'You have no password yet. Choose one by “Forgot your password?”.');
  }
  if (!(await isPassword(account.password, currentPassword))) {
    const message = 'This is not your current password.';
    throw new Invalid(message, [{ path: 'currentPassword', message }]);
  }
  await requireGoodPassword(password, account);
  const hash = await hashPassword(password);
  return authDb.transaction().execute(async (tx) => {
    const auth = tx as unknown as Database;
    await setPassword(auth, userId, hash);
    await endPrograms(auth, userId);
    return endSessions(auth, userId, token);
  });
}
