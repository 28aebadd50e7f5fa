import type { Context } from '../../platform/context.ts';
import { Forbidden, Invalid } from '../../platform/errors.ts';
import { lockTicket, possibleFor, type TicketRow } from './access.ts';
import { announceTicket } from './events.ts';
import { type Colleague, findColleagues, watchersOf } from './people.ts';
import { getTicket } from './queries.ts';
import type { TicketView } from './schemas.ts';

/** Oneself. */
export async function watchTicket(context: Context, id: string): Promise<TicketView> {
  const ticket = await lockTicket(context, id);
  if (!possibleFor(context, ticket).includes('watch')) {
    if (ticket.watching) return getTicket(context, id);
    throw new Forbidden('You hear of this ticket already.');
  }
  await follow(context, ticket, { userId: context.actor.userId!, name: context.actor.name });
  return getTicket(context, id);
}

/** A colleague reads the conversation from now on, and all of it that was. */
export async function addTicketWatcher(context: Context, id: string, userId: string): Promise<TicketView> {
  const ticket = await lockTicket(context, id);
  if (!possibleFor(context, ticket).includes('addWatcher'))
    throw new Forbidden('Only those who raised or answer this ticket can let others follow it.');
  const colleague = (await findColleagues(context)).find((each) => each.userId === userId);
  if (!colleague || userId === ticket.askerUserId)
    throw new Invalid('Choose a colleague.', [{ path: 'userId', message: 'This person cannot follow it.' }]);
  await follow(context, ticket, colleague);
  return getTicket(context, id);
}

async function follow(context: Context, ticket: TicketRow, { userId, name }: Colleague): Promise<void> {
  const { db, actor, now } = context;
  const added = await db
    .insertInto('ticketWatcher')
    .values({
      ticketId: ticket.id,
      userId,
      agencyId: ticket.agencyId,
      organisationId: actor.organisationId,
      name,
      since: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('userId')
    .executeTakeFirst();
  if (added)
    await announceTicket(context, 'ticket.watched', ticket, { addresseeId: userId, addresseeName: name });
}

/** Whoever follows can stop; the asker and the desk can stop others. */
export async function removeTicketWatcher(context: Context, id: string, userId: string): Promise<void> {
  const ticket = await lockTicket(context, id);
  if (userId !== context.actor.userId && !possibleFor(context, ticket).includes('addWatcher'))
    throw new Forbidden('Only those who raised or answer this ticket can do that.');
  const watcher = (await watchersOf(context, id)).find((each) => each.userId === userId);
  if (!watcher) return;
  // Before it is done: whoever stops following sees the ticket no more.
  await announceTicket(context, 'ticket.unwatched', ticket, { addresseeName: watcher.name });
  await context.db
    .deleteFrom('ticketWatcher')
    .where('ticketId', '=', id)
    .where('userId', '=', userId)
    .execute();
}
