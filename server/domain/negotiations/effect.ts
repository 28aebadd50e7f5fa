/** What a proposal would have meant for the agency: the fees of the last 12 months by both terms. */
import { sql } from 'kysely';
import { localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { decimal, money, subtract } from '../../platform/money.ts';
import { placementFee } from '../invoices/index.ts';
import { bandFor, currentTerms, type TermsBand } from '../terms/index.ts';
import type { Round } from './rounds.ts';
import type { NegotiationView } from './schemas.ts';

/** Null for a client: what an agency earns elsewhere is its own matter. One query; pay that is alike is reckoned once. */
export async function findEffect(
  context: Context,
  { agencyId, clientCompanyId, engagementId }: Round,
  band: TermsBand,
): Promise<NegotiationView['effect']> {
  const { db, actor, now } = context;
  if (!actor.agencyId) return null;
  const { currency, payFrom, payTo } = band;
  const { rows } = await sql<{ annualPay: string; count: number }>`
    select annual_pay, count(*)::int from placement
    where agency_id = ${agencyId} and client_company_id = ${clientCompanyId} and currency = ${currency}
      and joined_on > ${localDate(now, actor.timeZone)}::date - interval '12 months'
      and numrange(${payFrom}, ${payTo}) @> annual_pay
    group by annual_pay`.execute(db);
  const agreed = (await currentTerms(context, engagementId))?.bands ?? [];
  const feesBy = (bandOf: (pay: string) => TermsBand | undefined) => {
    const fees = rows.map(({ annualPay, count }) => {
      const holds = bandOf(annualPay);
      const fee = holds && placementFee({ annualPay: money(annualPay, currency), ...holds });
      return decimal(fee?.amount ?? '0').mul(count);
    });
    return money(
      fees.reduce((sum, fee) => sum.plus(fee), decimal('0')),
      currency,
    );
  };
  const byNow = feesBy((amount) => bandFor(agreed, { amount, currency }));
  const byProposal = feesBy(() => band);
  return {
    placements: rows.reduce((sum, { count }) => sum + count, 0),
    now: byNow,
    proposed: byProposal,
    difference: subtract(byProposal, byNow),
  };
}
