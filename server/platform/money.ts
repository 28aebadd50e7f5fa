/** Amounts of money: decimal text beside its currency, never a float. */
import { Decimal } from 'decimal.js';

/** `amount` is decimal text with exactly the currency's minor digits, e.g. "149940.00"; `currency` is ISO 4217. */
export type Money = { amount: string; currency: string };

/** Far more digits than any amount has, so that a product or quotient is rounded by us only, and only once. */
const Exact = Decimal.clone({ precision: 60 });

const digitsOf = new Map<string, number>();

/** Decimals of a currency's smallest unit: INR 2, JPY 0, KWD 3. @throws RangeError where it is no 3-letter code */
export function minorDigits(currency: string): number {
  const known = digitsOf.get(currency);
  if (known !== undefined) return known;
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits!;
  digitsOf.set(currency, digits);
  return digits;
}

/**
 * An amount in major units (rupees, euros) as Money. A JavaScript number is not taken: it may have lost a paisa already.
 * @throws RangeError for more decimals than the currency has: rounding is a decision, taken with `roundToMinor`
 */
export function money(amount: Decimal | string, currency: string): Money {
  if (typeof amount === 'string' && WHOLE.test(amount)) return wholeUnits(amount, currency);
  const exact = decimal(amount);
  const rounded = roundToMinor(exact, currency);
  if (!exact.eq(rounded.amount)) throw new RangeError(`${exact} has more decimals than ${currency}`);
  return rounded;
}

/** Most amounts of a list are whole rupees; they need no reckoning. */
const WHOLE = /^(0|[1-9]\d*)$/;

function wholeUnits(amount: string, currency: string): Money {
  const digits = minorDigits(currency);
  return { amount: digits ? `${amount}.${'0'.repeat(digits)}` : amount, currency };
}

/** Half-up to the minor unit, as on paper: 0.005 becomes 0.01. For negatives half away from zero: -0.005 becomes -0.01. */
export function roundToMinor(amount: Decimal | string, currency: string): Money {
  const digits = minorDigits(currency);
  const rounded = decimal(amount).toDecimalPlaces(digits, Decimal.ROUND_HALF_UP);
  // Without this a rounded-away debt would read "-0.00".
  return { amount: (rounded.isZero() ? rounded.abs() : rounded).toFixed(digits), currency };
}

/** For reckoning with rates before rounding: keeps 60 digits. @throws RangeError where the text is no plain decimal number */
export function decimal(amount: Decimal | string): Decimal {
  // Decimal itself would also take "0x10", "1e3" and "Infinity".
  const plain = typeof amount === 'string' ? /^-?\d+(\.\d+)?$/.test(amount) : amount.isFinite();
  if (!plain) throw new RangeError(`${amount} is no amount`);
  return new Exact(amount);
}

/** @throws RangeError for two currencies */
export function add(left: Money, right: Money): Money {
  return money(decimal(left.amount).plus(inCurrency(right, left.currency)), left.currency);
}

/** @throws RangeError for two currencies */
export function subtract(left: Money, right: Money): Money {
  return money(decimal(left.amount).minus(inCurrency(right, left.currency)), left.currency);
}

/** Below, equal or above: -1, 0 or 1, as a sort wants it. @throws RangeError for two currencies */
export function compare(left: Money, right: Money): number {
  return decimal(left.amount).cmp(inCurrency(right, left.currency));
}

function inCurrency({ amount, currency }: Money, wanted: string): Decimal {
  if (currency !== wanted) throw new RangeError(`${currency} and ${wanted} cannot be reckoned together`);
  return decimal(amount);
}

/**
 * For people, grouped as the locale does: "₹1,49,940.00" in en-IN.
 * @param show 'code' writes "INR 1,49,940.00", for where ₹ cannot be printed; the space does not break
 */
export function formatMoney(
  { amount, currency }: Money,
  locale: string,
  show: 'symbol' | 'code' = 'symbol',
): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: show });
  // As text it is formatted digit by digit, without the detour over a float.
  return format.format(amount as Intl.StringNumericLiteral);
}
