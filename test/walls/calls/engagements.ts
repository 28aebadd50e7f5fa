/** Client companies and the engagements with them. */
import { newId } from '../../../server/platform/ids.ts';
import type { Agency } from '../../house.ts';
import { byToken, hidden, type KnownCall, ownOnly, type Records, reason } from './known-call.ts';

export const engagementsCalls = (its: Records, agency: Agency): Record<string, KnownCall> => ({
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
  getClientCompany: hidden(agency.clientCompanyId),
  updateClientCompany: hidden(agency.clientCompanyId, { version: 1, about: 'Ours.' }),
  createClientCompany: { body: { name: 'Copied', country: 'IN', evenIfSimilar: true }, answers: 201 },
});
