/** Profiles that were brought along, and what an agency does at LinkedIn. */
import { hidden, type KnownCall, ownOnly, type Records } from './known-call.ts';

export const linkedinCalls = (its: Records): Record<string, KnownCall> => ({
  // Without a file it reads nothing.
  uploadProfile: { answers: 406 },
  listProfileImports: ownOnly(),
  getProfileImport: hidden(its.profileImport),
  takeImport: hidden(its.profileImport, { version: 0, choices: { name: 'take' } }),
  discardImport: hidden(its.profileImport),
  getLinkedin: ownOnly(),
  // This installation knows no LinkedIn.
  beginLinkedinConnection: { params: { purpose: 'profile' }, answers: 404 },
  // Whoever did not set out from here is shown a page in any case.
  comeBackFromLinkedin: { answers: 302, toNobody: 302 },
  disconnectLinkedin: { params: { purpose: 'profile' }, answers: 404 },
  chooseLinkedinPage: { body: { urn: 'urn:li:organization:1' }, answers: 404 },
  beginLinkedinImport: { body: {}, answers: 409 },
  listJobLinks: hidden(its.job),
  makeJobLink: hidden(its.job),
  listLinkedinPosts: hidden(its.job),
  postJob: hidden(its.job, { words: 'Copied' }),
  tryPostAgain: hidden(its.linkedinPost),
  cancelPost: hidden(its.linkedinPost),
  takePostDown: hidden(its.linkedinPost),
  jsonResumeOfProfile: ownOnly(),
  jsonResumeOfCandidate: hidden(its.candidate),
  removeFromCareer: { body: { version: 0, list: 'skills', at: [0] }, answers: 404 },
});
