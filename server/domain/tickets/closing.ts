import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { guard } from '../../platform/state-machine.ts';
import type { TicketRow } from './access.ts';
import { announceTicket } from './events.ts';
import { REOPEN_DAYS, ticketMachine } from './machine.ts';

/** What was solved, and what nobody has taken up again in the time for it. One query, whatever else there is. */
export async function closeSolvedTickets(context: Context, deskIds: string[]): Promise<void> {
  const { db, actor, now } = context;
  guard(ticketMachine, 'close', 'resolved', actor.role);
  // Somebody who reopens one at this moment is waited for, and keeps it.
  const { rows } = await sql<TicketRow>`
    update ticket set state = 'closed', state_since = ${now}, closed_at = ${now}, updated_at = ${now}, version = version + 1
    where state = 'resolved' and resolved_at < ${now}::timestamptz - make_interval(days => ${REOPEN_DAYS})
      and desk_id = any (${deskIds}::uuid[])
    returning *`.execute(db);
  for (const ticket of rows) await announceTicket(context, 'ticket.closed', ticket);
}
