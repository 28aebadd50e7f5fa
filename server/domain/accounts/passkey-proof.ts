/** Who shows a passkey: signing in with it, and proving again who sits there. */
import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { sql } from 'kysely';
import type { Database } from '../../platform/database.ts';
import { NotSignedIn } from '../../platform/errors.ts';
import { type Account, getAccount } from './accounts.ts';
import { takeOnce } from './once.ts';
import { proofOf, type Site } from './passkeys.ts';
import type { Device } from './sessions.ts';
import { beginSession, markProved, noteSignIn, type SignedIn } from './sign-in.ts';

/** @throws NotSignedIn */
export async function signInWithPasskey(
  authDb: Database,
  response: AuthenticationResponseJSON,
  site: Site,
  device: Device,
): Promise<{ account: Account; signedIn: SignedIn }> {
  const account = await getAccount(authDb, await checkPasskey(authDb, response, site, device));
  if (account.suspended) {
    await noteSignIn(authDb, account.id, 'passkey', 'refused', device);
    throw refused();
  }
  return { account, signedIn: await beginSession(authDb, account, 'passkey', device) };
}

/** @returns the session's token from now on @throws NotSignedIn also for a right passkey of somebody else */
export async function reauthenticateWithPasskey(
  authDb: Database,
  { token, userId, renew }: { token: string; userId: string; renew: boolean },
  response: AuthenticationResponseJSON,
  site: Site,
  device: Device,
): Promise<string> {
  if ((await checkPasskey(authDb, response, site, device)) !== userId) throw refused();
  return markProved(authDb, { token, renew });
}

/** @returns whose it is */
async function checkPasskey(
  authDb: Database,
  response: AuthenticationResponseJSON,
  site: Site,
  device: Device,
): Promise<string> {
  const passkey = await authDb
    .selectFrom('passkey')
    .select(['id', 'userId', 'credentialId', 'publicKey', 'counter'])
    .where('credentialId', '=', response.id)
    .executeTakeFirst();
  if (!passkey) {
    throw new NotSignedIn('This passkey is not known here, or was removed. Please sign in another way.');
  }
  const counter = await verify(authDb, response, site, passkey);
  if (counter === null || !(await keepCounter(authDb, passkey.id, counter))) {
    await noteSignIn(authDb, passkey.userId, 'passkey', 'refused', device);
    throw refused();
  }
  return passkey.userId;
}

/** @returns the authenticator's new counter, or null where anything is wrong, as a counter that went back is */
async function verify(
  authDb: Database,
  response: AuthenticationResponseJSON,
  site: Site,
  passkey: { credentialId: string; publicKey: Buffer; counter: string },
): Promise<number | null> {
  const answer = await verifyAuthenticationResponse({
    response,
    expectedChallenge: async (challenge) => (await takeOnce(authDb, proofOf(challenge))) !== null,
    expectedOrigin: site.origin,
    expectedRPID: site.host,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: Number(passkey.counter),
    },
  }).catch(() => null);
  return answer?.verified ? answer.authenticationInfo.newCounter : null;
}

/** Of two copies of one key that are shown at once, one is refused. */
async function keepCounter(authDb: Database, id: string, counter: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update passkey set counter = ${counter}, last_used_at = now()
    where id = ${id} and (counter < ${counter} or (counter = 0 and ${counter} = 0))`.execute(authDb);
  return numAffectedRows === 1n;
}

const refused = () =>
  new NotSignedIn('This passkey could not be checked. Please try again, or sign in another way.');
