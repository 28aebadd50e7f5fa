export { type Auth, createAuth, PASSWORD_MIN, SESSION_COOKIE } from './auth.ts';
export { addMember, createVerifiedUser, linkAccountOfRecord, linkCandidateRecords } from './commands.ts';
export { getUser, listMemberships } from './queries.ts';
export { activateMembership, findActor } from './sessions.ts';
