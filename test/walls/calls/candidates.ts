/** Candidates, their applications and interviews. */
import { feedbackOf } from '../../line.ts';
import { hidden, type KnownCall, ownOnly, type Records, reason } from './known-call.ts';

export const candidatesCalls = (its: Records): Record<string, KnownCall> => ({
  listCandidates: ownOnly('?q=Leela'),
  getCandidate: hidden(its.candidate),
  updateCandidate: hidden(its.candidate, { version: 1, notes: 'Changed' }),
  createCandidate: {
    body: { name: 'Copied Person', emails: ['copied@people.example'], resumeFileId: its.file },
    answers: 404,
  },
  // Without a file it reads nothing; it takes no id.
  uploadResume: { answers: 406 },
  listApplications: ownOnly(`?jobId=${its.job}`),
  getBoard: hidden(its.job),
  getApplication: hidden(its.application),
  sourceCandidate: hidden(its.job, { jobLocationId: its.location, candidateRecordId: its.candidate }),
  recordRightToRepresent: hidden(its.application, { evidence: 'Mail of today.' }),
  submitApplication: hidden(its.application, {}),
  reopenApplication: hidden(its.application),
  recordWithdrawal: hidden(its.application),
  withdrawApplication: hidden(its.application),
  shortlistApplication: hidden(its.application),
  holdApplication: hidden(its.application),
  resumeApplication: hidden(its.application),
  advanceApplication: hidden(its.application),
  selectApplication: hidden(its.application),
  rejectApplication: hidden(its.application, { reasonCode: 'skills', ...reason }),
  listInterviews: ownOnly(`?jobId=${its.job}`),
  getInterview: hidden(its.interview),
  proposeInterview: hidden(its.interview, { startsAt: '2026-03-09T09:00:00Z', place: 'Room 1' }),
  acceptInterview: hidden(its.interview),
  declineInterview: hidden(its.interview, reason),
  askToReschedule: hidden(its.interview, reason),
  markNoShow: hidden(its.interview),
  giveFeedback: hidden(its.interview, feedbackOf('advance')),
});
