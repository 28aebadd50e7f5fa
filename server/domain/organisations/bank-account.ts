/** Where an agency's clients pay to: what makes an account, and how much of it is shown. */
import type { FieldError } from '../../platform/errors.ts';
import type { BankAccount } from './schemas.ts';

/** An account is an IBAN, or a number with the code that finds its bank. */
export function checkBankAccount(account: BankAccount): FieldError[] {
  const { iban, accountNumber, ifsc, routingNumber, bic } = account;
  const faults: [path: keyof BankAccount, message: string | null][] = [
    ['iban', iban && ibanFault(iban)],
    ['ifsc', ifsc && ifscFault(ifsc)],
    ['routingNumber', routingNumber && routingFault(routingNumber)],
    ['bic', bic && !BIC.test(bic) ? 'A BIC has 8 or 11 characters, like DEUTDEFF.' : null],
    ['accountNumber', !iban && !accountNumber ? 'Give an IBAN or an account number.' : null],
    ['ifsc', accountNumber && !iban && !ifsc && !routingNumber && !bic ? CODE_NEEDED : null],
  ];
  return faults.flatMap(([path, message]) => (message ? [{ path, message }] : []));
}

const CODE_NEEDED = 'With an account number goes its IFSC, routing number or BIC.';
const BIC = /^[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/;

/** Source: SWIFT, IBAN registry; whole lengths by country. */
const IBAN_LENGTHS: Record<string, number> = Object.fromEntries(
  `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27
   GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27
   MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SD18 SE24 SI19 SK24 SM27 ST25 SV28
   TL23 TN24 TR26 UA29 VA22 VG24 XK20`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

export function ibanFault(iban: string): string | null {
  const length = IBAN_LENGTHS[iban.slice(0, 2)];
  if (!length || !/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban))
    return 'An IBAN begins with two letters and two digits, like DE89.';
  if (iban.length !== length)
    return `An IBAN of ${iban.slice(0, 2)} has ${length} characters; this has ${iban.length}.`;
  return remainder97(iban) === 1 ? null : 'This IBAN has a typing mistake: its check digits do not fit.';
}

/** ISO 13616: the first four characters last, letters as 10 to 35. */
function remainder97(iban: string): number {
  const digits = [...(iban.slice(4) + iban.slice(0, 4))].map((each) => Number.parseInt(each, 36)).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
}

/** Source: Reserve Bank of India: the bank, a zero, the branch. */
export const ifscFault = (ifsc: string): string | null =>
  /^[A-Z]{4}0[A-Z0-9]{6}$/.test(ifsc) ? null : 'An IFSC has 11 characters: four letters, a zero, the branch.';

/** Source: American Bankers Association; weights 3, 7, 1. */
export function routingFault(routingNumber: string): string | null {
  if (!/^\d{9}$/.test(routingNumber)) return 'A routing number has 9 digits.';
  const sum = [...routingNumber].reduce(
    (total, digit, index) => total + Number(digit) * [3, 7, 1][index % 3]!,
    0,
  );
  return sum % 10 === 0 ? null : 'This routing number has a typing mistake: its digits do not add up.';
}

export type MaskedBankAccount = BankAccount & { ending: string };

/** All but the last four characters of what money is sent to. */
export function maskBankAccount(account: BankAccount): MaskedBankAccount {
  const { iban, accountNumber } = account;
  return {
    ...account,
    iban: iban && masked(iban),
    accountNumber: accountNumber && masked(accountNumber),
    ending: (iban ?? accountNumber ?? '').slice(-4),
  };
}

const masked = (number: string): string => `•••• ${number.slice(-4)}`;

/** “Nimbus Talent, Demo Bank, •••• 2333”. */
export function bankWords(account: BankAccount | null): string {
  if (!account) return 'none';
  const { accountName, bankName, iban, accountNumber } = maskBankAccount(account);
  return [accountName, bankName, iban ?? accountNumber].filter(Boolean).join(', ');
}
