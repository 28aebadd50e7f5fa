/** Job descriptions of many kinds, and files that want to do harm. */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DESCRIPTIONS, descriptionFile, readAs } from '../../../../test/fixtures/job-descriptions.ts';
import { Invalid } from '../../../platform/errors.ts';
import { readFields } from './fields.ts';
import { readPage } from './page.ts';
import { payOf } from './pay.ts';
import { readDescription } from './read.ts';

const options = readAs('');

test.each(Object.entries(DESCRIPTIONS))('%s says what it says', async (name, { skillNames, ...expected }) => {
  const { fields, sources } = await readDescription(descriptionFile(name), readAs(name));
  expect(fields).toMatchObject(JSON.parse(JSON.stringify(expected)));
  for (const [field, value] of Object.entries(expected))
    if (value === undefined) expect(fields).not.toHaveProperty(field);
  expect(fields.skills?.map((skill) => skill.name) ?? []).toEqual(expect.arrayContaining(skillNames));
  expect(fields.description!.length).toBeGreaterThan(30);
  // Each field with the words it was read from.
  expect(sources.map(({ field }) => field).sort()).toEqual(Object.keys(fields).sort());
  for (const { snippet } of sources) expect(snippet.length).toBeGreaterThan(0);
});

test.each([
  ['₹12-18 LPA', 'INR', '1200000', '1800000', 'year'],
  ['CTC: 8.5 to 12 lakhs per annum', 'INR', '850000', '1200000', 'year'],
  ['Salary 12,00,000 - 18,00,000', 'INR', '1200000', '1800000', 'year'],
  ['Salary: €55.000 – €65.000', 'EUR', '55000', '65000', 'year'],
  ['Pay: $60k–80k', 'USD', '60000', '80000', 'year'],
  ['Gehalt: 3.200 bis 3.900 EUR monatlich', 'EUR', '3200', '3900', 'month'],
  ['Package of INR 1 - 1.5 Cr', 'INR', '10000000', '15000000', 'year'],
  ['Day rate: £450 - £525 per day', 'GBP', '450', '525', 'day'],
])('%s is a pay band', (text, currency, from, to, period) => {
  expect(payOf(text, '', 'INR')).toEqual({ pay: { from, to, currency, period } });
});

test.each([
  '5 - 8 years of experience',
  '50 to 500 customers, $10-20 million revenue',
  'Pay: negotiable',
  'Call 9800 - 123456',
])('%s is none', (text) => expect(payOf(text, '', 'INR')).toBeNull());

test('how many are wanted where is no part of the place', () => {
  const { fields } = readFields('Cook\nLocation: Pune (Hybrid) - 2 openings; Bengaluru', options);
  expect(fields.locations?.map(({ place }) => place)).toEqual(['Pune', 'Bengaluru']);
});

test('no text makes it throw, and amounts and experience come in order', () => {
  const words = fc.constantFrom(
    'Salary:',
    '₹',
    '$',
    '12',
    '9,00,000',
    '-',
    'to',
    'LPA',
    'k',
    'years',
    'experience',
    '\n',
    'Location:',
    'Pune',
    '<b>',
    'Skills:',
    ',',
    'per month',
    '31/02/2027',
    'Apply by',
    '\t',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.array(words, { maxLength: 60 }).map((all) => all.join(' ')),
      ),
      (text) => {
        const { fields } = readFields(text, options);
        if (fields.pay) expect(Number(fields.pay.from)).toBeLessThan(Number(fields.pay.to));
        if (fields.experience?.toMonths != null)
          expect(fields.experience.fromMonths).toBeLessThanOrEqual(fields.experience.toMonths);
        for (const { openings } of fields.locations ?? []) expect(openings).toBeGreaterThanOrEqual(1);
        readPage(text);
      },
    ),
    { numRuns: 300 },
  );
});

test('bytes of any kind are read or refused with a sentence', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      await readDescription(bytes, options).catch((error: unknown) => expect(error).toBeInstanceOf(Invalid));
    }),
    { numRuns: 60 },
  );
});

const refusal = (bytes: Uint8Array) =>
  readDescription(bytes, options).then(
    () => 'read',
    (error: { code: string }) => error.code,
  );

test('a scan, a zip bomb, a program and a file too large are refused in words', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await expect(readDescription(png, options)).rejects.toThrow('This is a picture, such as a scan');
  expect(await refusal(bombOf(200 * 1024 * 1024))).toMatch(/too_large|damaged/);
  expect(await refusal(Buffer.from('MZ\0\0\0\0'))).toBe('not_pdf_or_docx');
  expect(await refusal(new Uint8Array(10 * 1024 * 1024 + 1))).toBe('too_large');
  expect(await refusal(new Uint8Array(0))).toBe('no_text');
});

/** A .docx whose document unpacks to so many bytes. */
function bombOf(size: number): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(size, 'a'));
  const name = Buffer.from('word/document.xml');
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(size, 22);
  head.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([head, name, packed, entry, name, end]);
}

test('what a page would run is not read; a posting that is no posting is not either', async () => {
  const { fields } = await readDescription(descriptionFile('careers-page.html.txt'), options);
  expect(JSON.stringify(fields)).not.toContain('alert');
  const odd =
    '<html><script type="application/ld+json">{"@type":"JobPosting","title":{"a":1},"baseSalary":"lots","jobLocation":[null,7],"validThrough":9}</script><p>Title: Baker</p></html>';
  await expect(readDescription(Buffer.from(odd), options)).resolves.toBeDefined();
  const deep = `${'<div>'.repeat(50_000)}Baker`;
  expect(readPage(deep).text).toBe('Baker');
});
