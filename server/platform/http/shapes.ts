/** Shapes that every schema shares: amounts, dates, pages, hostile text. */
import { z } from 'zod';
import { minorDigits } from '../money.ts';

const UNSHOWABLE = 'This holds characters that cannot be shown.';

/** Trimmed text without control characters; kept as it was typed, shown escaped. */
export const text = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min, min === 1 ? 'Please fill this in.' : `At least ${min} characters, please.`)
    .max(max, `At most ${max} characters, please.`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is refused
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f]*$/, UNSHOWABLE)
    // Half of a surrogate pair is no character; JSON in the database refuses it.
    .refine((value) => value.isWellFormed(), UNSHOWABLE);

/** A decimal amount as text, e.g. "1800000.00"; never a float. */
export const Amount = z.string().regex(/^\d{1,13}(\.\d{1,3})?$/, 'An amount like 1800000 or 1800000.50.');

/** Whatever is checked of an amount with its currency is checked only where this is one (`abort`). */
export const Currency = z.string().regex(/^[A-Z]{3}$/, { error: 'A 3-letter currency code.', abort: true });

export const TOO_MANY_DECIMALS = 'More decimals than this currency has.';

/** Whether the amount is whole in the currency's smallest unit; any other cannot be money. */
export const fitsCurrency = (amount: string, currency: string): boolean =>
  (amount.split('.')[1] ?? '').replace(/0+$/, '').length <= minorDigits(currency);

export const MoneyIn = z
  .strictObject({ amount: Amount, currency: Currency })
  .refine(({ amount, currency }) => fitsCurrency(amount, currency), {
    message: TOO_MANY_DECIMALS,
    path: ['amount'],
  });

export const MoneyOut = z
  .object({ amount: z.string(), currency: z.string() })
  .meta({ example: { amount: '149940.00', currency: 'INR' } });

/** By the calendar and not by a Date: every date of every answer comes by here. */
const isDate = (value: string) => {
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && leap ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0);
  return day >= 1 && day <= days;
};

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Nothing that an agency deals with lies outside; days reckoned from one inside stay within the database's calendar. */
const isNearby = (value: string) => value >= '1900-01-01' && value <= '2199-12-31';

/** A calendar date, YYYY-MM-DD. */
export const DateOnly = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'A date like 2026-03-31.', abort: true })
  .refine(isDate, { error: 'This day does not exist.', abort: true })
  .refine(isNearby, 'A day between 1900 and 2199, please.');

/** An instant, ISO 8601 in UTC. */
export const Instant = z.codec(z.iso.datetime(), z.date(), {
  decode: (value) => new Date(value),
  encode: (date) => date.toISOString(),
});

export const InstantIn = z.iso.datetime({ offset: true }).transform((value) => new Date(value));

/** Several values of a filter. What is not known is refused: a list without it would look as if nothing were there. */
export function severalOf<T extends string>(values: readonly T[], more = '') {
  const words = `One or more of ${values.join(', ')}; several with commas between them.`;
  return z
    .union([z.string(), z.array(z.string())])
    .transform((value) => [...new Set([value].flat().flatMap((each) => each.split(',')))] as T[])
    .refine((chosen) => chosen.every((each) => values.includes(each)), words)
    .optional()
    .describe(`${words} ${more}`.trim());
}

const MADE_UP_CURSOR = 'This is no `next` of a page.';

export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.uuid({ error: MADE_UP_CURSOR }).optional().describe('`next` of the page before.'),
});

/** In the cursor of a list that is sorted by instants. The database knows no year 0. */
export const isInstant = (value: string): boolean =>
  value >= '1900' && z.iso.datetime().safeParse(value).success;

/** `after` of a list that is sorted by something else than the id: that value and the id, as `value|id`. */
export const sortedCursor = (isValue: (value: string) => boolean) =>
  z
    .string()
    .refine((cursor) => {
      const [value, id, ...more] = cursor.split('|');
      return !more.length && isValue(value!) && z.uuid().safeParse(id).success;
    }, MADE_UP_CURSOR)
    .optional()
    .describe('`next` of the page before.');

/** `next` is null on the last page. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

/** Splits one row too many off a page. */
export function toPage<T>(
  rows: T[],
  limit: number,
  cursorOf: (row: T) => string,
): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? cursorOf(items.at(-1)!) : null };
}
