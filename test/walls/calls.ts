/** How each operation is called with the ids of somebody else, and what it then answers. */

import { newId } from '../../server/platform/ids.ts';
import type { Agency } from '../house.ts';
import { feedbackOf, jobFields } from '../line.ts';

/** One record of each kind, all of one agency and its client. */
export type Records = Record<
  | 'job'
  | 'draft'
  | 'location'
  | 'candidate'
  | 'file'
  | 'application'
  | 'interview'
  | 'offer'
  | 'placement'
  | 'invoice'
  | 'payment'
  | 'notification'
  | 'membership'
  | 'clientInvitation',
  string
>;

export type KnownCall = {
  id?: string;
  params?: Record<string, string>;
  query?: string;
  body?: unknown;
  /** To somebody who has the role, but not the record. */
  answers: number;
  /** To nobody, where the operation is for anyone. */
  toNobody?: number;
};

const hidden = (id: string, body?: unknown): KnownCall => ({ id, body, answers: 404 });
/** What has no id can only show one's own. */
const ownOnly = (query = ''): KnownCall => ({ query, answers: 200 });

const reason = { reason: 'Written by a test.' };
const DAY = '2026-03-02';

export const knownCalls = (its: Records, agency: Agency): Record<string, KnownCall> => ({
  signIn: { body: { email: agency.client.email, password: 'not the password' }, answers: 401, toNobody: 401 },
  signOut: ownOnly(),
  getMe: ownOnly(),
  activateMembership: hidden(its.membership),
  moveClock: { body: { reset: true }, answers: 200 },
  // Open outside production, where no real person's mail is; nothing was sent here.
  listMail: { answers: 200, toNobody: 200 },
  listDemoAccounts: { answers: 404, toNobody: 404 },
  getOfferByLink: byToken(its),
  acceptOfferByLink: byToken(its),
  declineOfferByLink: { ...byToken(its), body: reason },

  listNotifications: ownOnly(),
  seeNotification: hidden(its.notification),
  seeAllNotifications: ownOnly(),
  listEvents: ownOnly(`?jobId=${its.job}&applicationId=${its.application}`),
  getWork: ownOnly(),
  search: ownOnly('?q=Backend'),
  getFile: hidden(its.file),

  runTask: { params: { task: 'processDueInvoices' }, answers: 200 },
  previewTask: { params: { task: 'processDueInvoices' }, answers: 200 },

  listJobs: ownOnly('?q=Backend'),
  getJob: hidden(its.job),
  holdJob: hidden(its.job),
  resumeJob: hidden(its.job),
  closeJob: hidden(its.job, reason),
  approveJob: hidden(its.job),
  rejectJob: hidden(its.job, reason),
  assignRecruiters: hidden(its.job, {
    jobLocationId: its.location,
    recruiterIds: [agency.recruiter.actor.userId],
  }),
  listRecruiterLoad: ownOnly(),
  listInterviewers: ownOnly(),
  createJobDraft: {
    body: { engagementId: agency.engagementId, ...jobFields(agency) },
    answers: 404,
  },
  updateJobDraft: hidden(its.draft, { version: 1, title: 'Changed' }),
  deleteJobDraft: hidden(its.draft),
  submitJob: hidden(its.draft),

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

  listOffers: ownOnly(),
  getOffer: hidden(its.offer),
  issueOffer: hidden(its.application, {
    annualPay: { amount: '1800000', currency: 'INR' },
    joiningDate: DAY,
    expiresOn: DAY,
  }),
  acceptOffer: hidden(its.offer),
  declineOffer: hidden(its.offer, reason),
  withdrawOffer: hidden(its.offer, reason),

  listPlacements: ownOnly(),
  reconfirmJoining: hidden(its.placement),
  confirmJoined: hidden(its.placement, { joinedOn: DAY }),
  reportNotJoined: hidden(its.placement, reason),
  recordLeaving: hidden(its.placement, { leftOn: DAY, ...reason }),

  listInvoices: ownOnly(),
  getInvoice: hidden(its.invoice),
  getInvoicePdf: hidden(its.invoice),
  reportPayment: hidden(its.invoice, {
    amount: { amount: '1000', currency: 'INR' },
    paidOn: DAY,
    method: 'upi',
    reference: 'UTR-9',
  }),
  verifyPayment: hidden(its.invoice, { paymentId: its.payment }),
  refusePayment: hidden(its.invoice, { paymentId: its.payment, ...reason }),

  listEngagements: ownOnly('?q=Aster'),
  getEngagement: hidden(agency.engagementId),
  suspendEngagement: hidden(agency.engagementId, reason),
  resumeEngagement: hidden(agency.engagementId),
  previewEnding: hidden(agency.engagementId),
  endEngagement: hidden(agency.engagementId, reason),
  acceptEngagement: hidden(agency.engagementId),
  declineEngagement: hidden(agency.engagementId, reason),
  withdrawEngagement: hidden(agency.engagementId),
  // Whoever knows an agency's code may find it and ask it; this one is nobody's.
  findAgency: { query: '?code=NOBODYS', answers: 404 },
  requestEngagement: { body: { code: 'NOBODYS' }, answers: 404 },
  getPublicAgency: { params: { code: 'NOBODYS' }, answers: 404, toNobody: 404 },
  listMyInvitations: ownOnly(),
  acceptInvitation: byToken(its),
  declineInvitation: { ...byToken(its), body: reason },
  getInvitationByLink: byToken(its),
  declineInvitationByLink: { ...byToken(its), body: reason },
  signUpByInvitation: {
    ...byToken(its),
    body: { companyName: 'Copied', country: 'IN', timeZone: 'Asia/Kolkata', acceptTerms: true },
  },
  getClaimByLink: byToken(its),
  declineClaimByLink: { ...byToken(its), body: reason },
  claimCompany: { ...byToken(its), body: { acceptTerms: true } },
  sendClaimInvitation: hidden(agency.engagementId, {
    contactName: 'Someone',
    email: 'someone@people.example',
  }),
  listClientInvitations: ownOnly(),
  resendClientInvitation: hidden(its.clientInvitation),
  revokeClientInvitation: hidden(its.clientInvitation),
  // What they make is their own agency's; each has an address of its own, so that the second is no repetition.
  inviteClient: {
    body: {
      companyName: 'Copied',
      contactName: 'Someone',
      evenIfSimilar: true,
      get email() {
        return `${newId()}@people.example`;
      },
    },
    answers: 201,
  },
  createClientCompany: { body: { name: 'Copied', country: 'IN', evenIfSimilar: true }, answers: 201 },
});

/** A link opens with its own token only; the id of the offer is none. */
const byToken = ({ offer }: Records): KnownCall => ({
  params: { token: Buffer.from(offer.replaceAll('-', '').padEnd(80, '0'), 'hex').toString('base64url') },
  answers: 404,
  toNobody: 404,
});
