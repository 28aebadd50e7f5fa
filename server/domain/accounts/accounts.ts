/** What an account is found by, and how it comes to be. */
import { sql } from 'kysely';
import type { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';

export type Account = {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  /** Null for whoever signs in with others only. */
  password: string | null;
  hasSecondFactor: boolean;
  /** By the platform; told to nobody who signs in. */
  suspended: boolean;
};

/** @param email as `EmailAddress` gives it */
export async function findAccount(authDb: Database, email: string): Promise<Account | null> {
  return accountWhere(authDb, sql`u.email = ${email}`);
}

export async function getAccount(authDb: Database, userId: string): Promise<Account> {
  return (await accountWhere(authDb, sql`u.id = ${userId}`))!;
}

/** @param subject the provider's own key of the person */
export async function accountOfIdentity(
  authDb: Database,
  provider: string,
  subject: string,
): Promise<Account | null> {
  return accountWhere(
    authDb,
    sql`u.id = (select user_id from credential where provider_id = ${provider} and account_id = ${subject})`,
  );
}

async function accountWhere(authDb: Database, where: ReturnType<typeof sql>): Promise<Account | null> {
  const { rows } = await sql<Account>`
    select u.id, u.name, u.email, u.email_verified, c.password, u.suspended_at is not null as suspended,
      exists (select from second_factor f where f.user_id = u.id and f.confirmed_at is not null) as has_second_factor
    from app_user u left join credential c on c.user_id = u.id and c.provider_id = 'credential'
    where ${where} and u.deleted_at is null and not u.service`.execute(authDb);
  return rows[0] ?? null;
}

export type NewAccount = {
  name: string;
  email: string;
  /** As `hashPassword` gives it; null where somebody else vouches for the person. */
  passwordHash: string | null;
  timeZone: string;
  locale: string;
};

/** Makes an account whose address is proved. @returns the user's id */
export async function createAccount(authDb: Database, account: NewAccount): Promise<string> {
  const id = newId();
  const { passwordHash, ...user } = account;
  await authDb
    .insertInto('appUser')
    .values({ id, ...user, emailVerified: true })
    .execute();
  if (passwordHash) await setPassword(authDb, id, passwordHash);
  return id;
}

export async function setPassword(authDb: Database, userId: string, passwordHash: string): Promise<void> {
  await authDb
    .insertInto('credential')
    .values({ id: newId(), userId, accountId: userId, providerId: 'credential', password: passwordHash })
    .onConflict((conflict) =>
      conflict
        .columns(['providerId', 'accountId'])
        .doUpdateSet({ password: passwordHash, updatedAt: sql`now()` }),
    )
    .execute();
}
