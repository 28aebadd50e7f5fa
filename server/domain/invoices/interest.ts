/** What late payment costs; charged only when the accountant says so. */
import { decimal, type Money, roundToMinor } from '../../platform/money.ts';

type Overdue = {
  amount: Money;
  /** As the terms have it, e.g. "1.5". */
  percentPerMonth: string;
  /** Whole days after the due date. */
  days: number;
};

/**
 * Simple, never on interest: amount × days × monthly % × 12 / 365, in leap years too; rounded half-up once.
 * Source: domain.md §3 and §4.
 * @throws RangeError unless days is a whole number from 0
 */
export function simpleInterest({ amount, percentPerMonth, days }: Overdue): Money {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`${days} is no number of days`);
  const yearly = decimal(amount.amount).mul(decimal(percentPerMonth)).mul(12);
  return roundToMinor(yearly.mul(days).div(365 * 100), amount.currency);
}
