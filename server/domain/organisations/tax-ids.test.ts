import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkTaxIds, gstinCheckCharacter, gstinFault, panFault, vatIdFault } from './tax-ids.ts';

const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const letters = (length: number) =>
  fc.string({ unit: fc.constantFrom(...CHARACTERS.slice(10)), minLength: length, maxLength: length });
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...CHARACTERS.slice(0, 10)), minLength: length, maxLength: length });

const pans = fc
  .tuple(letters(3), fc.constantFrom(...'CPHFEATBLJG'), letters(1), digits(4), letters(1))
  .map((parts) => parts.join(''));
const gstins = fc
  .tuple(fc.constantFrom('07', '27', '29', '33', '36'), pans, fc.constantFrom(...CHARACTERS.slice(1)))
  .map(([state, pan, number]) => `${state}${pan}${number}Z`)
  .map((first14) => first14 + gstinCheckCharacter(first14));

describe('GSTIN', () => {
  test('published examples are right', () => {
    for (const gstin of ['27AAPFU0939F1ZV', '29AAGCB7383J1Z4'])
      expect([gstin, gstinFault(gstin)]).toEqual([gstin, null]);
  });

  test('what is made by its rule is right', () => {
    fc.assert(fc.property(gstins, (gstin) => gstinFault(gstin) === null));
  });

  test('any single character that is mistyped is noticed', () => {
    fc.assert(
      fc.property(gstins, fc.nat(14), fc.constantFrom(...CHARACTERS), (gstin, at, typed) => {
        fc.pre(gstin[at] !== typed);
        expect(gstinFault(gstin.slice(0, at) + typed + gstin.slice(at + 1))).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  test('two neighbours that are swapped are noticed, but for 0 and Z, which Luhn’s rule cannot tell apart', () => {
    fc.assert(
      fc.property(gstins, fc.nat(13), (gstin, at) => {
        const [first, second] = [gstin[at]!, gstin[at + 1]!];
        fc.pre(first !== second && !['0Z', 'Z0'].includes(first + second));
        expect(gstinFault(gstin.slice(0, at) + second + first + gstin.slice(at + 2))).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['', '29', '29AAGCB7383J1Z', '29AAGCB7383J1Z44', '99AAGCB7383J1Z4', '29aagcb7383j1z4'])(
    '“%s” is none',
    (gstin) => expect(gstinFault(gstin)).not.toBeNull(),
  );
});

describe('PAN', () => {
  test('its structure is checked, with the kind of its holder', () => {
    fc.assert(fc.property(pans, (pan) => panFault(pan) === null));
    for (const pan of ['AAGXB7383J', 'AAGC17383J', 'AAGCB738J', 'AAGCB7383JJ', ''])
      expect(panFault(pan)).not.toBeNull();
  });
});

describe('EU VAT ID', () => {
  // One of each country, as VIES describes it.
  const examples =
    `ATU12345678 BE0123456789 BG123456789 CY12345678X CZ12345678 DE123456789 DK12345678 EE123456789 EL123456789
    ESX1234567X FI12345678 FRXX123456789 GB123456789 XIGD001 HR12345678901 HU12345678 IE1234567WA IT12345678901 LT123456789
    LU12345678 LV12345678901 MT12345678 NL123456789B01 PL1234567890 PT123456789 RO1234567890 SE123456789001 SI12345678
    SK1234567890`.split(/\s+/);

  test.each(examples)('%s has its country’s format', (vatId) => expect(vatIdFault(vatId)).toBeNull());

  test('one character less or more, or another country’s prefix, is none', () => {
    for (const vatId of [
      'DE12345678',
      'DE1234567890',
      'AT12345678',
      'US123456789',
      'GR123456789',
      '123456789',
      '',
    ])
      expect([vatId, vatIdFault(vatId)]).not.toEqual([vatId, null]);
  });
});

describe('together', () => {
  const india = { country: 'IN', state: 'Karnataka', gstin: null, pan: null, vatId: null };
  const paths = (ids: Partial<Parameters<typeof checkTaxIds>[0]>) =>
    checkTaxIds({ ...india, ...ids }).map(({ path }) => path);

  test('the GSTIN is of the state and of the PAN', () => {
    expect(paths({ gstin: '29AAGCB7383J1Z4', pan: 'AAGCB7383J' })).toEqual([]);
    expect(paths({ gstin: '29AAGCB7383J1Z4', state: 'KA' })).toEqual([]);
    expect(paths({ gstin: '29AAGCB7383J1Z4', state: 'Goa' })).toEqual(['gstin']);
    expect(paths({ gstin: '29AAGCB7383J1Z4', pan: 'AAPFU0939F' })).toEqual(['pan']);
  });

  test('Indian ids are India’s, VAT IDs of the country', () => {
    const berlin = { country: 'DE', state: 'Berlin' };
    expect(paths({ ...berlin, gstin: '29AAGCB7383J1Z4', pan: 'AAGCB7383J' })).toEqual(['gstin', 'pan']);
    expect(paths({ ...berlin, vatId: 'DE123456789' })).toEqual([]);
    expect(paths({ ...berlin, vatId: 'ATU12345678' })).toEqual(['vatId']);
    expect(paths({ country: 'GR', state: null, vatId: 'EL123456789' })).toEqual([]);
    expect(paths({ country: 'US', state: null, vatId: 'DE123456789' })).toEqual([]);
  });
});
