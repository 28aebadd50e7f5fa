export {
  acceptNegotiation,
  counterNegotiation,
  rejectNegotiation,
  withdrawNegotiation,
} from './answering.ts';
export { negotiationEvents } from './events.ts';
export { endNegotiations, expireNegotiations, findExpiredNegotiations } from './expiring.ts';
export { negotiationMachine } from './machine.ts';
export { writeNegotiationNote } from './notes.ts';
export { proposeForOpenJobs, proposeTerms, proposeTermsOfJob } from './proposing.ts';
export { getNegotiation, listNegotiableJobs, listNegotiations } from './queries.ts';
export * as negotiationSchemas from './schemas.ts';
export { getNegotiationStatistics } from './statistics.ts';
