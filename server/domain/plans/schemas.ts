import { z } from 'zod';
import { Amount, DateOnly, fitsCurrency, Instant, TOO_MANY_DECIMALS } from '../../platform/http/shapes.ts';
import { CURRENCIES, FEATURES, type Feature, featureNames, INTERVALS, PLAN_NAMES } from './catalogue.ts';

export const PlanName = z.enum(PLAN_NAMES);
export const Interval = z.enum(INTERVALS);
export const PlanCurrency = z.enum(CURRENCIES);

const keyed = <K extends string, V extends z.ZodType>(keys: readonly K[], value: (key: K) => V) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>);

/** More than any agency will have; an exact number for JavaScript. */
const MOST = 1e15;

const limitOf = (feature: Feature) =>
  z
    .int()
    .min(0)
    .max(FEATURES[feature].counts === 'may' ? 1 : MOST)
    .nullable()
    .describe(`${FEATURES[feature].title}; null is without limit.`);

export const LimitsOf = keyed(featureNames, limitOf);
export const PricesOf = keyed(CURRENCIES, (currency) =>
  keyed(INTERVALS, () => Amount.refine((amount) => fitsCurrency(amount, currency), TOO_MANY_DECIMALS)),
);

export const PlanParams = z.strictObject({ plan: PlanName });

export const PublishPlanVersion = z.strictObject({
  effectiveFrom: DateOnly,
  prices: PricesOf.describe('Before tax, by currency and interval.'),
  limits: LimitsOf,
  forAll: z
    .boolean()
    .default(false)
    .describe(
      'Whether it holds for those, too, who have the plan already: its limits from that day on, its price from their next period.',
    ),
});
export type PublishPlanVersion = z.output<typeof PublishPlanVersion>;

export const PlanVersionView = z.object({
  effectiveFrom: DateOnly,
  prices: PricesOf,
  limits: LimitsOf,
  forAll: z.boolean(),
  madeByName: z.string().nullable().describe('Null for what came with this installation.'),
  createdAt: Instant.nullable(),
});
export type PlanVersionView = z.output<typeof PlanVersionView>;

export const Meter = z.object({
  feature: z.enum(featureNames as [Feature, ...Feature[]]),
  title: z.string(),
  unit: z.string(),
  counts: z.enum(['amount', 'month', 'each', 'may']),
  used: z.number(),
  limit: z.number().nullable().describe('Null is without limit.'),
  share: z.number().nullable().describe('Of the limit that is used; above 1 where there is too much.'),
  words: z.string(),
});
export type Meter = z.output<typeof Meter>;

export const PublicPlan = z.object({
  plan: PlanName,
  title: z.string(),
  hint: z.string(),
  prices: PricesOf,
  limits: LimitsOf,
});
export const PublicPlans = z.object({
  trialDays: z.int(),
  trialPlan: PlanName,
  currencies: z.array(z.string()),
  items: z.array(PublicPlan),
  features: z.array(
    z.object({ feature: z.string(), title: z.string(), unit: z.string(), counts: z.string() }),
  ),
});
export type PublicPlans = z.output<typeof PublicPlans>;
