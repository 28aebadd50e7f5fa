import { z } from 'zod';
import {
  DateOnly,
  Instant,
  MoneyOut,
  pageOf,
  pageQuery,
  severalOf,
  text,
} from '../../platform/http/shapes.ts';
import { planSchemas } from '../plans/index.ts';
import { planOrderMachine } from './machine.ts';

const { Interval, Meter, PlanCurrency, PlanName } = planSchemas;

export const PROVIDERS = ['bank_transfer', 'stripe', 'razorpay'] as const;
export type ProviderName = (typeof PROVIDERS)[number];

export const ChoosePlan = z.strictObject({ plan: PlanName, interval: Interval, currency: PlanCurrency });
export type ChoosePlan = z.output<typeof ChoosePlan>;

export const ChangeLater = z.strictObject({
  plan: PlanName,
  interval: Interval.default('month').describe('Without a meaning for the free plan.'),
});
export type ChangeLater = z.output<typeof ChangeLater>;

export const PayPlanOrder = z.strictObject({ provider: z.enum(PROVIDERS) });
export const ReportTransfer = z.strictObject({
  paidOn: DateOnly,
  reference: text(1, 80).describe('The bank’s reference; the same one is taken once.'),
});
export const RefusePlanTransfer = z.strictObject({ reason: text(3, 1000) });
export const RefundPlanOrder = z.strictObject({ reason: text(3, 300) });

const Taxes = z.array(
  z.object({ name: z.string(), rate: z.string(), amount: MoneyOut, note: z.string().nullable() }),
);

const Excess = Meter.array().describe(
  'What is more than the plan allows: it stays, and its newest can only be read.',
);

export const PlanQuote = z.object({
  kind: z.enum(['start', 'upgrade', 'renewal', 'later']),
  plan: PlanName,
  title: z.string(),
  startsOn: DateOnly,
  endsOn: DateOnly.nullable().describe('The last day; null where nothing ends.'),
  price: MoneyOut.nullable().describe('Of a whole period, before tax; null where nothing is paid now.'),
  credit: MoneyOut.nullable().describe('Of what was paid before and is not used up.'),
  net: MoneyOut.nullable(),
  taxes: Taxes,
  total: MoneyOut.nullable(),
  excess: Excess,
});
export type PlanQuote = z.output<typeof PlanQuote>;

export const PlanOrderView = z.object({
  id: z.uuid(),
  version: z.int(),
  agencyId: z.uuid(),
  agencyName: z.string(),
  state: z.enum(planOrderMachine.states),
  kind: z.enum(['start', 'upgrade', 'renewal']),
  plan: PlanName,
  title: z.string(),
  interval: Interval,
  startsOn: DateOnly,
  endsOn: DateOnly,
  price: MoneyOut,
  credit: MoneyOut,
  net: MoneyOut,
  taxes: Taxes,
  total: MoneyOut,
  provider: z.enum(PROVIDERS).nullable(),
  checkoutUrl: z.string().nullable().describe('Where it is paid, while it is open.'),
  invoice: z
    .object({ id: z.uuid(), number: z.string(), state: z.string(), open: MoneyOut, credited: MoneyOut })
    .nullable(),
  transfer: z
    .object({ id: z.uuid(), state: z.string(), amount: MoneyOut, paidOn: DateOnly, reference: z.string() })
    .nullable()
    .describe('The newest that was reported.'),
  payments: z
    .array(
      z.object({
        id: z.uuid(),
        amount: MoneyOut,
        state: z.enum(['kept', 'refunding', 'refunded']),
        reason: z.string().nullable(),
        at: Instant,
      }),
    )
    .describe('What a provider took; what was too much goes back.'),
  orderedByName: z.string(),
  orderedAt: Instant,
  paidAt: Instant.nullable(),
  possible: z.array(z.string()),
});
export type PlanOrderView = z.output<typeof PlanOrderView>;

export const ListPlanOrders = pageQuery.extend({ state: severalOf(planOrderMachine.states) });
export type ListPlanOrders = z.output<typeof ListPlanOrders>;
export const PlanOrderPage = pageOf(PlanOrderView);

export const PlanView = z.object({
  subscription: z
    .object({
      id: z.uuid(),
      version: z.int(),
      state: z.enum(['trial', 'active', 'grace', 'free']),
      plan: PlanName,
      title: z.string(),
      interval: Interval.nullable(),
      price: MoneyOut.nullable(),
      startsOn: DateOnly,
      endsOn: DateOnly.nullable(),
      graceUntil: DateOnly.nullable(),
      next: z
        .object({ plan: PlanName, title: z.string(), interval: Interval.nullable(), paid: z.boolean() })
        .nullable()
        .describe('What follows after the last day.'),
      possible: z.array(z.string()),
    })
    .nullable()
    .describe('Null for an agency from before there were plans: nothing limits it.'),
  usage: z.array(Meter),
  currency: PlanCurrency,
  currencyLocked: z.boolean().describe('Until the paid period ends.'),
  plans: z.array(
    z.object({
      plan: PlanName,
      title: z.string(),
      hint: z.string(),
      month: MoneyOut,
      year: MoneyOut,
      limits: z.array(z.object({ feature: z.string(), title: z.string(), words: z.string() })),
      choices: z
        .array(z.object({ interval: Interval, kind: z.enum(['start', 'upgrade', 'renewal', 'later']) }))
        .describe('What choosing it would be now.'),
    }),
  ),
  order: PlanOrderView.nullable().describe('The one that is to be paid.'),
  providers: z.array(z.enum(PROVIDERS)),
  transferTo: z
    .object({ name: z.string(), lines: z.array(z.object({ label: z.string(), value: z.string() })) })
    .nullable(),
});
export type PlanView = z.output<typeof PlanView>;

const line = (most: number) => text(1, most).nullable();

export const PlanIssuer = z.object({
  version: z.int(),
  name: z.string(),
  legalName: z.string().nullable(),
  address: z.string().nullable(),
  city: z.string().nullable(),
  state: z.string().nullable(),
  country: z.string(),
  gstin: z.string().nullable(),
  vatId: z.string().nullable(),
  invoicePrefix: z.string(),
  bank: z.record(z.string(), z.string()).nullable(),
});
export type PlanIssuer = z.output<typeof PlanIssuer>;

export const BANK_FIELDS = {
  accountName: 'Account name',
  bankName: 'Bank',
  accountNumber: 'Account number',
  ifsc: 'IFSC',
  iban: 'IBAN',
  bic: 'BIC',
} as const;

export const UpdatePlanIssuer = z.strictObject({
  version: z.int(),
  name: text(1, 200),
  legalName: line(200),
  address: line(500),
  city: line(100),
  state: line(100),
  country: z.string().regex(/^[A-Z]{2}$/, 'Two letters, like IN.'),
  gstin: line(15),
  vatId: line(20),
  bank: z
    .strictObject(
      Object.fromEntries(Object.keys(BANK_FIELDS).map((field) => [field, text(1, 80).optional()])) as Record<
        keyof typeof BANK_FIELDS,
        z.ZodOptional<ReturnType<typeof text>>
      >,
    )
    .nullable()
    .describe('Where agencies transfer to; null: no transfers.'),
});
export type UpdatePlanIssuer = z.output<typeof UpdatePlanIssuer>;

export const PlatformPlans = z.object({
  items: z.array(
    z.object({
      plan: PlanName,
      title: z.string(),
      subscriptions: z.record(z.string(), z.int()).describe('How many agencies have it, by state.'),
      versions: z.array(planSchemas.PlanVersionView),
    }),
  ),
  withoutPlan: z.int().describe('Agencies from before there were plans.'),
});
export type PlatformPlans = z.output<typeof PlatformPlans>;
