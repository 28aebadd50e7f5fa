/** What the agency earns for one placement. */
import { compare, decimal, type Money, money, roundToMinor, subtract } from '../../platform/money.ts';

type PlacementFee = {
  annualPay: Money;
  feeType: 'percentage' | 'fixed';
  /** Percent of the annual pay ("8.33"), or the fixed fee in major units of the pay's currency ("50000"). */
  fee: string;
};

/**
 * Rounded half-up to the minor unit here, and nowhere after. Source: domain.md §3, Invoice.
 * @returns the fee before tax, in the pay's currency
 * @throws RangeError for a fixed fee with more decimals than the currency has, or text that is no number
 */
export function placementFee({ annualPay, feeType, fee }: PlacementFee): Money {
  if (feeType === 'fixed') return money(fee, annualPay.currency);
  return roundToMinor(decimal(annualPay.amount).mul(decimal(fee)).div(100), annualPay.currency);
}

/** For who replaces somebody: only what their fee is higher by. Nothing is rounded: both fees are. */
export function differenceFee(fee: Money, charged: Money): Money {
  return compare(fee, charged) > 0 ? subtract(fee, charged) : money('0', fee.currency);
}

export type Credit = {
  fee: Money;
  rule: 'pro_rata' | 'full_credit';
  /** Of the guarantee, and of those the days before the candidate left. */
  days: number;
  served: number;
};

/**
 * What of a fee is credited where nobody replaces who left: all of it, or by the days of the guarantee that were left.
 * Rounded half-up here, and nowhere after. Source: domain.md §3, Replacement.
 * @throws RangeError for days that are no whole numbers, or for a leaving that the guarantee does not cover
 */
export function creditedFee({ fee, rule, days, served }: Credit): Money {
  if (![days, served].every(Number.isInteger) || days < 1 || served < 0 || served > days)
    throw new RangeError(`${served} of ${days} days is no leaving within a guarantee`);
  if (rule === 'full_credit') return fee;
  return roundToMinor(
    decimal(fee.amount)
      .mul(days - served)
      .div(days),
    fee.currency,
  );
}
