/** An amount spelled out in English, as invoices carry it against altered figures. */
import { type Money, minorDigits } from '../../platform/money.ts';

const small =
  'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen'.split(
    ' ',
  );
const tens = '- - Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety'.split(' ');

type Scale = readonly [size: bigint, name: string][];
const indianScale: Scale = [
  [10_000_000n, 'Crore'],
  [100_000n, 'Lakh'],
  [1_000n, 'Thousand'],
  [100n, 'Hundred'],
];
const shortScale: Scale = [
  [1_000_000_000_000n, 'Trillion'],
  [1_000_000_000n, 'Billion'],
  [1_000_000n, 'Million'],
  [1_000n, 'Thousand'],
  [100n, 'Hundred'],
];

/**
 * Rupees in lakh and crore: "Rupees One Lakh and Fifty Paise Only"; others by thousand and million, the minor unit as a
 * fraction: "EUR One Thousand and 50/100 Only".
 * @throws RangeError for a negative amount: an invoice has none
 */
export function amountInWords({ amount, currency }: Money): string {
  const [whole = '', fraction = ''] = amount.split('.');
  if (whole.startsWith('-')) throw new RangeError('A negative amount is not spelled out');
  if (currency === 'INR') {
    const paise = BigInt(fraction) === 0n ? '' : ` and ${spell(BigInt(fraction), indianScale)} Paise`;
    return `Rupees ${spell(BigInt(whole), indianScale)}${paise} Only`;
  }
  const digits = minorDigits(currency);
  const minor = digits === 0 ? '' : ` and ${fraction}/${10 ** digits}`;
  return `${currency} ${spell(BigInt(whole), shortScale)}${minor} Only`;
}

function spell(number: bigint, scale: Scale): string {
  const step = scale.find(([size]) => number >= size);
  if (!step) return spellBelowHundred(Number(number));
  const [size, name] = step;
  const rest = number % size;
  // Above the largest name the count itself is spelled out: "One Lakh Crore".
  return `${spell(number / size, scale)} ${name}${rest ? ` ${spell(rest, scale)}` : ''}`;
}

function spellBelowHundred(number: number): string {
  if (number < 20) return small[number]!;
  const unit = number % 10;
  return `${tens[Math.floor(number / 10)]}${unit ? `-${small[unit]}` : ''}`;
}
