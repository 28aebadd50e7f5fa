import { localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import type { OnItsDay } from './finding.ts';

/** The actor's, on today's date of its clock. */
export const ownAgency = (context: Context): Promise<OnItsDay> =>
  agencyOnItsDay(context, context.actor.agencyId!);

export async function agencyOnItsDay({ db, now }: Context, id: string): Promise<OnItsDay> {
  const { timeZone } = await db
    .selectFrom('organisation')
    .select('timeZone')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { id, timeZone, localDate: localDate(now, timeZone) };
}
