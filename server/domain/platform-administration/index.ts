export { platformEvents } from './events.ts';
export { endImpersonation, startImpersonation } from './impersonation.ts';
export { organisationMachine, userMachine } from './machine.ts';
export {
  getPlatformOrganisation,
  listOrganisations,
  reactivateOrganisation,
  suspendOrganisation,
} from './organisations.ts';
export * as platformSchemas from './schemas.ts';
export {
  findImpersonation,
  findWayBack,
  openSession,
  suspendedOrganisationOf,
} from './sessions.ts';
export { getPlatformUser, listUsers, reactivateUser, setMayImpersonate, suspendUser } from './users.ts';
