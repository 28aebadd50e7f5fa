import { sql, type Updateable } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { DB } from '../../platform/generated/database.ts';
import type { TicketRow } from './access.ts';
import type { TicketState } from './machine.ts';
import { afterWaiting, placeOf } from './targets.ts';

type Change = Omit<Updateable<DB['ticket']>, 'id' | 'version' | 'updatedAt'>;

export async function change({ db, now }: Context, { id }: TicketRow, fields: Change): Promise<void> {
  await db
    .updateTable('ticket')
    .set({ ...fields, updatedAt: now, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** The columns of another state. Waiting stops the clock of the solution, and its end starts it again. */
export async function toState(context: Context, ticket: TicketRow, state: TicketState): Promise<Change> {
  const { now } = context;
  if (state === ticket.state) return {};
  const { waitingSince, solveDueAt } = ticket;
  const resumed =
    waitingSince === null
      ? {}
      : {
          solveDueAt: afterWaiting({ waitingSince, solveDueAt }, now, await placeOf(context, deskOf(ticket))),
        };
  return {
    ...resumed,
    state,
    stateSince: now,
    waitingSince: state === 'waiting' ? now : null,
    ...(state === 'resolved' ? { resolvedAt: now } : {}),
    ...(state === 'closed' ? { closedAt: now, resolvedAt: ticket.resolvedAt ?? now } : {}),
    ...(state === 'open' ? { resolvedAt: null, closedAt: null } : {}),
  };
}

export const deskOf = ({ desk, agencyId }: TicketRow) => ({ desk: desk as 'agency' | 'platform', agencyId });
