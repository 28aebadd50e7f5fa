/** Rate card, terms and negotiations. */
import { bandOf, conditions, proposal } from '../../agreements.ts';
import type { Agency } from '../../house.ts';
import { hidden, type KnownCall, ownOnly, type Records, reason } from './known-call.ts';

export const termsCalls = (its: Records, agency: Agency): Record<string, KnownCall> => ({
  getRateCard: ownOnly(),
  listRateCardVersions: ownOnly(),
  checkRateCard: { body: { bands: [bandOf()] }, answers: 200 },
  // Version 99 was never anybody's newest.
  saveRateCard: { body: { basedOn: 99, effectiveFrom: '2199-12-31', bands: [bandOf()] }, answers: 409 },
  withdrawRateCard: hidden(its.rateCard),
  calculateFromRateCard: {
    query: `?pay=1800000&currency=INR&engagementId=${agency.engagementId}`,
    answers: 404,
  },
  listTermsVersions: hidden(agency.engagementId),
  calculateFromTerms: { ...hidden(agency.engagementId), query: '?pay=1800000&currency=INR' },
  getTermsVersion: ofTerms(agency),
  getTermsPdf: ofTerms(agency),
  signTerms: { ...ofTerms(agency), body: { signedName: 'Somebody Else' } },
  listNegotiations: ownOnly('?q=Aster'),
  getNegotiationStatistics: ownOnly(),
  getNegotiation: hidden(its.negotiation),
  proposeTerms: hidden(agency.engagementId, proposal({ payFrom: '1', payTo: '2' })),
  listNegotiableJobs: hidden(agency.engagementId),
  proposeTermsOfJob: hidden(its.job, { conditions: conditions(), signedName: 'Somebody Else' }),
  proposeForOpenJobs: hidden(agency.engagementId, { jobIds: [its.job], signedName: 'Somebody Else' }),
  counterNegotiation: hidden(its.negotiation, {
    conditions: conditions({ fee: '1' }),
    signedName: 'Somebody Else',
  }),
  acceptNegotiation: hidden(its.negotiation, { signedName: 'Somebody Else' }),
  rejectNegotiation: hidden(its.negotiation, reason),
  withdrawNegotiation: hidden(its.negotiation),
  writeNegotiationNote: hidden(its.negotiation, { text: 'Written by a stranger.' }),
});

const ofTerms = ({ engagementId }: Agency): KnownCall => ({
  params: { id: engagementId, version: '1' },
  answers: 404,
});
