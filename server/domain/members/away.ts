/** While a manager is away, whom they named is told in their place. */
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Invalid } from '../../platform/errors.ts';
import { announceMember } from './events.ts';
import type { AwayView, SetAway } from './schemas.ts';

const LEADS = ['manager', 'agency_admin'];

export async function getAway({ db, actor }: Context): Promise<z.output<typeof AwayView>> {
  const leads = await db
    .selectFrom('membership')
    .select(['id', 'userId', 'name', 'awayFrom', 'awayUntil', 'standInId'])
    .where('organisationId', '=', actor.agencyId)
    .where('role', 'in', LEADS)
    .where('state', '=', 'active')
    .where('service', '=', false)
    .orderBy('name')
    .execute();
  const nameOf = (id: string | null) => leads.find(({ userId }) => userId === id)?.name ?? null;
  const mine = leads.find(({ id }) => id === actor.membershipId);
  const colleagues = leads.filter(({ userId }) => userId !== actor.userId);
  return {
    away:
      mine?.awayFrom && mine.awayUntil && mine.standInId
        ? {
            from: mine.awayFrom,
            until: mine.awayUntil,
            standInId: mine.standInId,
            standInName: nameOf(mine.standInId) ?? 'somebody who left',
          }
        : null,
    colleagues: [...new Map(colleagues.map(({ userId, name }) => [userId, { id: userId, name }])).values()],
  };
}

export async function setAway(
  context: Context,
  input: z.output<typeof SetAway>,
): Promise<z.output<typeof AwayView>> {
  const { colleagues } = await getAway(context);
  const standIn = colleagues.find(({ id }) => id === input.standInId);
  if (!standIn) {
    throw new Invalid('Choose a manager of your agency.', [
      { path: 'standInId', message: 'Not a manager of your agency.' },
    ]);
  }
  await write(context, { awayFrom: input.from, awayUntil: input.until, standInId: input.standInId });
  await announceMember(context, 'member.away', 'member', context.actor.membershipId!, {
    name: context.actor.name,
    from: input.from,
    until: input.until,
    addresseeId: input.standInId,
    standInName: standIn.name,
  });
  return getAway(context);
}

/** Back before it was planned, or not going at all. */
export async function endAway(context: Context): Promise<z.output<typeof AwayView>> {
  await write(context, { awayFrom: null, awayUntil: null, standInId: null });
  return getAway(context);
}

async function write(
  { db, actor }: Context,
  columns: { awayFrom: string | null; awayUntil: string | null; standInId: string | null },
): Promise<void> {
  await db.updateTable('membership').set(columns).where('id', '=', actor.membershipId).execute();
}
