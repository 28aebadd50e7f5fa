/** What a company's country says of it, until somebody who belongs to it says otherwise. */
import countryToCurrency from 'country-to-currency';

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

export const isCountry = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) && code in countryToCurrency && names.of(code) !== undefined;

export const currencyOf = (country: string): string =>
  (countryToCurrency as Record<string, string>)[country] ?? 'USD';

/** Where most of the business of a country with several zones is done. */
const MAIN_ZONE: Record<string, string> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CD: 'Africa/Kinshasa',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  DE: 'Europe/Berlin',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  ID: 'Asia/Jakarta',
  IN: 'Asia/Kolkata',
  KZ: 'Asia/Almaty',
  MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kyiv',
  US: 'America/New_York',
};

export function timeZoneOf(country: string): string {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
    getTimeZones?: () => string[] | undefined;
  };
  return MAIN_ZONE[country] ?? locale.getTimeZones?.()?.[0] ?? 'UTC';
}

export function isTimeZone(name: string): boolean {
  try {
    // Offsets like +05:30 are no zones: summer time and PostgreSQL need a place.
    return /^[A-Z]/.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

export const countryName = (code: string): string => names.of(code) ?? code;
