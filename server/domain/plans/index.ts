export { openCallCounter } from './calls.ts';
export {
  FEATURES,
  type Feature,
  featureNames,
  type Interval,
  type Limits,
  PLAN_NAMES,
  PLANS,
  type PlanCurrency,
  type PlanName,
  priceOf,
  rankOf,
  titleOf,
} from './catalogue.ts';
export { planEvents } from './events.ts';
export { amountOf, requireRoom, requireWithinPlan, settleMembers } from './limits.ts';
export { listPublicPlans } from './pricing.ts';
export * as planSchemas from './schemas.ts';
export { startTrial } from './trial.ts';
export { countMessages, excessOver, noticeUsage, usageOf } from './usage.ts';
export {
  listPlanVersions,
  plansOn,
  planToday,
  publishPlanVersion,
  termsKept,
  termsOfPlan,
} from './versions.ts';
