/** E-mail addresses and phones in the one form in which they are stored and compared. */
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js';
import { Invalid } from '../../platform/errors.ts';

export const normaliseEmail = (email: string): string => email.trim().normalize('NFKC').toLowerCase();

/** @returns E.164, e.g. +919812345678 @throws Invalid for what is no possible phone number */
export function normalisePhone(phone: string, country: string): string {
  const parsed = parsePhoneNumberFromString(phone, country as CountryCode);
  if (!parsed?.isPossible()) {
    throw new Invalid('One of the phone numbers is not possible.', [
      {
        path: 'phones',
        message: `“${phone}” is not a possible phone number. Add its country code, like +91.`,
      },
    ]);
  }
  return parsed.number;
}

/** Those that can be numbers, as they are stored; the others are left out. */
export const possiblePhones = (phones: string[], country: string): string[] => [
  ...new Set(
    phones.flatMap((phone) => {
      const parsed = parsePhoneNumberFromString(phone, country as CountryCode);
      return parsed?.isPossible() ? [parsed.number] : [];
    }),
  ),
];
