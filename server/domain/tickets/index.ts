export { readTicketFile, uploadTicketFile } from './attachments.ts';
export { closeSolvedTickets } from './closing.ts';
export {
  answerTicket,
  askBackTicket,
  closeTicket,
  commentTicket,
  noteInTicket,
  rateTicket,
  reopenTicket,
  resolveTicket,
} from './conversing.ts';
export { ticketsAsCsv } from './csv.ts';
export { ticketEvents } from './events.ts';
export { addTicketWatcher, removeTicketWatcher, watchTicket } from './following.ts';
export {
  assignTicket,
  changeTicket,
  escalateTicket,
  handBackTicket,
  linkTicket,
  mergeTicket,
} from './handling.ts';
export {
  addTicketAnswer,
  changeTicketAnswer,
  listTicketAnswers,
  removeTicketAnswer,
} from './kept-answers.ts';
export { getTicketBoard, listTickets } from './lists.ts';
export { ticketMachine } from './machine.ts';
export { answerByMail } from './mail/outgoing.ts';
export { readMail } from './mail/reading.ts';
export { takeMail } from './mail/receiving.ts';
export { requireSignature } from './mail/signature.ts';
export { listTicketPeople } from './people.ts';
export { getTicket } from './queries.ts';
export { getTicketForm, raiseTicket } from './raising.ts';
export * as ticketSchemas from './schemas.ts';
export { getTicketStatistics } from './statistics.ts';
export { PLATFORM_DESK, PLATFORM_PLACE } from './targets.ts';
export { hearersOfTicket, wordsOfTicket } from './words-of-event.ts';
