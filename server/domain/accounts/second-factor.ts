/** One-time codes of an authenticator app (TOTP, RFC 6238), and recovery codes for when the phone is gone. */
import { createHash, randomBytes } from 'node:crypto';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import { sql } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import { renderSVG } from 'uqr';
import type { Database } from '../../platform/database.ts';
import { Conflict, Invalid } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';

const STEP_SECONDS = 30;
const RECOVERY_CODES = 10;

const totpOf = (secret: string, email = '') =>
  new TOTP({ issuer: 'Hireloom', label: email, secret: Secret.fromBase32(secret), period: STEP_SECONDS });

/** A new secret to put into an app; it counts from when a code of it was given. */
export async function beginSecondFactor(
  authDb: Database,
  sealedWith: string,
  { userId, email }: { userId: string; email: string },
): Promise<{ secret: string; uri: string; svg: string }> {
  const secret = new Secret({ size: 20 }).base32;
  const sealed = await symmetricEncrypt({ key: sealedWith, data: secret });
  const begun = await authDb
    .insertInto('secondFactor')
    .values({ userId, secret: sealed })
    .onConflict((conflict) =>
      conflict
        .column('userId')
        .doUpdateSet({ secret: sealed, createdAt: sql`now()` })
        .where('secondFactor.confirmedAt', 'is', null),
    )
    .returning('userId')
    .executeTakeFirst();
  if (!begun) throw new Conflict('second_factor_on', 'A second factor is set up already. Remove it first.');
  const uri = totpOf(secret, email).toString();
  return { secret, uri, svg: renderSVG(uri, { border: 2 }) };
}

/** @returns recovery codes, shown this once */
export async function confirmSecondFactor(
  authDb: Database,
  sealedWith: string,
  userId: string,
  code: string,
): Promise<string[]> {
  const waiting = await authDb
    .selectFrom('secondFactor')
    .select('userId')
    .where('userId', '=', userId)
    .where('confirmedAt', 'is', null)
    .executeTakeFirst();
  if (!waiting) throw new Conflict('second_factor_on', 'There is nothing to confirm. Begin again.');
  if (!(await takeTotp(authDb, sealedWith, userId, code))) {
    const message =
      'This code is not right. Check that your phone’s time is set by the network, and take the next one.';
    throw new Invalid(message, [{ path: 'code', message }]);
  }
  await authDb
    .updateTable('secondFactor')
    .set({ confirmedAt: sql`now()` })
    .where('userId', '=', userId)
    .execute();
  return renewRecoveryCodes(authDb, userId);
}

/** The old ones are good for nothing then. */
export async function renewRecoveryCodes(authDb: Database, userId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () =>
    // 112 bits: so many need no slow hash (ASVS 6.5.2).
    randomBytes(14)
      .toString('hex')
      .replace(/(.{4})(?=.)/g, '$1-'),
  );
  await authDb.transaction().execute(async (tx) => {
    await tx.deleteFrom('recoveryCode').where('userId', '=', userId).execute();
    await tx
      .insertInto('recoveryCode')
      .values(codes.map((code) => ({ id: newId(), userId, hash: hashOf(code) })))
      .execute();
  });
  return codes;
}

const hashOf = (code: string): Buffer => createHash('sha256').update(code).digest();

export async function removeSecondFactor(authDb: Database, userId: string): Promise<void> {
  await authDb.transaction().execute(async (tx) => {
    await tx.deleteFrom('secondFactor').where('userId', '=', userId).execute();
    await tx.deleteFrom('recoveryCode').where('userId', '=', userId).execute();
  });
}

/** Takes a code of the app or a recovery code, each at most once. */
export async function takeSecondFactor(
  authDb: Database,
  sealedWith: string,
  userId: string,
  code: string,
): Promise<boolean> {
  const plain = code.toLowerCase().replaceAll(/[^0-9a-f]/g, '');
  if (plain.length === 6) return takeTotp(authDb, sealedWith, userId, plain);
  const { numUpdatedRows } = await authDb
    .updateTable('recoveryCode')
    .set({ usedAt: sql`now()` })
    .where('userId', '=', userId)
    .where('hash', '=', hashOf(plain.replace(/(.{4})(?=.)/g, '$1-')))
    .where('usedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function takeTotp(
  authDb: Database,
  sealedWith: string,
  userId: string,
  code: string,
): Promise<boolean> {
  const factor = await authDb
    .selectFrom('secondFactor')
    .select('secret')
    .where('userId', '=', userId)
    .executeTakeFirst();
  if (!factor) return false;
  const secret = await symmetricDecrypt({ key: sealedWith, data: factor.secret });
  const delta = totpOf(secret).validate({ token: code, window: 1 });
  if (delta === null) return false;
  const step = Math.floor(Date.now() / 1000 / STEP_SECONDS) + delta;
  const { numUpdatedRows } = await authDb
    .updateTable('secondFactor')
    .set({ lastStep: String(step) })
    .where('userId', '=', userId)
    .where('lastStep', '<', String(step))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function getSecondFactor(authDb: Database, userId: string) {
  const { rows } = await sql<{ confirmedAt: Date | null; recoveryCodesLeft: number }>`
    select (select confirmed_at from second_factor where user_id = ${userId}) as confirmed_at,
      (select count(*)::int from recovery_code where user_id = ${userId} and used_at is null) as recovery_codes_left`.execute(
    authDb,
  );
  return rows[0]!;
}
