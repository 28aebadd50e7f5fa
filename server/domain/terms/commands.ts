import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { Conflict, Invalid } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { Money } from '../../platform/money.ts';
import { currentTerms, type Terms } from './queries.ts';

export type RateCardBand = {
  payFrom: string;
  payTo: string;
  currency: string;
  feeType: 'percentage' | 'fixed';
  fee: string;
  replacementDays: number;
  invoiceAfterDays: number;
  paymentWithinDays: number;
  interestPercentPerMonth: string;
  description?: string;
};

/** Adds a band to the agency's rate card; the database refuses one that overlaps. */
export async function addRateCardBand({ db, actor }: Context, band: RateCardBand): Promise<void> {
  await db
    .insertInto('rateCardTerms')
    .values({ id: newId(), agencyId: actor.agencyId!, ...band })
    .execute();
}

/** @throws Conflict where the engagement is not active: nothing commercial moves then. Until this transaction ends nobody suspends it. */
export async function requireActiveEngagement({ db }: Context, engagementId: string): Promise<void> {
  const engagement = await db
    .selectFrom('engagement')
    .select('state')
    .where('id', '=', engagementId)
    .forShare()
    .executeTakeFirst();
  if (engagement?.state !== 'active') {
    throw new Conflict(
      'engagement_not_active',
      engagement?.state === 'suspended'
        ? 'The engagement is suspended. Resume it first.'
        : 'The engagement has ended. Ask to work together again first.',
    );
  }
}

/** The current terms, if they cover the whole pay band. @throws Invalid naming the pay for which no terms were agreed */
export async function termsFor(
  context: Context,
  engagementId: string,
  from: Money,
  to: Money,
): Promise<Terms> {
  const terms = await currentTerms(context, engagementId);
  const bands = (terms?.bands ?? []).filter((band) => band.currency === from.currency);
  const { rows } = await sql<{ covered: boolean }>`
    select numrange(${from.amount}, ${to.amount}) <@ coalesce(range_agg(numrange(b.from, b.to)), '{}') as covered
    from unnest(${bands.map((band) => band.payFrom)}::numeric[], ${bands.map((band) => band.payTo)}::numeric[]) as b("from", "to")`.execute(
    context.db,
  );
  if (!terms || !rows[0]?.covered) {
    throw new Invalid(
      'No terms are agreed for this whole pay band. Change the band, or agree terms for it first.',
      [{ path: 'pay', message: 'No terms are agreed for this whole pay band.' }],
    );
  }
  return terms;
}
