/** The keys that sign access tokens: made when first needed, sealed with the installation's secret, renewed, and published. */
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import {
  createLocalJWKSet,
  errors,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  jwtVerify,
  SignJWT,
} from 'jose';
import { sql } from 'kysely';
import type { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';

const ALGORITHM = 'EdDSA';
const ACCESS_TOKEN_SECONDS = 600;
const SIGNS_FOR_DAYS = 90;
/** Longer than any token of a key lives after its last signature. */
const VERIFIES_FOR_DAYS = SIGNS_FOR_DAYS + 1;
/** How far the clocks of two machines may be apart. */
const SKEW_SECONDS = 60;
const KNOWN_FOR_MS = 60_000;

export type SigningKeys = ReturnType<typeof openSigningKeys>;

export type AccessClaims = { userId: string; membershipId: string; familyId: string };

type SigningKey = { id: string; publicKey: string; privateKey: string; signs: boolean };

export function openSigningKeys(authDb: Database, settings: { secret: string; publicUrl: string }) {
  let known: { rows: SigningKey[]; at: number } | undefined;

  return {
    publicKeys: async (): Promise<JSONWebKeySet> => toKeySet(await keys()),

    /** A JSON Web Token that is good for `expiresIn` seconds. */
    sign: async ({ userId, membershipId, familyId }: AccessClaims) => {
      const key = (await keys()).find(({ signs }) => signs)!;
      const secret = await symmetricDecrypt({ key: settings.secret, data: key.privateKey });
      const token = await new SignJWT({ membership: membershipId, family: familyId })
        .setProtectedHeader({ alg: ALGORITHM, kid: key.id })
        .setSubject(userId)
        .setIssuer(settings.publicUrl)
        .setAudience(settings.publicUrl)
        .setIssuedAt()
        .setExpirationTime(`${ACCESS_TOKEN_SECONDS}s`)
        .sign(await importJWK(JSON.parse(secret) as JWK, ALGORITHM));
      return { token, expiresIn: ACCESS_TOKEN_SECONDS };
    },

    /** What a token says, or null where it is altered, too old, or none of ours. */
    verify: async (token: string, now = new Date()): Promise<AccessClaims | null> => {
      try {
        return await check(token, await keys(), now);
      } catch (error) {
        // Another process may have begun to sign with a new key.
        if (!(error instanceof errors.JWKSNoMatchingKey)) return null;
        return check(token, await readKeys(), now).catch(() => null);
      }
    },
  };

  async function keys(): Promise<SigningKey[]> {
    return known && Date.now() - known.at < KNOWN_FOR_MS ? known.rows : readKeys();
  }

  async function readKeys(): Promise<SigningKey[]> {
    let rows = await storedKeys(authDb);
    if (!rows.some(({ signs }) => signs)) {
      await makeKey(authDb, settings.secret);
      rows = await storedKeys(authDb);
    }
    known = { rows, at: Date.now() };
    return rows;
  }

  async function check(token: string, rows: SigningKey[], now: Date): Promise<AccessClaims> {
    const { payload } = await jwtVerify(token, createLocalJWKSet(toKeySet(rows)), {
      algorithms: [ALGORITHM],
      issuer: settings.publicUrl,
      audience: settings.publicUrl,
      clockTolerance: SKEW_SECONDS,
      currentDate: now,
    });
    const { sub, membership, family } = payload;
    return { userId: String(sub), membershipId: String(membership), familyId: String(family) };
  }
}

/** Newest first. */
async function storedKeys(authDb: Database): Promise<SigningKey[]> {
  const { rows } = await sql<SigningKey>`
    select id, public_key, private_key, created_at > now() - make_interval(days => ${SIGNS_FOR_DAYS}) as signs
    from jwks where created_at > now() - make_interval(days => ${VERIFIES_FOR_DAYS}) order by id desc`.execute(
    authDb,
  );
  return rows;
}

/** Two processes may both make one: each verifies what the other signs. */
async function makeKey(authDb: Database, secret: string): Promise<void> {
  const { publicKey, privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  await authDb
    .insertInto('jwks')
    .values({
      id: newId(),
      publicKey: JSON.stringify(await exportJWK(publicKey)),
      privateKey: await symmetricEncrypt({ key: secret, data: JSON.stringify(await exportJWK(privateKey)) }),
    })
    .execute();
}

const toKeySet = (rows: SigningKey[]): JSONWebKeySet => ({
  keys: rows.map(({ id, publicKey }) => ({
    ...(JSON.parse(publicKey) as JWK),
    kid: id,
    alg: ALGORITHM,
    use: 'sig',
  })),
});
