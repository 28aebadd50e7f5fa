export { changePlanLater, keepPlan } from './changes.ts';
export { getPlanInvoicePdf } from './documents.ts';
export { endPlans, findEndedPlans, moveToNewTerms } from './ending.ts';
export { subscriptionEvents } from './events.ts';
export { creditForOrder, issueForOrder } from './invoicing.ts';
export { issuerEvents } from './issuer-events.ts';
export { planOrderMachine, subscriptionMachine } from './machine.ts';
export {
  cancelPlanOrder,
  orderPlan,
  quotePlan,
  refusePlanTransfer,
  reportPlanTransfer,
  verifyPlanTransfer,
} from './orders.ts';
export { applyFreeOrder, payPlanOrder, refundPlanPayment, takeWebhook } from './paying.ts';
export { getPlanIssuer, listPlatformPlans, updatePlanIssuer } from './platform.ts';
export { openProviders, providerNames } from './providers.ts';
export { getPlan, listPlanOrders } from './queries.ts';
export { refundPlanOrder } from './refunding.ts';
export * as subscriptionSchemas from './schemas.ts';
