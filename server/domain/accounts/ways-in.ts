/** By which ways somebody comes into their account, and that the last of them stays. */
import { sql } from 'kysely';
import type { Database, Tx } from '../../platform/database.ts';
import { Conflict } from '../../platform/errors.ts';
import { PROVIDERS, type Provider } from './identity-providers.ts';

export type SignInMethods = {
  hasPassword: boolean;
  hasSecondFactor: boolean;
  providers: { provider: Provider; email: string | null; linkedAt: Date }[];
  passkeys: { id: string; name: string; createdAt: Date; lastUsedAt: Date | null }[];
};

export async function getSignInMethods(authDb: Database, userId: string): Promise<SignInMethods> {
  const [credentials, passkeys, factor] = await Promise.all([
    authDb
      .selectFrom('credential')
      .select(['providerId', 'email', 'createdAt'])
      .where('userId', '=', userId)
      .orderBy('createdAt')
      .execute(),
    authDb
      .selectFrom('passkey')
      .select(['id', 'name', 'createdAt', 'lastUsedAt'])
      .where('userId', '=', userId)
      .orderBy('id')
      .execute(),
    authDb
      .selectFrom('secondFactor')
      .select('userId')
      .where('userId', '=', userId)
      .where('confirmedAt', 'is not', null)
      .executeTakeFirst(),
  ]);
  return {
    hasPassword: credentials.some(({ providerId }) => providerId === 'credential'),
    hasSecondFactor: Boolean(factor),
    providers: credentials.flatMap(({ providerId, email, createdAt }) => {
      const provider = PROVIDERS.find((each) => each === providerId);
      return provider ? [{ provider, email, linkedAt: createdAt }] : [];
    }),
    passkeys,
  };
}

/**
 * After one was taken away.
 * @param usable the providers that this installation still asks
 * @throws Conflict where no way is left, which undoes it
 */
export async function requireWayIn(tx: Tx, userId: string, usable: readonly Provider[]): Promise<void> {
  const { rows } = await sql<{ left: boolean }>`
    select exists (select from credential where user_id = ${userId} and provider_id = any(${['credential', ...usable]}))
      or exists (select from passkey where user_id = ${userId}) as left`.execute(tx);
  if (rows[0]!.left) return;
  throw new Conflict(
    'last_way_in',
    'This is the last way into your account. Choose a password first, or add another way.',
  );
}

/** Of two ways that are taken away at once, the second waits and sees the first. */
export async function lockAccount(tx: Tx, userId: string): Promise<void> {
  await sql`select from app_user where id = ${userId} for update`.execute(tx);
}
