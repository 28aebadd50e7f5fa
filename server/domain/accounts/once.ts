/** What counts once and not for long: a challenge, a way to a provider and back, an identity that waits for its account. */
import { sql } from 'kysely';
import type { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';

export async function keepOnce(
  authDb: Database,
  { name, value, seconds }: { name: string; value: string; seconds: number },
): Promise<void> {
  await authDb
    .insertInto('verification')
    .values({
      id: newId(),
      identifier: name,
      value,
      expiresAt: sql`now() + make_interval(secs => ${seconds})`,
    })
    .execute();
  // Swept a few at a time by those who add, and never waiting for one another.
  await sql`delete from verification where id in
    (select id from verification where expires_at < now() limit 20 for update skip locked)`.execute(authDb);
}

export async function findKept(authDb: Database, name: string): Promise<string | null> {
  const kept = await authDb
    .selectFrom('verification')
    .select('value')
    .where('identifier', '=', name)
    .where('expiresAt', '>', sql<Date>`now()`)
    .executeTakeFirst();
  return kept?.value ?? null;
}

/** @returns its value, to the first who asks; null to everybody else, and when it is too old */
export async function takeOnce(authDb: Database, name: string): Promise<string | null> {
  const { rows } = await sql<{ value: string; alive: boolean }>`
    delete from verification where identifier = ${name} returning value, expires_at > now() as alive`.execute(
    authDb,
  );
  return rows[0]?.alive ? rows[0].value : null;
}
