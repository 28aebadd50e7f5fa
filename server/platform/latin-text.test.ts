import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toLatin } from './latin-text.ts';

test('names in any writing become readable in the fonts of a PDF', () => {
  expect(toLatin('Zoë Straße “Ærø” – 5 €')).toBe('Zoë Straße “Ærø” – 5 €');
  expect(toLatin('Łódź Şahin Nguyễn ı')).toBe('Lódz Sahin Nguyen i');
  expect(toLatin('राजेश कुमार, हिन्दी, ज़ारा')).toBe('Rajesh Kumar, Hindi, Zara');
  expect(toLatin('ಕರ್ನಾಟಕ ਪੰਜਾਬ')).toBe('Karnataka Panjab');
  expect(toLatin('Москва Щукин Αθήνα')).toBe('Moskva Shchukin Athina');
  expect(toLatin('ที่')).toBe('[U+0E17 U+0E35 U+0E48]');
  expect(toLatin('張三丰 Ltd\u202e\t\u0000x')).toBe('[U+5F35 U+4E09 U+4E30] Ltd x');
  const writable = /^[\u0020-\u007e\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*$/;
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(toLatin(text)).toMatch(writable);
    }),
    { numRuns: 1000 },
  );
});
