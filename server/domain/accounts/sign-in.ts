/** Signing in: the password, then the second factor where there is one. Answer and time are the same for an address that nobody has. */
import type { Database } from '../../platform/database.ts';
import { NotSignedIn } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { hashOfToken, newToken } from '../../platform/tokens.ts';
import { type Account, findAccount, getAccount } from './accounts.ts';
import { isPassword } from './passwords.ts';
import { takeSecondFactor } from './second-factor.ts';
import { type Device, type SignInMethod, startSession } from './sessions.ts';

export type SignedIn = { token: string; userId: string; needsSecondFactor: boolean };

/** @throws NotSignedIn, in the same words whatever was wrong */
export async function signInWithPassword(
  authDb: Database,
  { email, password }: { email: string; password: string },
  device: Device,
): Promise<SignedIn> {
  const account = await checkPassword(authDb, email, password, device);
  return beginSession(authDb, account, 'password', device);
}

export async function checkPassword(
  authDb: Database,
  email: string,
  password: string,
  device: Device,
): Promise<Account> {
  const account = await findAccount(authDb, email);
  const fits = await isPassword(account?.password ?? null, password, device.isKnown);
  if (fits && !account!.suspended) return account!;
  if (account) await noteSignIn(authDb, account.id, 'password', 'wrong_password', device);
  throw new NotSignedIn('This e-mail address and password do not fit together.');
}

/** A session that still waits for the second factor, where the account has one and the method does not stand for two. */
export async function beginSession(
  authDb: Database,
  account: Pick<Account, 'id' | 'hasSecondFactor'>,
  method: SignInMethod,
  device: Device,
): Promise<SignedIn> {
  const needsSecondFactor = account.hasSecondFactor && method !== 'passkey';
  const token = await startSession(authDb, {
    ...device,
    userId: account.id,
    method,
    awaitsSecondFactor: needsSecondFactor,
  });
  if (!needsSecondFactor) await noteSignIn(authDb, account.id, method, 'succeeded', device);
  return { token, userId: account.id, needsSecondFactor };
}

/** @param code of the authenticator app, or one of the recovery codes */
export async function finishSignIn(
  authDb: Database,
  secret: string,
  token: string,
  code: string,
  device: Device,
): Promise<SignedIn> {
  const session = await waitingSession(authDb, token);
  if (!(await takeSecondFactor(authDb, secret, session.userId, code))) {
    await noteSignIn(authDb, session.userId, session.method, 'wrong_second_factor', device);
    throw new NotSignedIn('This code is not right, or was used already. Please take the next one.');
  }
  await authDb.deleteFrom('session').where('tokenHash', '=', hashOfToken(token)).execute();
  const next = await startSession(authDb, {
    ...device,
    userId: session.userId,
    method: session.method as SignInMethod,
  });
  await noteSignIn(authDb, session.userId, session.method, 'succeeded', device);
  return { token: next, userId: session.userId, needsSecondFactor: false };
}

/** Both factors at once, for a program. @throws NotSignedIn */
export async function proveAccount(
  authDb: Database,
  secret: string,
  { email, password, code }: { email: string; password: string; code?: string },
  device: Device,
): Promise<Account> {
  const account = await checkPassword(authDb, email, password, device);
  if (account.hasSecondFactor && !(code && (await takeSecondFactor(authDb, secret, account.id, code)))) {
    if (code) await noteSignIn(authDb, account.id, 'password', 'wrong_second_factor', device);
    throw new NotSignedIn('Please send the code of your second factor, too.', 'second_factor_needed');
  }
  await noteSignIn(authDb, account.id, 'password', 'succeeded', device);
  return account;
}

/** Ten minutes are long enough to find the phone. */
async function waitingSession(authDb: Database, token: string) {
  const session = await authDb
    .selectFrom('session')
    .select(['userId', 'method', 'createdAt'])
    .where('tokenHash', '=', hashOfToken(token))
    .where('awaitsSecondFactor', '=', true)
    .executeTakeFirst();
  if (!session || Date.now() - session.createdAt.getTime() > 10 * 60_000) {
    throw new NotSignedIn('Please sign in again.');
  }
  return session;
}

/** Whose session waits, e.g. to count tries by account. */
export async function userOfWaitingSession(authDb: Database, token: string): Promise<string> {
  return (await waitingSession(authDb, token)).userId;
}

/**
 * Proves again who sits there, for what a borrowed screen must not do. In a browser the session goes on under a new token.
 * @returns the token from now on @throws NotSignedIn
 */
export async function reauthenticate(
  authDb: Database,
  secret: string,
  { token, userId, renew }: { token: string; userId: string; renew: boolean },
  proof: { password: string } | { code: string },
  device: Device,
): Promise<string> {
  const account = await getAccount(authDb, userId);
  const byPassword = 'password' in proof;
  const proved = byPassword
    ? await isPassword(account.password, proof.password)
    : await takeSecondFactor(authDb, secret, userId, proof.code);
  if (!proved) {
    const [method, outcome] = byPassword
      ? (['password', 'wrong_password'] as const)
      : (['second_factor', 'wrong_second_factor'] as const);
    await noteSignIn(authDb, userId, method, outcome, device);
    throw new NotSignedIn('This is not right. Please try again.');
  }
  return markProved(authDb, { token, renew });
}

/** The person of this session has proved again who they are. @returns the session's token from now on */
export async function markProved(
  authDb: Database,
  { token, renew }: { token: string; renew: boolean },
): Promise<string> {
  const next = renew ? newToken() : token;
  await authDb
    .updateTable('session')
    .set({ authenticatedAt: new Date(), tokenHash: hashOfToken(next) })
    .where('tokenHash', '=', hashOfToken(token))
    .execute();
  return next;
}

type Outcome = 'succeeded' | 'wrong_password' | 'wrong_second_factor' | 'refused';

export async function noteSignIn(
  authDb: Database,
  userId: string,
  method: string,
  outcome: Outcome,
  device: Device,
) {
  const { ipAddress, userAgent } = device;
  await authDb
    .insertInto('signIn')
    .values({ id: newId(), userId, method, outcome, ipAddress, userAgent: userAgent.slice(0, 400) })
    .execute();
}
