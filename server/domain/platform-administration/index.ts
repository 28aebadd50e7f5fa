export { type AlertKind, alertEvents, announceAlert } from './alert-events.ts';
export { platformEvents } from './events.ts';
export { endImpersonation, startImpersonation } from './impersonation.ts';
export { organisationMachine, userMachine } from './machine.ts';
export {
  getPlatformOrganisation,
  listOrganisations,
  reactivateOrganisation,
  suspendOrganisation,
} from './organisations.ts';
export { discardDeadLetter, getQueue, listDeadLetters, retryDeadLetter } from './queue.ts';
export * as queueSchemas from './queue-schemas.ts';
export * as platformSchemas from './schemas.ts';
export {
  findImpersonation,
  findWayBack,
  goBack,
  openSession,
  suspendedOrganisationOf,
} from './sessions.ts';
export { getPlatformUser, listUsers, reactivateUser, setMayImpersonate, suspendUser } from './users.ts';
