/** A mail that answers a ticket: of whoever got the mail that it answers, or of somebody whom they passed it to. */
import type { Context } from '../../../platform/context.ts';
import { lockTicket, reopenableUntil, type TicketRow } from '../access.ts';
import { change, toState } from '../changing.ts';
import { announceTicket, type ticketEvents } from '../events.ts';
import type { TicketState } from '../machine.ts';
import { type Saying, say } from '../saying.ts';
import type { Answered } from './participants.ts';
import type { ReadMail } from './reading.ts';

type Replied = { outcome: 'replied' | 'noted'; ticketId: string };

/** @returns null where the ticket has ended too long ago: then it begins a new one */
export async function replyByMail(
  context: Context,
  answered: Answered,
  mail: ReadMail,
  fileIds: string[],
): Promise<Replied | null> {
  const ticket = await lockLast(context, answered.ticketId);
  const { kind, email } = answered.participant;
  const isTheirs = email === mail.from.address;
  const hasEnded = ['resolved', 'closed'].includes(ticket.state);
  if (kind === 'desk') {
    // Nobody but the desk itself speaks for it.
    if (!isTheirs || hasEnded)
      return { outcome: 'noted', ticketId: await note(context, ticket, mail, fileIds) };
    await speak(context, ticket, mail, fileIds, 'in_progress', 'ticket.answered');
    return { outcome: 'replied', ticketId: ticket.id };
  }
  if (!hasEnded) {
    const state = ticket.state === 'waiting' ? 'in_progress' : (ticket.state as TicketState);
    await speak(context, ticket, mail, fileIds, state, 'ticket.commented');
    return { outcome: 'replied', ticketId: ticket.id };
  }
  if (kind === 'watcher' || !isTheirs)
    return { outcome: 'noted', ticketId: await note(context, ticket, mail, fileIds) };
  if (context.now > reopenableUntil(ticket)) return null;
  await speak(context, ticket, mail, fileIds, 'open', 'ticket.reopened');
  return { outcome: 'replied', ticketId: ticket.id };
}

/** What a program sent: kept for those who answer. */
export async function noteByMail(
  context: Context,
  { ticketId }: Answered,
  mail: ReadMail,
  fileIds: string[],
): Promise<string> {
  return note(context, await lockLast(context, ticketId), mail, fileIds);
}

/** Where it goes on, if it was merged. */
async function lockLast(context: Context, id: string): Promise<TicketRow> {
  const ticket = await lockTicket(context, id);
  return ticket.mergedIntoId ? lockTicket(context, ticket.mergedIntoId) : ticket;
}

async function note(context: Context, ticket: TicketRow, mail: ReadMail, fileIds: string[]): Promise<string> {
  const side = ticket.desk as 'agency' | 'platform';
  await say(context, ticket, { ...wordsOf(context, mail), audience: side, side, fileIds });
  await announceTicket(context, 'ticket.noted', ticket);
  return ticket.id;
}

async function speak(
  context: Context,
  ticket: TicketRow,
  mail: ReadMail,
  fileIds: string[],
  state: TicketState,
  type: keyof typeof ticketEvents,
): Promise<void> {
  const isAnswer = type === 'ticket.answered';
  const side = isAnswer ? (ticket.desk as 'agency' | 'platform') : 'asker';
  const messageId = await say(context, ticket, {
    ...wordsOf(context, mail),
    audience: 'everybody',
    side,
    fileIds,
  });
  await change(context, ticket, {
    ...(await toState(context, ticket, state)),
    ...(isAnswer ? { firstRepliedAt: ticket.firstRepliedAt ?? context.now } : {}),
    lastMessageAt: context.now,
  });
  await announceTicket(context, type, ticket, { messageId });
}

const wordsOf = ({ actor }: Context, { text, quoted }: ReadMail): Pick<Saying, 'text' | 'mail'> => ({
  text: text || '(A mail without words.)',
  mail: { userId: actor.userId, name: actor.name, quoted },
});
