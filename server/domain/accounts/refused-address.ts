/** Whether mail to somebody's address comes back; they and those who lead their organisation may have it tried again. */
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../platform/database.ts';
import { Instant } from '../../platform/http/shapes.ts';

export const RefusedAddress = z
  .object({
    at: Instant,
    reason: z.string().describe('What the other side said.'),
    skipped: z.int().describe('Mails that were not sent since.'),
  })
  .nullable()
  .describe('Set where the address refuses mail: none goes there but what keeps the account safe.');
type RefusedAddress = z.output<typeof RefusedAddress>;

/** A column of a statement. @param email SQL of the address */
export const refusalColumn = (email: RawBuilder<unknown>) => sql`(
  select json_build_object('at', r.at, 'reason', r.reason, 'skipped', r.skipped)
  from refused_address r where r.address = lower(${email}))`;

export async function findMyRefusal(authDb: Database, email: string): Promise<RefusedAddress> {
  const refusal = await authDb
    .selectFrom('refusedAddress')
    .select(['at', 'reason', 'skipped'])
    .where('address', '=', email.toLowerCase())
    .executeTakeFirst();
  return refusal ?? null;
}

/** Once more is as good as once. */
export async function tryAddressAgain(db: Database, email: string): Promise<void> {
  await db.deleteFrom('refusedAddress').where('address', '=', email.toLowerCase()).execute();
}
