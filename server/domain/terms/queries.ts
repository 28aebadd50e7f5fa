import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { TermsBand } from './bands.ts';

export type Terms = { version: number; bands: TermsBand[] };

/** One version of an engagement's terms, the newest where none is named, lowest band first; null where there is none. */
export async function termsOf(
  { db }: Context,
  engagementId: string,
  version: number | null = null,
): Promise<Terms | null> {
  const { rows } = await sql<TermsBand & { termsVersion: number }>`
    select terms_version, pay_from, pay_to, currency, fee_type, fee, replacement_days, replacement_rule, invoice_after_days,
      payment_within_days, interest_percent_per_month, description
    from engagement_terms t
    where engagement_id = ${engagementId} and terms_version = ${
      version ?? sql`(select max(terms_version) from engagement_terms where engagement_id = ${engagementId})`
    }
    order by currency, pay_from`.execute(db);
  if (!rows.length) return null;
  return { version: rows[0]!.termsVersion, bands: rows.map(({ termsVersion, ...band }) => band) };
}

/** The newest version. */
export const currentTerms = (context: Context, engagementId: string): Promise<Terms | null> =>
  termsOf(context, engagementId);

/** What both sides agreed for this job alone, the newest agreement; null where there is none. */
export async function termsOfJobAlone({ db }: Context, jobId: string): Promise<TermsBand | null> {
  const { rows } = await sql<TermsBand>`
    select pay_from, pay_to, currency, fee_type, fee, replacement_days, replacement_rule, invoice_after_days,
      payment_within_days, interest_percent_per_month, description
    from negotiation where job_id = ${jobId} and state = 'accepted' and scope = 'job' order by id desc limit 1`.execute(
    db,
  );
  return rows[0] ?? null;
}
