import { sql } from 'kysely';
import type { Role } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { createAccount } from './accounts.ts';
import { hashPassword } from './passwords.ts';

/** Creates an account whose e-mail is taken as verified: for demo data. @returns the user's id */
export async function createVerifiedUser(
  authDb: Database,
  {
    password,
    name,
    email,
    timeZone,
    locale,
  }: { name: string; email: string; password: string; timeZone: string; locale: string },
): Promise<string> {
  return createAccount(authDb, { name, email, timeZone, locale, passwordHash: await hashPassword(password) });
}

export type NewMember = {
  userId: string;
  name: string;
  email: string;
  role: Role;
  organisationId: string | null;
  designation?: string;
};

/** @returns the membership's id */
export async function addMember({ db }: Context, member: NewMember): Promise<string> {
  const id = newId();
  await db
    .insertInto('membership')
    .values({ id, ...member })
    .execute();
  return id;
}

/** Gives a candidate's account the agencies' records that carry its verified e-mail. */
export async function linkCandidateRecords({ db }: Context, userId: string, email: string): Promise<void> {
  await db
    .updateTable('candidateRecord')
    .set({ userId })
    .where('userId', 'is', null)
    .where(sql<boolean>`emails @> ${[email.toLowerCase()]}::text[]`)
    .execute();
}

/** The other way round: a new record finds the account of its person. */
export async function linkAccountOfRecord({ db }: Context, candidateRecordId: string): Promise<void> {
  const owner = db
    .selectFrom('appUser as u')
    .innerJoin('membership as m', (join) =>
      join.onRef('m.userId', '=', 'u.id').on('m.role', '=', 'candidate'),
    )
    .select('u.id')
    .where('u.emailVerified', '=', true)
    .where(sql<boolean>`u.email = any(candidate_record.emails)`)
    .limit(1);
  await db
    .updateTable('candidateRecord')
    .set({ userId: owner })
    .where('id', '=', candidateRecordId)
    .where('userId', 'is', null)
    .execute();
}
