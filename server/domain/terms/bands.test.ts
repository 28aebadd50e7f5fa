import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandOf } from '../../../test/agreements.ts';
import { bandFor, changesBetween, gapsOf, isAgreed, overlap, type TermsBand, withBand } from './bands.ts';

const band = fc
  .record({
    from: fc.nat(40),
    width: fc.option(fc.integer({ min: 1, max: 20 }), { freq: 4 }),
    fee: fc.integer({ min: 0, max: 20 }),
    currency: fc.constantFrom('INR', 'EUR'),
  })
  .map(({ from, width, fee, currency }) =>
    bandOf({
      payFrom: String(from),
      payTo: width === null ? null : `${from + width}.00`,
      fee: String(fee),
      currency,
    }),
  );

/** One more than the highest end of a band that has one. */
const PAYS = 62;
const holdsFor = ({ payFrom, payTo }: TermsBand, pay: number) =>
  Number(payFrom) <= pay && (payTo === null || pay < Number(payTo));

/** The fee of every pay there can be, found without any of the code under test. */
const feesOf = (bands: TermsBand[]) =>
  ['INR', 'EUR'].flatMap((currency) =>
    Array.from({ length: PAYS }, (_, pay) => {
      const fitting = bands.filter((each) => each.currency === currency && holdsFor(each, pay));
      expect(fitting.length).toBeLessThanOrEqual(1);
      return fitting[0]?.fee ?? null;
    }),
  );

describe('bands', () => {
  test('never overlap, whatever is agreed in whatever order; the newest agreement holds for all of its pay', () => {
    fc.assert(
      fc.property(fc.array(band, { maxLength: 12 }), (agreed) => {
        let bands: TermsBand[] = [];
        for (const one of agreed) {
          const before = feesOf(bands);
          bands = withBand(bands, one);
          const isOfIt = (at: number) => {
            const currency = at < PAYS ? 'INR' : 'EUR';
            return currency === one.currency && holdsFor(one, at % PAYS);
          };
          expect(feesOf(bands)).toEqual(before.map((fee, at) => (isOfIt(at) ? one.fee : fee)));
          for (const [at, each] of bands.entries())
            for (const other of bands.slice(at + 1)) expect(overlap(each, other)).toBe(false);
          expect(isAgreed(bands, one)).toBe(true);
        }
      }),
    );
  });

  test('a difference is told for exactly the pay whose terms differ', () => {
    fc.assert(
      fc.property(fc.array(band, { maxLength: 6 }), fc.array(band, { maxLength: 6 }), (some, others) => {
        const before = some.reduce<TermsBand[]>(withBand, []);
        const after = others.reduce<TermsBand[]>(withBand, []);
        const changes = changesBetween(before, after);
        for (const currency of ['INR', 'EUR']) {
          for (let pay = 0; pay < PAYS; pay += 1) {
            const at = { amount: String(pay), currency };
            const differs = bandFor(before, at)?.fee !== bandFor(after, at)?.fee;
            expect([currency, pay, Boolean(bandFor(changes, at))]).toEqual([currency, pay, differs]);
          }
        }
      }),
    );
  });

  test('what lies between two bands of a currency is a gap', () => {
    const bands = [
      bandOf({ payFrom: '30', payTo: '40' }),
      bandOf({ payFrom: '0', payTo: '10' }),
      bandOf({ payFrom: '10.00', payTo: '20' }),
      bandOf({ payFrom: '100', payTo: '200', currency: 'EUR' }),
    ];
    expect(gapsOf(bands)).toEqual([{ currency: 'INR', payFrom: '20', payTo: '30' }]);
  });

  test('after a band without an upper end nothing is left out, and none of its currency comes', () => {
    const open = bandOf({ payFrom: '30', payTo: null });
    expect(gapsOf([open, bandOf({ payFrom: '10', payTo: '20' })])).toEqual([
      { currency: 'INR', payFrom: '20', payTo: '30' },
    ]);
    expect(overlap(open, bandOf({ payFrom: '9000000000000', payTo: null }))).toBe(true);
    expect(overlap(open, bandOf({ payFrom: '40', payTo: null, currency: 'EUR' }))).toBe(false);
    expect(bandFor([open], { amount: '9999999999999', currency: 'INR' })).toBe(open);
    const lower = bandOf({ payFrom: '30', payTo: '50', fee: '9' });
    expect(withBand([open], lower)).toEqual([lower, { ...open, payFrom: '50' }]);
    expect(withBand([lower], open)).toEqual([open]);
    expect(changesBetween([open], withBand([open], lower))).toMatchObject([
      { payFrom: '30', payTo: '50', changed: ['fee'] },
    ]);
    expect(changesBetween([lower], [open])).toMatchObject([
      { payFrom: '30', payTo: '50', changed: ['fee'] },
      { payFrom: '50', payTo: null, before: null, changed: [] },
    ]);
  });

  test('one version against another says which conditions changed, "8" and "8.00" being alike', () => {
    const before = [bandOf({ payFrom: '0', payTo: '30', fee: '8' })];
    const after = withBand(
      [bandOf({ payFrom: '0', payTo: '30', fee: '8.00' })],
      bandOf({ payFrom: '10', payTo: '20', fee: '7', replacementRule: 'full_credit' }),
    );
    expect(changesBetween(before, after)).toMatchObject([
      {
        payFrom: '10',
        payTo: '20',
        changed: ['fee', 'replacementRule'],
        before: { fee: '8' },
        after: { fee: '7' },
      },
    ]);
  });
});
