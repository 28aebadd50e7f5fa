/** What an agency has of the platform, and what the platform sees of it. */
import { DAY, hidden, type KnownCall, ownOnly, type Records, reason } from './known-call.ts';

/** The platform's admins see every order that there is; this is none. */
const NOTHING = '0197f000-0000-7000-8000-000000000000';
const CHOICE = { plan: 'team', interval: 'month', currency: 'INR' };

export const plansCalls = (its: Records): Record<string, KnownCall> => ({
  getPlan: ownOnly(),
  quotePlan: { body: CHOICE, answers: 200 },
  // Whoever was here before there were plans has none to change.
  changePlanLater: { body: { plan: 'free' }, answers: 404 },
  keepPlan: { answers: 404 },
  listPlanOrders: ownOnly(),
  orderPlan: { body: CHOICE, answers: 201 },
  payPlanOrder: hidden(its.planOrder, { provider: 'bank_transfer' }),
  getPlanInvoicePdf: hidden(its.planOrder),
  cancelPlanOrder: hidden(its.planOrder),
  reportPlanTransfer: hidden(its.planOrder, { paidOn: DAY, reference: 'UTR-1' }),
  listPlatformPlans: ownOnly(),
  // What was sold stays as it was.
  publishPlanVersion: { params: { plan: 'team' }, body: { effectiveFrom: '2000-01-01' }, answers: 400 },
  listAllPlanOrders: { ...ownOnly(), seenBy: 'platform_admin' },
  verifyPlanTransfer: hidden(NOTHING),
  refusePlanTransfer: hidden(NOTHING, reason),
  refundPlanOrder: hidden(NOTHING, reason),
  getAgencyPlanInvoicePdf: hidden(NOTHING),
  getPlanIssuer: ownOnly(),
  updatePlanIssuer: {
    body: {
      version: 0,
      name: 'Hireloom',
      legalName: null,
      address: null,
      city: null,
      state: 'Karnataka',
      country: 'IN',
      gstin: null,
      vatId: null,
      bank: null,
    },
    answers: 409,
  },
  listPublicPlans: { answers: 200, toNobody: 200 },
  // Nobody takes payments here.
  takeStripeWebhook: { answers: 404, toNobody: 404 },
  takeRazorpayWebhook: { answers: 404, toNobody: 404 },
});
