/** Pay as people write it: “₹12–18 LPA”, “Rs. 60,000 to 80,000 per month”, “€55.000 – 65.000 brutto p.a.”, “$90k-120k”. */
import { Decimal } from 'decimal.js';
import { minorDigits } from '../../../platform/money.ts';
import type { JobFieldsInput } from '../schemas.ts';

type Pay = NonNullable<JobFieldsInput['pay']>;

const CURRENCY =
  '₹|rs\\.?|inr|us\\$|usd|\\$|€|eur|euros?|£|gbp|chf|aed|sgd|s\\$|aud|a\\$|cad|c\\$|nzd|jpy|¥|pln|sek|nok|dkk|zar|myr|sar|qar';
const UNIT = 'lpa|lakhs?|lacs?|crores?|cr|million|mn|k|l|m';
const NUMBER = "\\d{1,3}(?:[,.'’ ]\\d{2,3}){1,5}(?:[.,]\\d{1,2})?|\\d{1,13}(?:[.,]\\d{1,2})?";
const AMOUNT = `(?<![\\p{L}\\d.,])(${CURRENCY})? ?(${NUMBER}) ?(?:(${UNIT})(?![\\p{L}\\d]))? ?(?:(${CURRENCY})(?![\\p{L}\\d]))?`;
const RANGE = new RegExp(
  `${AMOUNT} ?(?:per annum|p\\.?a\\.?|/-)? ?(?:[-–—−]{1,2}|to|until|and|bis|und) ?${AMOUNT.replace('(?<![\\p{L}\\d.,])', '')}`,
  'iu',
);
const ONE = new RegExp(AMOUNT, 'iu');

const ABOUT_PAY =
  /salary|\bctc\b|compensation|remuneration|\bpay\b|pay ?(?:band|range|scale)|package|stipend|wages?|\brate\b|gehalt|vergütung|\blpa\b|lakh|\blacs?\b/i;
const LABEL =
  /^(?:(?:annual|monthly|base|gross|offered|expected|max(?:imum)?|budget(?:ed)?) ?)?(?:salary|ctc|compensation|remuneration|pay|package|stipend|wages?|rate|budget|gehalt|vergütung)/i;
const NOT_PAY =
  /turnover|revenue|customers?|users?|employees|funding|raised|portfolio|budget of|deals?|people|records|transactions/i;

const SYMBOLS: Record<string, string> = {
  '₹': 'INR',
  rs: 'INR',
  $: 'USD',
  us$: 'USD',
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  s$: 'SGD',
  a$: 'AUD',
  c$: 'CAD',
  '¥': 'JPY',
};
const DOLLARS = ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD'];
const TIMES: Record<string, number> = {
  lpa: 1e5,
  lakh: 1e5,
  lakhs: 1e5,
  lac: 1e5,
  lacs: 1e5,
  l: 1e5,
  cr: 1e7,
  crore: 1e7,
  crores: 1e7,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
};
const INDIAN = /^(?:lpa|lakhs?|lacs?|l|cr|crores?)$/;

/** What one line says of pay; `single` where it names one amount and no band. */
export type PayRead = { pay: Pay } | { single: string };

/** @param currency of the organisation, where the text names none */
export function payOf(text: string, label: string, currency: string): PayRead | null {
  const isLabelled = LABEL.test(label);
  if (!isLabelled && ((!ABOUT_PAY.test(text) && !/[₹€£$]/.test(text)) || NOT_PAY.test(text))) return null;
  const range = RANGE.exec(text);
  if (range) {
    const pay = bandOf(range, text, currency);
    if (pay) return { pay };
  }
  const one = ONE.exec(text);
  const marked = one && (one[1] || one[3] || one[4]);
  return one && (marked || isLabelled) && ABOUT_PAY.test(`${label} ${text}`)
    ? { single: one[0].trim() }
    : null;
}

function bandOf(range: RegExpExecArray, text: string, own: string): Pay | null {
  const [, before1, number1, unit1, after1, before2, number2, unit2, after2] = range;
  const units = [unit1 ?? unit2, unit2 ?? unit1].map((unit) => unit?.toLowerCase());
  const sign = (before1 ?? after1 ?? before2 ?? after2)?.toLowerCase();
  const currency = currencyOf(sign, units[1], own);
  const from = amountOf(number1!, units[0]);
  const to = amountOf(number2!, units[1]);
  const period = periodOf(text, units[1]);
  // Years of experience, a number of people, a phone number.
  const least = period === 'hour' ? 3 : period === 'day' ? 20 : 100;
  if (!from || !to || from.gte(to) || from.lt(least) || to.gt(9_999_999_999)) return null;
  const words = (amount: Decimal) => amount.toDecimalPlaces(Math.min(2, minorDigits(currency))).toFixed();
  return { from: words(from), to: words(to), currency, period };
}

function currencyOf(sign: string | undefined, unit: string | undefined, own: string): string {
  if (!sign) return unit && INDIAN.test(unit) ? 'INR' : own;
  const key = sign.replace(/\.$/, '');
  if (key === '$' && DOLLARS.includes(own)) return own;
  return SYMBOLS[key] ?? key.toUpperCase();
}

/** “12,00,000”, “55.000”, “1’200”, “12.5”: what parts thousands has three digits behind it in the end. */
function amountOf(text: string, unit: string | undefined): Decimal | null {
  const grouped =
    /^\d{1,3}(?:[,.'’ ]\d{2,3})*[,.'’ ]\d{3}(?:[.,]\d{1,2})?$/.test(text) &&
    !(unit && /^\d{1,3}[.,]\d{3}$/.test(text));
  const decimals = /[.,](\d{1,2})$/.exec(text)?.[1];
  const whole = decimals ? text.slice(0, -decimals.length - 1) : text;
  if (!grouped && /\D/.test(whole)) return null;
  const digits = whole.replaceAll(/\D/g, '');
  if (!digits || digits.length > 13) return null;
  return new Decimal(decimals ? `${digits}.${decimals}` : digits).times(unit ? TIMES[unit]! : 1);
}

function periodOf(text: string, unit: string | undefined): Pay['period'] {
  if (
    /per month|monthly|(?:\/|a )month|\bp\.?m\.?(?![\p{L}\d])|\bpcm\b|pro monat|im monat|monatlich/iu.test(
      text,
    )
  )
    return 'month';
  if (
    unit === 'lpa' ||
    /per annum|\bp\.?a\.?(?![\p{L}\d])|per year|annual|yearly|a year|im jahr/iu.test(text)
  )
    return 'year';
  if (/per hour|hourly|(?:\/ ?|an )h(?:ou)?rs?\b|\/ ?h\b|pro stunde|stundenlohn/i.test(text)) return 'hour';
  if (/per day|daily|(?:\/ ?|a )day\b|day rate|tagessatz/i.test(text)) return 'day';
  return 'year';
}
