import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';

export type TermsBand = {
  payFrom: string;
  payTo: string;
  currency: string;
  feeType: 'percentage' | 'fixed';
  fee: string;
  replacementDays: number;
  invoiceAfterDays: number;
  paymentWithinDays: number;
  interestPercentPerMonth: string;
  description: string | null;
};

export type Terms = { version: number; bands: TermsBand[] };

/** The newest version of an engagement's terms, lowest band first; null before there is one. */
export async function currentTerms({ db }: Context, engagementId: string): Promise<Terms | null> {
  const { rows } = await sql<TermsBand & { termsVersion: number }>`
    select terms_version, pay_from, pay_to, currency, fee_type, fee, replacement_days, invoice_after_days,
      payment_within_days, interest_percent_per_month, description
    from engagement_terms t
    where engagement_id = ${engagementId} and terms_version =
      (select max(terms_version) from engagement_terms where engagement_id = ${engagementId})
    order by currency, pay_from`.execute(db);
  if (!rows.length) return null;
  return { version: rows[0]!.termsVersion, bands: rows.map(({ termsVersion, ...band }) => band) };
}
