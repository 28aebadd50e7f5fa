import { z } from 'zod';
import {
  Amount,
  Currency,
  DateOnly,
  fitsCurrency,
  Instant,
  pageOf,
  pageQuery,
  TOO_MANY_DECIMALS,
  text,
} from '../../platform/http/shapes.ts';

const days = (max: number) =>
  z.int('A whole number of days.').min(0, 'Not below 0.').max(max, `At most ${max} days.`);

const KnownCurrency = Currency.refine((code) => Intl.supportedValuesOf('currency').includes(code), {
  error: 'This currency does not exist.',
  abort: true,
});

const Percent = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,4})?$/, { error: 'Percent like 8.33.', abort: true })
  .refine((percent) => Number(percent) <= 100, 'At most 100 %.');

const conditions = {
  feeType: z.enum(['percentage', 'fixed']),
  fee: Amount.describe('Percent of the annual pay, or an amount in the band’s currency.'),
  replacementDays: days(3650).describe('Leaving within so many days of joining can be replaced.'),
  replacementRule: z
    .enum(['pro_rata', 'full_credit'])
    .default('pro_rata')
    .describe('What is credited where nobody replaces the candidate.'),
  invoiceAfterDays: days(3650).describe('From the joining.'),
  paymentWithinDays: days(3650).describe('From the invoice.'),
  interestPercentPerMonth: Percent.default('0').describe('Simple, on what is overdue.'),
  description: text(0, 2000)
    .nullable()
    .default(null)
    .transform((words) => words || null),
};

type FeeInput = { feeType: 'percentage' | 'fixed'; fee: string };

/** Why this is no fee, if it is none. */
export function feeProblem({ feeType, fee }: FeeInput, currency: string): string | null {
  if (feeType === 'percentage') return Percent.safeParse(fee).error?.issues[0]?.message ?? null;
  return fitsCurrency(fee, currency) ? null : TOO_MANY_DECIMALS;
}

export const ConditionsIn = z.strictObject(conditions);

const rangeIn = {
  currency: KnownCurrency,
  payFrom: Amount.describe('Included.'),
  payTo: Amount.nullable().describe('Not included; null where there is no upper end.'),
};

type Range = { currency: string; payFrom: string; payTo: string | null };
type Check = z.core.$RefinementCtx;

const complain = (check: Check, path: string[], message: string | null) =>
  message && check.addIssue({ code: 'custom', path, message });

function checkRange(range: Range, check: Check): void {
  for (const end of ['payFrom', 'payTo'] as const)
    if (!fitsCurrency(range[end] ?? '0', range.currency)) complain(check, [end], TOO_MANY_DECIMALS);
  // What is no amount has its own complaint.
  if (range.payTo && Number(range.payFrom) >= Number(range.payTo))
    complain(check, ['payTo'], 'Above “from”, please.');
}

export const RangeIn = z.strictObject(rangeIn).superRefine(checkRange);

export const BandIn = z.strictObject({ ...rangeIn, ...conditions }).superRefine((band, check) => {
  checkRange(band, check);
  complain(check, ['fee'], feeProblem(band, band.currency));
});
export type BandIn = z.output<typeof BandIn>;

export const CheckRateCard = z.strictObject({
  bands: z.array(BandIn).min(1, 'A rate card has at least one band.').max(100),
});
export const SaveRateCard = CheckRateCard.extend({
  basedOn: z
    .int()
    .min(0)
    .max(2_147_483_647)
    .describe('Number of the newest version that was looked at; 0 before there is one.'),
  effectiveFrom: DateOnly.describe('Today or later, by the agency’s calendar.'),
});
export type SaveRateCard = z.output<typeof SaveRateCard>;

const range = {
  payFrom: z.string(),
  payTo: z.string().nullable().describe('Null where there is no upper end.'),
  currency: z.string(),
};
const outConditions = {
  feeType: z.enum(['percentage', 'fixed']),
  fee: z.string().describe('Percent of the annual pay, or an amount.'),
  replacementDays: z.int(),
  replacementRule: z.enum(['pro_rata', 'full_credit']),
  invoiceAfterDays: z.int(),
  paymentWithinDays: z.int(),
  interestPercentPerMonth: z.string(),
  description: z.string().nullable(),
};

export const ConditionsOut = z.object(outConditions);
export const Band = z.object({ ...range, ...outConditions });
export const ConditionName = z.enum(Object.keys(outConditions) as [keyof typeof outConditions]);

const Gaps = z.array(z.object(range)).describe('Pay between two bands for which there is no fee.');
export const CheckedRateCard = z.object({ gaps: Gaps });

const RateCardVersion = z.object({
  id: z.uuid(),
  number: z.int(),
  state: z.enum(['holds', 'planned', 'past', 'withdrawn']),
  effectiveFrom: DateOnly,
  savedByName: z.string(),
  savedAt: Instant,
  bands: z.array(Band),
  gaps: Gaps,
});
export type RateCardVersion = z.output<typeof RateCardVersion>;

export const RateCardView = z.object({
  possible: z.array(z.enum(['save', 'withdraw'])),
  newest: z.int().describe('Number of the newest version; 0 before there is one.'),
  today: DateOnly.describe('At the agency.'),
  currency: z.string().describe('The agency’s own.'),
  holds: RateCardVersion.nullable(),
  planned: z.array(RateCardVersion).describe('The next to hold first; at most 50.'),
});
export type RateCardView = z.output<typeof RateCardView>;

export const ListRateCardVersions = pageQuery;
export const RateCardVersionPage = pageOf(RateCardVersion);

const Signature = z.object({
  signedName: z.string(),
  userName: z.string(),
  signedAt: Instant,
  ipAddress: z.string(),
});

const Party = z.object({
  name: z.string(),
  address: z.string().nullable(),
  city: z.string().nullable(),
  state: z.string().nullable(),
  country: z.string(),
  gstin: z.string().nullable(),
  pan: z.string().nullable(),
  vatId: z.string().nullable(),
});
export type Party = z.output<typeof Party>;

const TermsVersionItem = z.object({
  id: z.uuid(),
  version: z.int(),
  holds: z.boolean(),
  madeAt: Instant,
  negotiationId: z.uuid().nullable().describe('What it came of; null for the rate card of the beginning.'),
  signatures: z.object({ agency: Signature.nullable(), client: Signature.nullable() }),
});

export const ListTermsVersions = pageQuery;
export const TermsVersionPage = pageOf(TermsVersionItem);

const VersionNumber = z.coerce.number().int().min(1).max(2_147_483_647);
export const TermsParams = z.strictObject({ id: z.uuid(), version: VersionNumber });
export const CompareQuery = z.strictObject({
  with: VersionNumber.optional().describe('Another version; left out, the one before.'),
});

const Change = z.object({
  ...range,
  before: ConditionsOut.nullable(),
  after: ConditionsOut.nullable(),
  changed: z.array(ConditionName),
});

export const TermsVersionView = TermsVersionItem.extend({
  engagementId: z.uuid(),
  agency: Party,
  client: Party,
  bands: z.array(Band),
  comparedWith: z.int().nullable(),
  changes: z.array(Change).describe('Stretch of pay by stretch: what was there before, and what is now.'),
  possible: z.array(z.enum(['sign'])),
});
export type TermsVersionView = z.output<typeof TermsVersionView>;

export const SignedName = text(3, 200).describe('Your full name, typed as your signature.');
export const SignTerms = z.strictObject({ signedName: SignedName });
