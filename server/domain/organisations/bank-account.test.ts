import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bankWords,
  checkBankAccount,
  ibanFault,
  ifscFault,
  maskBankAccount,
  routingFault,
} from './bank-account.ts';

const none = {
  accountName: 'Nimbus Talent',
  bankName: null,
  branch: null,
  accountNumber: null,
  ifsc: null,
  routingNumber: null,
  iban: null,
  bic: null,
};
const paths = (account: Partial<typeof none>) =>
  checkBankAccount({ ...none, ...account } as never).map(({ path }) => path);

// Source: SWIFT, IBAN registry, its examples.
const REGISTRY = [
  'DE89370400440532013000',
  'GB29NWBK60161331926819',
  'FR1420041010050500013M02606',
  'NO9386011117947',
  'MT84MALT011000012345MTLCAST001S',
  'AE070331234567890123456',
];

test.each(REGISTRY)('%s is an IBAN', (iban) => expect(ibanFault(iban)).toBeNull());

// A digit for a letter changes the length of what is divided, and one in 97 of those fits again.
const isDigit = (character: string) => /\d/.test(character);

test('any digit mistyped for a digit, any letter for a letter is noticed', () => {
  const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  fc.assert(
    fc.property(
      fc.constantFrom(...REGISTRY),
      fc.nat(40),
      fc.constantFrom(...characters),
      (iban, place, typed) => {
        const at = place % iban.length;
        fc.pre(iban[at] !== typed && isDigit(iban[at]!) === isDigit(typed));
        expect(ibanFault(iban.slice(0, at) + typed + iban.slice(at + 1))).not.toBeNull();
      },
    ),
    { numRuns: 1000 },
  );
});

test('two neighbours of one kind that are swapped are noticed', () => {
  fc.assert(
    fc.property(fc.constantFrom(...REGISTRY), fc.nat(40), (iban, place) => {
      const at = place % (iban.length - 1);
      const [first, second] = [iban[at]!, iban[at + 1]!];
      fc.pre(first !== second && isDigit(first) === isDigit(second));
      expect(ibanFault(iban.slice(0, at) + second + first + iban.slice(at + 2))).not.toBeNull();
    }),
  );
});

test('an IBAN too short, too long or of no country is none', () => {
  for (const iban of [
    '',
    'DE89',
    'DE8937040044053201300',
    'DE893704004405320130000',
    'US89370400440532013000',
  ])
    expect(ibanFault(iban)).not.toBeNull();
});

test('an IFSC is a bank, a zero and a branch', () => {
  const banks = fc.string({
    unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
    minLength: 4,
    maxLength: 4,
  });
  const branches = fc.string({ unit: fc.constantFrom(...'0123456789ABCXYZ'), minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(banks, branches, (bank, branch) => {
      expect(ifscFault(`${bank}0${branch}`)).toBeNull();
      expect(ifscFault(`${bank}1${branch}`)).not.toBeNull();
      expect(ifscFault(`${bank}0${branch}1`)).not.toBeNull();
    }),
  );
});

test('a routing number adds up', () => {
  expect(routingFault('011000015')).toBeNull();
  expect(routingFault('011000016')).not.toBeNull();
  expect(routingFault('11000015')).not.toBeNull();
});

test('an account is an IBAN, or a number with its bank’s code', () => {
  expect(paths({ iban: REGISTRY[0] as never })).toEqual([]);
  expect(paths({ accountNumber: '000111222333' as never, ifsc: 'HDFC0000123' as never })).toEqual([]);
  expect(paths({ accountNumber: '000111222333' as never })).toEqual(['ifsc']);
  expect(paths({})).toEqual(['accountNumber']);
  expect(paths({ iban: REGISTRY[0] as never, bic: 'DEUT' as never })).toEqual(['bic']);
});

test('no more than four characters of a number are shown, in answers and in words', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{9,18}$/), (accountNumber) => {
      const account = { ...none, accountNumber };
      const shown = JSON.stringify([
        maskBankAccount(account),
        bankWords(account),
        bankWords(maskBankAccount(account)),
      ]);
      expect(shown).not.toContain(accountNumber.slice(-5));
      expect(shown).toContain(accountNumber.slice(-4));
    }),
  );
});
