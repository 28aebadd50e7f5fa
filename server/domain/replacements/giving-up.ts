/** Nobody is found: what was charged for the one who left is credited, as the terms of the job say. */
import { sql } from 'kysely';
import { daysBetween } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { Conflict } from '../../platform/errors.ts';
import { add, formatMoney, type Money } from '../../platform/money.ts';
import { guard } from '../../platform/state-machine.ts';
import type { Storage } from '../../platform/storage.ts';
import { issueCreditNote } from '../invoices/index.ts';
import { lockReplacement } from './commands.ts';
import { announceReplacement } from './events.ts';
import { replacementMachine } from './machine.ts';
import { getReplacement } from './queries.ts';
import type { ReplacementView } from './schemas.ts';

export async function markUnfulfilled(
  context: Context,
  storage: Storage,
  id: string,
  reason: string,
): Promise<ReplacementView> {
  const { db, actor, now } = context;
  const replacement = await lockReplacement(context, id);
  guard(replacementMachine, 'markUnfulfilled', replacement.state, actor.role);
  if (replacement.successorId) {
    throw new Conflict('successor_chosen', 'Somebody is to join in their place. Take that back first.');
  }
  await db
    .updateTable('replacement')
    .set({ state: 'unfulfilled', waitingSince: now, reason, answeredByName: actor.name })
    .where('id', '=', id)
    .execute();
  const credit = await creditSeat(context, storage, replacement);
  await announceReplacement(context, 'replacement.unfulfilled', replacement, {
    reason,
    credit: credit
      ? `${formatMoney(credit, 'en-IN')} is credited.`
      : 'Nothing was charged that could be credited.',
  });
  return getReplacement(context, id);
}

type Left = { id: string; placementId: string; candidateName: string };

/** Also what was charged for those before, whom the one who left had replaced. */
async function creditSeat(
  context: Context,
  storage: Storage,
  { id: replacementId, placementId, candidateName }: Left,
): Promise<Money | null> {
  const { joinedOn, leftOn, guaranteedUntil, guaranteeRule } = await context.db
    .selectFrom('placement')
    .select(['joinedOn', 'leftOn', 'guaranteedUntil', 'guaranteeRule'])
    .where('id', '=', placementId)
    .executeTakeFirstOrThrow();
  const days = daysBetween(joinedOn!, guaranteedUntil!);
  const served = daysBetween(joinedOn!, leftOn!);
  const rule = guaranteeRule as 'pro_rata' | 'full_credit';
  const terms =
    rule === 'full_credit' ? 'the whole fee' : `${days - served} of ${days} days of the guarantee were left`;
  const reason = `${candidateName} left on ${leftOn} and was not replaced: ${terms}.`;
  let sum: Money | null = null;
  for (const invoiceId of await invoicesOfSeat(context, placementId)) {
    const cause = { replacementId, reason, rule, days, served };
    const credit = await issueCreditNote(context, storage, invoiceId, cause);
    if (credit) sum = sum ? add(sum, credit) : credit;
  }
  return sum;
}

/** The oldest first, so that two who give up at once lock them in the same order. */
async function invoicesOfSeat({ db }: Context, placementId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive chain (placement_id) as (
      select ${placementId}::uuid
      union
      select r.placement_id from replacement r join chain c on r.successor_id = c.placement_id and r.state = 'fulfilled'
    )
    select i.id from chain c join invoice i on i.placement_id = c.placement_id order by i.id`.execute(db);
  return rows.map(({ id }) => id);
}
