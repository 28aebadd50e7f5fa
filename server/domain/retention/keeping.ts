/** Keeping somebody beyond their time, for a reason: a claim that is not settled, a job that they wait for. */
import { addDays } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { Invalid, NotFound } from '../../platform/errors.ts';
import { announceOfCandidate } from './events.ts';
import { ownAgency } from './own-agency.ts';
import type { KeepCandidate } from './schemas.ts';

const MOST_DAYS = 3653;

export async function keepCandidate(
  context: Context,
  id: string,
  { until, reason }: KeepCandidate,
): Promise<void> {
  const { localDate } = await ownAgency(context);
  if (until < localDate || until > addDays(localDate, MOST_DAYS)) {
    const message = 'Choose a day from today on, at most ten years ahead.';
    throw new Invalid(message, [{ path: 'until', message }]);
  }
  const before = await lock(context, id);
  if (before.keptUntil === until && before.keptReason === reason) return;
  await write(context, id, { keptUntil: until, keptReason: reason, keptByName: context.actor.name });
  await announceOfCandidate(context, 'retention.kept', { id, agencyId: before.agencyId }, { until });
}

export async function releaseCandidate(context: Context, id: string): Promise<void> {
  const before = await lock(context, id);
  if (!before.keptUntil) return;
  await write(context, id, { keptUntil: null, keptReason: null, keptByName: null });
  await announceOfCandidate(context, 'retention.released', { id, agencyId: before.agencyId });
}

/** One who is erased has no row any more. */
async function lock({ db }: Context, id: string) {
  const row = await db
    .selectFrom('candidateRetention')
    .select(['agencyId', 'keptUntil', 'keptReason'])
    .where('candidateRecordId', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound('This candidate');
  return row;
}

/** When it ends, the admins are told again that they go. */
async function write(
  { db }: Context,
  id: string,
  kept: { keptUntil: string | null; keptReason: string | null; keptByName: string | null },
): Promise<void> {
  await db
    .updateTable('candidateRetention')
    .set({ ...kept, warnedOn: null })
    .where('candidateRecordId', '=', id)
    .execute();
}
