/** What joinings mean for replacements; in the transactions of the joinings, whichever side they are of. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { announceReplacement, type ReplacementRow } from './events.ts';

export type Fulfilled = ReplacementRow & {
  /** For the one who left, and for those whom they had replaced themselves. */
  charged: string;
};

/** @returns whom the one who joined replaces; null for who takes an opening of their own */
export async function fulfilBy({ db, now }: Context, placementId: string): Promise<Fulfilled | null> {
  const { rows } = await sql<Fulfilled>`
    select r.*, fee_of_seat(r.placement_id)::text as charged from fulfil_replacement_by(${placementId}, ${now}) r`.execute(
    db,
  );
  return rows[0] ?? null;
}

export const announceFulfilled = (
  context: Context,
  replacement: Fulfilled,
  data: { successorName: string; charge: string },
): Promise<void> => announceReplacement(context, 'replacement.fulfilled', replacement, data);

/** Who does not come replaces nobody. */
export async function releaseSuccessor({ db, now }: Context, placementId: string): Promise<void> {
  await sql`select release_successor(${placementId}, ${now})`.execute(db);
}

/** Whoever accepts an offer for a place that waits for a replacement is to be it, until the desk says otherwise. */
export async function takeVacantSeat({ db }: Context, placementId: string): Promise<void> {
  await sql`select choose_successor(${placementId})`.execute(db);
}
