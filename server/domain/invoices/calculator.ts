/** What an offer would cost: by the same rules as the invoice that would follow from it. */
import type { z } from 'zod';
import { localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { Invalid, NotFound } from '../../platform/errors.ts';
import { money } from '../../platform/money.ts';
import { bandFor, bandsOfRateCard, type TermsBand, termsOf } from '../terms/index.ts';
import { invoiceAmounts } from './amounts.ts';
import { invoiceDates } from './dates.ts';
import { placementFee } from './fee.ts';
import type { CalculateFromRateCard, CalculateFromTerms, Calculation } from './schemas.ts';

type Answer = z.output<typeof Calculation>;
type Sides = { agencyId: string; clientCompanyId: string | null };

/** By the agency's rate card of today; the tax as for one of its clients, or for a client in its own state. */
export async function calculateFromRateCard(
  context: Context,
  { engagementId, ...offer }: z.output<typeof CalculateFromRateCard>,
): Promise<Answer> {
  const agencyId = context.actor.agencyId!;
  const engagement = engagementId ? await sidesOf(context, engagementId) : null;
  const bands = await bandsOfRateCard(context, agencyId);
  const sides = { agencyId, clientCompanyId: engagement?.clientCompanyId ?? null };
  return { ...(await calculate(context, bands, offer, sides)), version: null };
}

/** By a version of an engagement's terms; the newest where none is named. */
export async function calculateFromTerms(
  context: Context,
  engagementId: string,
  { version, ...offer }: z.output<typeof CalculateFromTerms>,
): Promise<Answer> {
  const sides = await sidesOf(context, engagementId);
  const terms = await termsOf(context, engagementId, version ?? null);
  if (!terms) throw new NotFound('This version of the terms');
  return { ...(await calculate(context, terms.bands, offer, sides)), version: terms.version };
}

async function sidesOf({ db }: Context, engagementId: string): Promise<Sides> {
  const engagement = await db
    .selectFrom('engagement')
    .select(['agencyId', 'clientCompanyId'])
    .where('id', '=', engagementId)
    .executeTakeFirst();
  if (!engagement) throw new NotFound('This engagement');
  return engagement;
}

type Offer = { pay: string; currency: string; joiningOn?: string | undefined };

async function calculate(
  context: Context,
  bands: TermsBand[],
  { pay, currency, joiningOn }: Offer,
  { agencyId, clientCompanyId }: Sides,
): Promise<Omit<Answer, 'version'>> {
  const { actor, now } = context;
  const annualPay = money(pay, currency);
  const band = bandFor(bands, annualPay);
  if (!band) {
    throw new Invalid('There is no fee for this pay. Try another, or agree terms for it.', [
      { path: 'pay', message: 'No band holds for this pay.' },
    ]);
  }
  const seller = await readSide(context, agencyId);
  const buyer = clientCompanyId ? await readSide(context, clientCompanyId) : seller;
  const fee = placementFee({ annualPay, feeType: band.feeType, fee: band.fee });
  const joiningDate = joiningOn ?? localDate(now, actor.timeZone);
  const dates = invoiceDates({ joiningDate, ...band });
  return {
    annualPay,
    band,
    fee,
    ...invoiceAmounts(fee, seller, buyer),
    taxedAs: clientCompanyId ? 'client' : 'own_state',
    joiningOn: joiningDate,
    invoiceOn: dates.visibleFrom,
    dueOn: dates.dueIfIssuedOn(dates.visibleFrom),
  };
}

const readSide = ({ db }: Context, id: string) =>
  db
    .selectFrom('organisation')
    .select(['country', 'state', 'gstin', 'vatId', 'defaultTaxRule'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
