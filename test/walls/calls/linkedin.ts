/** Profiles that were brought along, and what an agency does at LinkedIn. */
import { hidden, type KnownCall, ownOnly, type Records } from './known-call.ts';

export const linkedinCalls = (its: Records): Record<string, KnownCall> => ({
  // Without a file it reads nothing.
  uploadProfile: { answers: 406 },
  listProfileImports: ownOnly(),
  getProfileImport: hidden(its.profileImport),
  takeImport: hidden(its.profileImport, { version: 0, choices: { name: 'take' } }),
  discardImport: hidden(its.profileImport),
  jsonResumeOfProfile: ownOnly(),
  jsonResumeOfCandidate: hidden(its.candidate),
  removeFromCareer: { body: { version: 0, list: 'skills', at: [0] }, answers: 404 },
});
