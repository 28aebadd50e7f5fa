/** What somebody typed into the search, as each kind of record can be asked for it. */
import { parsePhoneNumberFromString } from 'libphonenumber-js';

const MOST_WORDS = 8;

export type Typed = {
  /** Whole, in small letters, with what means something to LIKE taken literally. */
  like: string;
  whole: string;
  /** In small letters and without accents. */
  words: string[];
  email: string | null;
  /** E.164 where it is a number of some country, or of the reader's. */
  phone: string | null;
};

/** @param country in which a number without its country's code is one */
export function readTyped(q: string, country: string | null): Typed {
  const whole = q.trim().toLowerCase();
  return {
    whole,
    like: `%${whole.replaceAll(/[\\%_]/g, '\\$&')}%`,
    words: (
      whole
        .normalize('NFKD')
        .replaceAll(/[\u0300-\u036f]/g, '')
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
    ).slice(0, MOST_WORDS),
    email: /^\S+@\S+\.\S+$/.test(whole) ? whole.normalize('NFKC') : null,
    phone: phoneOf(whole, country),
  };
}

function phoneOf(whole: string, country: string | null): string | null {
  if (!/^[+(\d][\d\s().-]{5,}$/.test(whole)) return null;
  const parsed = parsePhoneNumberFromString(whole, (country ?? undefined) as never);
  return parsed?.isPossible() ? parsed.number : null;
}
