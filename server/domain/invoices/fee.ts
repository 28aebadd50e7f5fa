/** What the agency earns for one placement. */
import { decimal, type Money, money, roundToMinor } from '../../platform/money.ts';

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
