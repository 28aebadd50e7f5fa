export { type Auth, createAuth, SESSION_COOKIE } from './auth.ts';
export { addMember, createVerifiedUser, linkAccountOfRecord, linkCandidateRecords } from './commands.ts';
export {
  findAccount,
  findLostMembership,
  findSessionUser,
  getUser,
  listMemberships,
  type SessionUser,
} from './queries.ts';
export { activateMembership, findActor } from './sessions.ts';
