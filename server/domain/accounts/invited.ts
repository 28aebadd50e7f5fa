/** The account of an invited address, which is proved by the link that was mailed to it. */
import type { Database } from '../../platform/database.ts';
import { Conflict, Forbidden } from '../../platform/errors.ts';
import { recordAcceptance, termsOfNewcomer } from '../legal/index.ts';
import { createAccount, findAccount } from './accounts.ts';
import { keepIdentity } from './identities.ts';
import { PROVIDER_NAMES } from './identity-providers.ts';
import { takeNewcomer } from './newcomers.ts';
import { hashPassword, requireGoodPassword } from './passwords.ts';
import type { Device, SignInMethod } from './sessions.ts';
import { noteSignIn } from './sign-in.ts';

/** By what they will sign in: a password, or the provider from whom their browser came with this token. */
export type Proof = { password: string } | { newcomer: string };

export type InvitedAccount = { userId: string; method: SignInMethod };

/** @property country of the organisation that they join */
type Invited = { email: string; name: string; timeZone: string; country: string; roles: readonly string[] };

const LOCALE = 'en';

/** Only for whoever accepts the terms. @throws Conflict, Forbidden where the provider knows them by another address, LinkGone */
export async function createInvitedAccount(
  authDb: Database,
  { country, roles, ...invited }: Invited,
  proof: Proof,
  now: Date,
  device: Device,
): Promise<InvitedAccount> {
  if (await findAccount(authDb, invited.email)) throw accountExists(invited.email);
  const passwordHash = 'password' in proof ? await hashOfGood(proof.password, invited) : null;
  const documents = await termsOfNewcomer(authDb, { roles, country, locale: LOCALE });
  try {
    return await authDb.transaction().execute(async (tx) => {
      const auth = tx as unknown as Database;
      const newcomer = 'newcomer' in proof ? await takeNewcomer(auth, proof.newcomer) : null;
      if (newcomer && newcomer.email !== invited.email)
        throw otherAddress(
          invited.email,
          `${PROVIDER_NAMES[newcomer.provider]} knows you as ${newcomer.email}`,
        );
      const userId = await createAccount(auth, { ...invited, passwordHash, locale: LOCALE });
      const accepted = documents.map(({ id }) => id);
      await recordAcceptance(auth, userId, accepted, now, device);
      if (!newcomer) return { userId, method: 'link' };
      await keepIdentity(tx, userId, newcomer);
      await noteSignIn(auth, userId, newcomer.provider, 'succeeded', device);
      return { userId, method: newcomer.provider };
    });
  } catch (error) {
    // Another tab was faster between the look and the making.
    if (await findAccount(authDb, invited.email)) throw accountExists(invited.email);
    throw error;
  }
}

async function hashOfGood(password: string, invited: { email: string; name: string }): Promise<string> {
  await requireGoodPassword(password, invited);
  return hashPassword(password);
}

const accountExists = (email: string) =>
  new Conflict('has_account', `${email} has an account already. Sign in with it first, then come back here.`);

const otherAddress = (email: string, known: string) =>
  new Forbidden(
    `This invitation is for ${email}, and ${known}. Go on with the account of that address, or choose a password.`,
    'other_address',
  );
