/** Somebody whom Google or LinkedIn vouches for and who has no account yet: signed up in one step, without a mail. */
import type { Database } from '../../platform/database.ts';
import { hashOfToken, newToken } from '../../platform/tokens.ts';
import { keepIdentity, type Newcomer } from './identities.ts';
import { findKept, keepOnce, takeOnce } from './once.ts';
import type { Device } from './sessions.ts';
import { startSession } from './sessions.ts';
import { noteSignIn } from './sign-in.ts';
import { LinkGone, makeAccount, type SignUp, termsFor } from './sign-up.ts';

export const NEWCOMER_MINUTES = 30;

const nameOf = (token: string) => `newcomer ${hashOfToken(token).toString('base64url')}`;

/** @returns a token that only the browser of the person keeps */
export async function keepNewcomer(authDb: Database, newcomer: Newcomer): Promise<string> {
  const token = newToken();
  const value = JSON.stringify(newcomer);
  await keepOnce(authDb, { name: nameOf(token), value, seconds: NEWCOMER_MINUTES * 60 });
  return token;
}

/** @throws LinkGone */
export async function findNewcomer(authDb: Database, token: string): Promise<Newcomer> {
  return parse(await findKept(authDb, nameOf(token)));
}

/** Only once. @throws LinkGone */
export async function takeNewcomer(authDb: Database, token: string): Promise<Newcomer> {
  return parse(await takeOnce(authDb, nameOf(token)));
}

function parse(value: string | null): Newcomer {
  if (!value) throw new LinkGone('This sign-up was begun too long ago, or is done. Please begin again.');
  return JSON.parse(value) as Newcomer;
}

export type SignUpByProvider = Omit<SignUp, 'email' | 'password'>;

/** Makes the account with its first session. @returns the session's token @throws LinkGone */
export async function signUpByProvider(
  authDb: Database,
  token: string,
  input: SignUpByProvider,
  now: Date,
  device: Device,
): Promise<string> {
  const documents = await termsFor(authDb, input);
  return authDb.transaction().execute(async (tx) => {
    const auth = tx as unknown as Database;
    const newcomer = await takeNewcomer(auth, token);
    const { userId, membershipId } = await makeAccount(
      tx,
      {
        ...input,
        email: newcomer.email,
        passwordHash: null,
        acceptedTerms: documents.map(({ id }) => id),
        acceptedAt: now,
      },
      now,
      device,
    );
    await keepIdentity(tx, userId, newcomer);
    await noteSignIn(auth, userId, newcomer.provider, 'succeeded', device);
    return startSession(auth, { ...device, userId, method: newcomer.provider, membershipId });
  });
}
