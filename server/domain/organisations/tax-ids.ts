/** Tax ids, each checked as far as it can be without asking its authority. Words say what is wrong; null is well. */
import type { FieldError } from '../../platform/errors.ts';
import { indianStateOf } from './indian-states.ts';

export type TaxIds = { gstin: string | null; pan: string | null; vatId: string | null };

type Taxed = TaxIds & { country: string; state: string | null };

/** All that does not fit together, at its fields. */
export function checkTaxIds({ country, state, gstin, pan, vatId }: Taxed): FieldError[] {
  const inIndia = (id: string | null, name: string) =>
    id && country !== 'IN' ? `A ${name} belongs to a registered address in India.` : null;
  const found: [path: keyof TaxIds, message: string | null][] = [
    ['gstin', inIndia(gstin, 'GSTIN') ?? (gstin && (gstinFault(gstin) ?? gstinElsewhere(gstin, state)))],
    ['pan', inIndia(pan, 'PAN') ?? (pan && (panFault(pan) ?? panOfAnother(pan, gstin)))],
    ['vatId', vatId && (vatIdFault(vatId) ?? vatIdElsewhere(vatId, country))],
  ];
  return found.flatMap(([path, message]) => (message ? [{ path, message }] : []));
}

const GSTIN = /^\d{2}([A-Z]{5}\d{4}[A-Z])[1-9A-Z]Z[0-9A-Z]$/;

/** Source: GSTN, format of the GSTIN: state, PAN, number of the registration, Z, check character. */
export function gstinFault(gstin: string): string | null {
  const pan = gstin.match(GSTIN)?.[1];
  if (!pan) return 'A GSTIN has 15 characters, like 29AAGCB7383J1Z4.';
  if (!indianStateOf({ gstin }))
    return `A GSTIN begins with the number of its state; ${gstin.slice(0, 2)} is none.`;
  if (panFault(pan)) return 'The PAN within this GSTIN (its characters 3 to 12) cannot be right.';
  if (gstinCheckCharacter(gstin.slice(0, 14)) !== gstin[14])
    return 'This GSTIN has a typing mistake: its last character does not fit the others.';
  return null;
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Luhn's algorithm modulo 36 over the first 14 characters. */
export function gstinCheckCharacter(first14: string): string {
  const sum = [...first14].reduce((total, character, index) => {
    const product = DIGITS.indexOf(character) * (index % 2 === 0 ? 1 : 2);
    return total + Math.floor(product / 36) + (product % 36);
  }, 0);
  return DIGITS[(36 - (sum % 36)) % 36]!;
}

function gstinElsewhere(gstin: string, state: string | null): string | null {
  const chosen = indianStateOf({ state });
  const own = indianStateOf({ gstin })!;
  if (!chosen || chosen.gstCode === own.gstCode) return null;
  return `This GSTIN is of ${own.name}, but the registered address is in ${chosen.name}.`;
}

/** Company, person, family, firm, LLP, association, trust, body of individuals, local authority, juridical person, government. */
const PAN = /^[A-Z]{3}[CPHFEATBLJG][A-Z]\d{4}[A-Z]$/;

/** How its check letter is reckoned has never been published: only its structure can be checked, and the GSTIN around it. */
export function panFault(pan: string): string | null {
  return PAN.test(pan)
    ? null
    : 'A PAN has 10 characters, like AAGCB7383J; the fourth says of what kind its holder is.';
}

function panOfAnother(pan: string, gstin: string | null): string | null {
  const within = gstin?.match(GSTIN)?.[1];
  return !within || within === pan ? null : `The GSTIN holds another PAN: ${within}.`;
}

/** Source: European Commission, VIES, structure of VAT numbers; Northern Ireland as XI, the United Kingdom as GB. */
const VAT_NUMBERS: Record<string, RegExp> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^([A-Z]\d{7}[A-Z0-9]|\d{8}[A-Z])$/,
  FI: /^\d{8}$/,
  FR: /^[A-HJ-NP-Z0-9]{2}\d{9}$/,
  GB: /^(\d{9}|\d{12}|GD[0-4]\d{2}|HA[5-9]\d{2})$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^(\d{7}[A-W][A-I]?|\d[A-Z+*]\d{5}[A-W])$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^\d{9}B\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{10}01$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(\d{9}|\d{12}|GD[0-4]\d{2}|HA[5-9]\d{2})$/,
};

export function vatIdFault(vatId: string): string | null {
  const format = VAT_NUMBERS[vatId.slice(0, 2)];
  if (!format) return 'A VAT ID begins with the letters of its country, like DE123456789.';
  return format.test(vatId.slice(2))
    ? null
    : `VAT IDs that begin with ${vatId.slice(0, 2)} do not look like this.`;
}

/** Greece writes EL; the United Kingdom has XI for Northern Ireland. */
function vatIdElsewhere(vatId: string, country: string): string | null {
  const prefixes = country === 'GR' ? ['EL'] : country === 'GB' ? ['GB', 'XI'] : [country];
  if (!VAT_NUMBERS[prefixes[0]!] || prefixes.includes(vatId.slice(0, 2))) return null;
  return `The registered address asks for a VAT ID that begins with ${prefixes.join(' or ')}.`;
}
