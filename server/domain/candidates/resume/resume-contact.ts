import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js';
import type { ResumeLine } from './resume-sections.ts';

const MOST_OF_A_KIND = 5;
const MOST_LINKS = 10;
const MOST_PHONE_CANDIDATES = 200;

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+-][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}.-]{1,190}\.[a-z]{2,24}(?![\p{L}\p{N}])/giu;

/** In lower case, in the order they stand, without those of referees. */
export function emailsOf(lines: ResumeLine[]): string[] {
  const found = new Set<string>();
  for (const { text } of own(lines)) {
    if (!text.includes('@')) continue;
    for (const [email] of text.matchAll(EMAIL)) if (!email.includes('..')) found.add(email.toLowerCase());
  }
  return [...found].slice(0, MOST_OF_A_KIND);
}

const PHONE = /(?<![\p{L}\p{N}@])[+(]{0,2}\d[\d ()./\u2010\u2011-]{6,30}\d(?![\p{L}\p{N}@])/gu;
const DATES_INSIDE =
  /(?:19|20)\d\d ?[-/] ?(?:\d{1,2}[-/.])?(?:19|20)\d\d|(?<!\d)\d{1,2}[./-](?:\d{1,2}[./-])?(?:19|20)\d\d(?!\d)/;
const OTHER_NUMBERS = /aadha?ar|passport|account|\bpan\b|iban|\bgst|licen[cs]e|ausweis|steuer/i;

/** As E.164. A number without a country is taken for one of `country`; dates and identity numbers are passed over. */
export function phonesOf(lines: ResumeLine[], country: CountryCode): string[] {
  const found = new Set<string>();
  let candidates = 0;
  for (const { text } of own(lines)) {
    if (OTHER_NUMBERS.test(text)) continue;
    for (const [candidate] of text.matchAll(PHONE)) {
      for (const part of phoneParts(candidate)) {
        candidates += 1;
        if (candidates > MOST_PHONE_CANDIDATES) return [...found];
        const phone = phone164(part, country);
        if (phone) found.add(phone);
      }
    }
    if (found.size >= MOST_OF_A_KIND) break;
  }
  return [...found].slice(0, MOST_OF_A_KIND);
}

/** "9876543210 / 9123456789" is two numbers, "030/1234567" is one. */
function phoneParts(candidate: string): string[] {
  const parts = candidate.split('/');
  return parts.length > 1 && parts.every((part) => digitsIn(part) >= 9) ? parts : [candidate];
}

function phone164(text: string, country: CountryCode): string | null {
  if (DATES_INSIDE.test(text)) return null;
  const number = text
    .replace('(0)', '')
    .replace(/^\(?00/, '+')
    .replace(/^\(\+/, '+');
  // Without a country prefix, fewer digits are more often a year span, a post code or a salary.
  if (!number.startsWith('+') && digitsIn(number) < 9) return null;
  const withoutPlus = country === 'IN' && /^91[6-9]\d{9}$/.test(number.replace(/[^+\d]/g, ''));
  const phone = parsePhoneNumberFromString(withoutPlus ? `+${number}` : number, {
    defaultCountry: country,
    extract: false,
  });
  return phone?.isValid() ? phone.number : null;
}

function digitsIn(text: string): number {
  return text.replace(/\D/g, '').length;
}

const LINK =
  /^(?:https?:\/\/|www\.|(?:[a-z]{2,3}\.)?linkedin\.com\/|(?:gist\.)?github\.com\/|gitlab\.com\/|xing\.com\/)/i;

/** Web addresses with http or https only: they become links a recruiter clicks. */
export function linksOf(lines: ResumeLine[]): string[] {
  const found = new Set<string>();
  for (const { text } of own(lines)) {
    for (const word of text.split(/[\s|,;<>"'•()]+/)) {
      const link = LINK.test(word) ? webAddress(word) : null;
      if (link) found.add(link);
      if (found.size >= MOST_LINKS) return [...found];
    }
  }
  return [...found];
}

function webAddress(word: string): string | null {
  const bare = word.slice(0, 300).replace(/[.:]$/, '');
  const url = URL.parse(/^https?:/i.test(bare) ? bare : `https://${bare}`);
  return url?.hostname.includes('.') && url.username === '' ? url.href.replace(/\/$/, '') : null;
}

function own(lines: ResumeLine[]): ResumeLine[] {
  return lines.filter((line) => line.section !== 'references');
}
