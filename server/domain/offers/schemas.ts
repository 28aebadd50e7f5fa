import { z } from 'zod';
import { DateOnly, Instant, MoneyIn, MoneyOut, pageOf, pageQuery, text } from '../../platform/http/shapes.ts';

export const IssueOffer = z.strictObject({
  annualPay: MoneyIn,
  joiningDate: DateOnly,
  benefits: text(0, 4000).default(''),
  expiresOn: DateOnly.describe(
    'The last day on which it can be accepted, in the client company’s time zone.',
  ),
});

export const OfferReason = z.strictObject({ reason: text(3, 1000) });

export const ListOffers = pageQuery;

export const OfferView = z.object({
  id: z.uuid(),
  version: z.int(),
  state: z.string(),
  possible: z.array(z.string()),
  applicationId: z.uuid(),
  jobTitle: z.string(),
  clientName: z.string(),
  candidateName: z.string(),
  annualPay: MoneyOut,
  joiningDate: DateOnly,
  benefits: z.string(),
  expiresOn: DateOnly,
  answerWords: z.string().nullable(),
  answeredAt: Instant.nullable(),
  createdAt: Instant,
});
export type OfferView = z.output<typeof OfferView>;

export const OfferPage = pageOf(OfferView);
