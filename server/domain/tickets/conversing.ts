import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Conflict, Forbidden } from '../../platform/errors.ts';
import { findTicket, lockFor, mayNote, reopenableUntil, type TicketRow } from './access.ts';
import { change, toState } from './changing.ts';
import { announceTicket, type ticketEvents } from './events.ts';
import type { TicketState } from './machine.ts';
import { getTicket } from './queries.ts';
import { say } from './saying.ts';
import type { NoteInTicket, RateTicket, SayInTicket, TicketView } from './schemas.ts';

type Said = z.output<typeof SayInTicket>;

/** By whoever asked, or follows it. */
export async function commentTicket(context: Context, id: string, said: Said): Promise<TicketView> {
  const ticket = await lockFor(context, id, 'comment');
  const messageId = await say(context, ticket, { ...said, audience: 'everybody', side: 'asker' });
  const state = ticket.state === 'waiting' ? 'in_progress' : (ticket.state as TicketState);
  await change(context, ticket, {
    ...(await toState(context, ticket, state)),
    lastMessageAt: context.now,
  });
  await announceTicket(context, 'ticket.commented', ticket, { messageId });
  return getTicket(context, id);
}

export async function answerTicket(context: Context, id: string, said: Said): Promise<TicketView> {
  return reply(context, await lockFor(context, id, 'answer'), said, 'in_progress', 'ticket.answered');
}

/** The asker is waited for. */
export async function askBackTicket(context: Context, id: string, said: Said): Promise<TicketView> {
  return reply(context, await lockFor(context, id, 'askBack'), said, 'waiting', 'ticket.asked_back');
}

export async function resolveTicket(context: Context, id: string, said: Said): Promise<TicketView> {
  return reply(context, await lockFor(context, id, 'resolve'), said, 'resolved', 'ticket.resolved');
}

async function reply(
  context: Context,
  ticket: TicketRow,
  said: Said,
  state: TicketState,
  type: keyof typeof ticketEvents,
): Promise<TicketView> {
  const side = ticket.desk as 'agency' | 'platform';
  const messageId = await say(context, ticket, { ...said, audience: 'everybody', side });
  await change(context, ticket, {
    ...(await toState(context, ticket, state)),
    firstRepliedAt: ticket.firstRepliedAt ?? context.now,
    lastMessageAt: context.now,
  });
  await announceTicket(context, type, ticket, { messageId });
  return getTicket(context, ticket.id);
}

/** For those who answer; whoever asked never sees it. */
export async function noteInTicket(
  context: Context,
  id: string,
  { for: readers, text, fileIds }: z.output<typeof NoteInTicket>,
): Promise<TicketView> {
  const ticket = await findTicket(context, id);
  if (!mayNote(context, ticket)) throw new Forbidden('Only those who answer tickets write notes.');
  if (readers === 'both' && ticket.escalatedAt === null)
    throw new Conflict('one_desk', 'Only one desk has this ticket. Write the note for yours.');
  const side = context.actor.role === 'platform_admin' ? 'platform' : 'agency';
  await say(context, ticket, { audience: readers === 'both' ? 'desks' : side, side, text, fileIds });
  await announceTicket(context, 'ticket.noted', ticket);
  return getTicket(context, id);
}

export async function closeTicket(context: Context, id: string): Promise<TicketView> {
  const ticket = await lockFor(context, id, 'close');
  await change(context, ticket, await toState(context, ticket, 'closed'));
  await announceTicket(context, 'ticket.closed', ticket);
  return getTicket(context, id);
}

export async function reopenTicket(
  context: Context,
  id: string,
  { text }: { text: string },
): Promise<TicketView> {
  const ticket = await lockFor(context, id, 'reopen');
  if (ticket.mergedIntoId)
    throw new Conflict('merged', 'It was merged, and goes on in the other ticket. Write there.');
  if (context.now > reopenableUntil(ticket))
    throw new Conflict('too_late', 'It ended more than 14 days ago. Raise a new ticket.');
  const side = ticket.raisedByMe ? 'asker' : (ticket.desk as 'agency' | 'platform');
  const messageId = await say(context, ticket, { audience: 'everybody', side, text, fileIds: [] });
  await change(context, ticket, {
    ...(await toState(context, ticket, 'open')),
    lastMessageAt: context.now,
  });
  await announceTicket(context, 'ticket.reopened', ticket, { messageId });
  return getTicket(context, id);
}

/** Once. */
export async function rateTicket(
  context: Context,
  id: string,
  { rating, words }: z.output<typeof RateTicket>,
): Promise<TicketView> {
  const ticket = await lockFor(context, id, 'rate');
  if (ticket.ratedAt) throw new Conflict('rated', 'You have said how it was; one answer counts.');
  if (ticket.mergedIntoId) throw new Conflict('merged', 'It was merged. Say it of the other ticket.');
  await change(context, ticket, { rating, ratingWords: words, ratedAt: context.now });
  await announceTicket(context, 'ticket.rated', ticket, { rating: String(rating) });
  return getTicket(context, id);
}
