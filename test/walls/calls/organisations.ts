/** An organisation’s own settings. */
import type { Agency } from '../../house.ts';
import { hidden, type KnownCall, ownOnly, type Records, reason } from './known-call.ts';

export const organisationsCalls = (its: Records, agency: Agency): Record<string, KnownCall> => ({
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
  listWebhooks: ownOnly(),
  listWebhookTypes: ownOnly(),
  getWebhook: hidden(its.webhook),
  createWebhook: { body: { url: 'https://hooks.example/ours' }, answers: 201 },
  updateWebhook: hidden(its.webhook, { url: 'https://hooks.example/theirs' }),
  deleteWebhook: hidden(its.webhook),
  rotateWebhookSecret: hidden(its.webhook),
  switchWebhookOn: hidden(its.webhook),
  switchWebhookOff: hidden(its.webhook),
  pingWebhook: hidden(its.webhook),
  listWebhookDeliveries: hidden(its.webhook),
  sendWebhookAgain: { params: { id: its.webhook, deliveryId: its.webhookDelivery }, answers: 404 },
  getRetention: ownOnly(),
  changeRetention: { body: { months: 24 }, answers: 200 },
  listRetained: ownOnly(),
  keepCandidate: hidden(its.candidate, { until: '2027-03-02', ...reason }),
  releaseCandidate: hidden(its.candidate),
  getAgencyLogo: { params: { code: 'NIMBZEPHYR' }, answers: 404, toNobody: 404 },
});
