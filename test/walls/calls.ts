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
  | 'team'
  | 'invitation'
  | 'event'
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
  /** Whose to see it is by their role: every organisation, every user. */
  seenBy?: 'platform_admin';
};

const hidden = (id: string, body?: unknown): KnownCall => ({ id, body, answers: 404 });
/** What has no id can only show one's own. */
const ownOnly = (query = ''): KnownCall => ({ query, answers: 200 });

const reason = { reason: 'Written by a test.' };
const DAY = '2026-03-02';

export const knownCalls = (its: Records, agency: Agency): Record<string, KnownCall> => ({
  signIn: { body: { email: agency.client.email, password: 'not the password' }, answers: 401, toNobody: 401 },
  signOut: { answers: 200, toNobody: 200 },
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
  listEvents: {
    ...ownOnly(`?jobId=${its.job}&applicationId=${its.application}`),
    seenBy: 'platform_admin',
  },
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

  signUp: forAnyone(422, {
    kind: 'candidate',
    name: 'Somebody',
    email: agency.client.email,
    password: 'password123',
    acceptTerms: true,
    timeZone: 'UTC',
    locale: 'en',
  }),
  resendSignUp: forAnyone(200, { email: agency.client.email }),
  confirmSignUp: forAnyone(410, { token: 'made-up' }),
  listTerms: forAnyone(200),
  requestPasswordReset: forAnyone(200, { email: 'nobody@people.example' }),
  resetPassword: forAnyone(410, { token: 'made-up', password: 'violet tractor lantern' }),
  changePassword: { body: { currentPassword: 'x', password: 'violet tractor lantern' }, answers: 409 },
  verifySecondFactor: forAnyone(401, { code: '000000' }),
  reauthenticate: { body: { password: 'not the password' }, answers: 401 },
  listSessions: ownOnly(),
  endSession: hidden(its.membership),
  endOtherSessions: ownOnly(),
  listSignIns: ownOnly(),
  updateMe: { body: { timeZone: 'Asia/Kolkata' }, answers: 200 },
  requestEmailChange: { body: { email: 'next@people.example' }, answers: 200 },
  confirmEmailChange: forAnyone(410, { token: 'made-up' }),
  downloadMyData: ownOnly(),
  deleteMyAccount: { body: { email: agency.client.email }, answers: 422 },
  getSecondFactor: ownOnly(),
  beginSecondFactor: ownOnly(),
  confirmSecondFactor: { body: { code: '000000' }, answers: 422 },
  renewRecoveryCodes: ownOnly(),
  removeSecondFactor: ownOnly(),
  createToken: forAnyone(401, { email: agency.client.email, password: 'not the password' }),
  refreshToken: forAnyone(401, { refreshToken: 'made-up-made-up-made-up' }),
  revokeToken: forAnyone(200, { refreshToken: 'made-up-made-up-made-up' }),
  getJwks: forAnyone(200),
  listMyApiKeys: ownOnly(),
  createMyApiKey: { body: { name: 'Mine', scopes: ['jobs:read'], expiresInDays: 1 }, answers: 201 },
  revokeMyApiKey: hidden(its.membership),
  listApiKeys: ownOnly(),
  createApiKey: {
    body: { name: 'Ours', role: 'recruiter', scopes: ['jobs:read'], expiresInDays: 1 },
    answers: 201,
  },
  revokeApiKey: hidden(its.membership),

  listMembers: ownOnly('?q=zephyr&state=active,suspended,removed'),
  getMember: hidden(its.membership),
  changeMemberRole: hidden(its.membership, { role: 'manager' }),
  changeMemberTeam: hidden(its.membership, { teamId: null }),
  suspendMember: hidden(its.membership),
  reactivateMember: hidden(its.membership),
  getHandOver: hidden(its.membership),
  removeMember: hidden(its.membership, {}),
  listInvitations: ownOnly(),
  // The team is somebody else's; without one, anybody may invite whom they like.
  inviteMembers: {
    body: { people: [{ email: 'new@people.example' }], roles: ['manager'], teamId: its.team },
    answers: 404,
  },
  resendInvitation: hidden(its.invitation),
  revokeInvitation: hidden(its.invitation),
  getInvitationByLink: byToken({ offer: its.invitation }),
  signUpByInvitation: {
    ...byToken({ offer: its.invitation }),
    body: { name: 'Somebody', password: 'a long enough password', acceptTerms: true },
  },
  joinByInvitation: byToken({ offer: its.invitation }),
  listTeams: ownOnly(),
  createTeam: { body: { name: 'Their own team' }, answers: 201 },
  renameTeam: hidden(its.team, { name: 'Taken' }),
  deleteTeam: hidden(its.team),

  listOrganisations: { answers: 200, seenBy: 'platform_admin' },
  getPlatformOrganisation: hidden(SOMEBODY),
  suspendOrganisation: hidden(SOMEBODY, reason),
  reactivateOrganisation: hidden(SOMEBODY),
  listUsers: { answers: 200, seenBy: 'platform_admin' },
  getPlatformUser: hidden(SOMEBODY),
  suspendUser: hidden(SOMEBODY, reason),
  reactivateUser: hidden(SOMEBODY),
  allowImpersonation: hidden(SOMEBODY),
  forbidImpersonation: hidden(SOMEBODY),
  // Without the permission, which no admin gives themselves.
  startImpersonating: { id: agency.client.actor.userId!, body: reason, answers: 403 },
  stopImpersonating: { answers: 409, toNobody: 409 },
  listTrail: { ...ownOnly(`?record=${its.job}`), seenBy: 'platform_admin' },
  listTrailTypes: ownOnly(),
  getTrailEvent: { ...hidden(its.event), seenBy: 'platform_admin' },
  exportTrail: { ...ownOnly(`?record=${its.job}`), seenBy: 'platform_admin' },
  getChain: ownOnly('?organisation=NIMBZEPHYR'),
  verifyChain: { body: { organisation: 'NIMBZEPHYR' }, answers: 200 },
  // Their own organisation is the only one that these know; version 0 was never anybody's.
  getOrganisation: ownOnly(),
  updateOrganisation: { body: { version: 0 }, answers: 409 },
  setBankAccount: {
    body: { version: 0, accountName: 'Nimbus', iban: 'DE89370400440532013000' },
    answers: 409,
  },
  setSecondFactorPolicy: { body: { version: 0, required: true }, answers: 409 },
  setBrandColour: { body: { version: 0, brandColour: null }, answers: 409 },
  // No file.
  uploadLogo: { answers: 406 },
  removeLogo: ownOnly(),
  previewHolidays: ownOnly('?country=IN'),
  setTargets: {
    body: {
      month: '2026-03',
      targets: [
        { userId: agency.recruiter.actor.userId, positions: 1, amount: { amount: '1', currency: 'INR' } },
      ],
    },
    answers: 422,
  },
  listTargets: ownOnly('?month=2026-03'),
  getMyTargets: ownOnly('?month=2026-03'),
  getCompany: ownOnly(),
  updateCompany: { body: { version: 0 }, answers: 409 },
  getAgencyLogo: { params: { code: 'NIMBZEPHYR' }, answers: 404, toNobody: 404 },

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
  acceptClientInvitation: byToken(its),
  declineClientInvitation: { ...byToken(its), body: reason },
  getClientInvitationByLink: byToken(its),
  declineClientInvitationByLink: { ...byToken(its), body: reason },
  signUpByClientInvitation: {
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

/** The platform's admins see every organisation and user that there is; this is none. */
const SOMEBODY = '0197f000-0000-7000-8000-000000000000';

/** A link opens with its own token only; the id of the offer is none. */
const byToken = ({ offer }: Pick<Records, 'offer'>): KnownCall => ({
  params: { token: Buffer.from(offer.replaceAll('-', '').padEnd(80, '0'), 'hex').toString('base64url') },
  answers: 404,
  toNobody: 404,
});

/** What is open to everybody answers all alike. */
const forAnyone = (status: number, body?: unknown): KnownCall => ({
  body,
  answers: status,
  toNobody: status,
});
