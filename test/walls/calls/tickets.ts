/** Tickets: of a recruiter, with their agency's admins. */
import type { Agency } from '../../house.ts';
import { hidden, type KnownCall, ownOnly, type Records, reason } from './known-call.ts';

const said = { text: 'Written by a stranger.' };

export const ticketsCalls = (its: Records, agency: Agency): Record<string, KnownCall> => ({
  getTicketForm: ownOnly(),
  // To the first agency, which is theirs to ask for none of its strangers.
  raiseTicket: {
    body: { to: agency.agencyId, category: 'question', subject: 'A stranger’s', ...said },
    answers: 422,
  },
  listTickets: ownOnly('?scope=all&q=Secret'),
  exportTickets: ownOnly('?scope=all'),
  // It is a form with one file; without it nothing is taken.
  uploadTicketFile: { answers: 406 },
  getTicket: hidden(its.ticket),
  commentTicket: hidden(its.ticket, said),
  answerTicket: hidden(its.ticket, said),
  askBackTicket: hidden(its.ticket, said),
  resolveTicket: hidden(its.ticket, said),
  noteInTicket: hidden(its.ticket, said),
  closeTicket: hidden(its.ticket),
  reopenTicket: hidden(its.ticket, said),
  rateTicket: hidden(its.ticket, { rating: 1 }),
  linkTicket: hidden(its.ticket, { about: null }),
  listTicketPeople: hidden(its.ticket),
  addTicketWatcher: hidden(its.ticket, { userId: agency.recruiter2.actor.userId }),
  removeTicketWatcher: {
    params: { id: its.ticket, userId: agency.recruiter2.actor.userId! },
    answers: 404,
  },
  getTicketBoard: ownOnly('?scope=all'),
  getTicketStatistics: ownOnly(),
  changeTicket: hidden(its.ticket, { version: 1, priority: 'low' }),
  assignTicket: hidden(its.ticket, { userId: null }),
  watchTicket: hidden(its.ticket),
  mergeTicket: hidden(its.ticket, { into: its.job }),
  escalateTicket: hidden(its.ticket, reason),
  handBackTicket: hidden(its.ticket, reason),
  listTicketAnswers: ownOnly(),
  addTicketAnswer: { body: { title: 'A stranger’s', text: 'Ours.' }, answers: 201 },
  changeTicketAnswer: hidden(its.ticketAnswer, { version: 1, title: 'Taken', text: 'Over' }),
  removeTicketAnswer: hidden(its.ticketAnswer),
  // Without a signature, and here without a mailbox.
  receiveTicketMail: { answers: 404, toNobody: 404 },
});
