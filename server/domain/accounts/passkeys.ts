/** Passkeys (WebAuthn): kept by phone, laptop or key, and opened by the person's finger, face or PIN; so they stand for two factors. */
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Database } from '../../platform/database.ts';
import { Conflict, Invalid, NotFound } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { getAccount } from './accounts.ts';
import { announceOfAccount } from './events.ts';
import type { Provider } from './identity-providers.ts';
import { keepOnce, takeOnce } from './once.ts';
import { lockAccount, requireWayIn } from './ways-in.ts';

/** The site that a passkey belongs to; a browser shows it on no other. */
export type Site = { host: string; origin: string };

export const siteOf = (publicUrl: string): Site => {
  const { hostname, origin } = new URL(publicUrl);
  return { host: hostname, origin };
};

const MOST = 20;
/** EdDSA, ES256, RS256: what phones, laptops and keys have; the library would add what Node calls experimental. */
const ALGORITHMS = [-8, -7, -257];
/** A sign-in page that stands open asks anew before this is over. */
const CHALLENGE_SECONDS = 600;

/** What the browser needs to make a passkey. */
export async function beginPasskey(authDb: Database, userId: string, site: Site) {
  const account = await getAccount(authDb, userId);
  const before = await authDb
    .selectFrom('passkey')
    .select(['credentialId', 'transports'])
    .where('userId', '=', userId)
    .execute();
  if (before.length >= MOST) {
    throw new Conflict('too_many_passkeys', `You have ${MOST} passkeys. Remove one that you no longer use.`);
  }
  const options = await generateRegistrationOptions({
    rpName: 'Hireloom',
    rpID: site.host,
    userID: new TextEncoder().encode(userId),
    userName: account.email,
    userDisplayName: account.name,
    supportedAlgorithmIDs: ALGORITHMS,
    // The same device twice would be two names for one key.
    excludeCredentials: before.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await keepOnce(authDb, {
    name: newPasskey(userId, options.challenge),
    value: '',
    seconds: CHALLENGE_SECONDS,
  });
  return options;
}

const newPasskey = (userId: string, challenge: string) => `new passkey ${userId} ${challenge}`;

/** @returns its id @throws Invalid where the browser's answer is not to our challenge, of this site, or of a verified person */
export async function addPasskey(
  authDb: Database,
  userId: string,
  { name, response }: { name: string; response: RegistrationResponseJSON },
  site: Site,
  now: Date,
): Promise<string> {
  const owner = await getAccount(authDb, userId);
  const { registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: async (challenge) => (await takeOnce(authDb, newPasskey(userId, challenge))) !== null,
    expectedOrigin: site.origin,
    expectedRPID: site.host,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch((error: Error) => refuse(error));
  if (!registrationInfo) throw refuse();
  const { credential } = registrationInfo;
  const id = newId();
  await authDb.transaction().execute(async (tx) => {
    await tx
      .insertInto('passkey')
      .values({
        id,
        userId,
        name,
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey),
        counter: String(credential.counter),
        transports: credential.transports ?? [],
      })
      .execute();
    await announceOfAccount(tx, 'account.passkey_added', owner, { passkey: name }, now);
  });
  return id;
}

function refuse(cause?: Error): never {
  const refusal = new Invalid(
    'This passkey could not be checked. Please begin again.',
    [],
    'passkey_refused',
  );
  refusal.cause = cause;
  throw refusal;
}

export async function renamePasskey(
  authDb: Database,
  userId: string,
  id: string,
  name: string,
): Promise<void> {
  const renamed = await authDb
    .updateTable('passkey')
    .set({ name })
    .where('id', '=', id)
    .where('userId', '=', userId)
    .executeTakeFirst();
  if (!renamed.numUpdatedRows) throw new NotFound('This passkey');
}

/** @param usable the providers that this installation still asks @throws Conflict for the last way in */
export async function removePasskey(
  authDb: Database,
  userId: string,
  id: string,
  usable: readonly Provider[],
  now: Date,
): Promise<void> {
  const owner = await getAccount(authDb, userId);
  await authDb.transaction().execute(async (tx) => {
    await lockAccount(tx, userId);
    const removed = await tx
      .deleteFrom('passkey')
      .where('id', '=', id)
      .where('userId', '=', userId)
      .returning('name')
      .executeTakeFirst();
    if (!removed) throw new NotFound('This passkey');
    await requireWayIn(tx, userId, usable);
    await announceOfAccount(tx, 'account.passkey_removed', owner, { passkey: removed.name }, now);
  });
}

/** What the browser needs to show a passkey: no list of keys, the person's device knows which are for this site. */
export async function beginPasskeyProof(authDb: Database, site: Site) {
  const options = await generateAuthenticationOptions({ rpID: site.host, userVerification: 'required' });
  await keepOnce(authDb, { name: proofOf(options.challenge), value: '', seconds: CHALLENGE_SECONDS });
  return options;
}

export const proofOf = (challenge: string) => `passkey proof ${challenge}`;
