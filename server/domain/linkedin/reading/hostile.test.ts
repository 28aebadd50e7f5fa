/** Files that are damaged, made up, or want to do harm: each is refused with a sentence that says what to send instead. */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EXPORT, zipOf } from '../../../../test/fixtures/linkedin-export.ts';
import { HireloomError } from '../../../platform/errors.ts';
import { readExport } from './export.ts';
import { readProfileFile, sourceOf } from './read-file.ts';

const silent = async () => undefined;
const options = { now: new Date('2026-03-02T05:00:00Z'), country: 'IN', told: silent };
const read = async (bytes: Uint8Array) => readProfileFile(sourceOf(bytes), bytes, options);

const codeOf = (bytes: Uint8Array) =>
  read(bytes).then(
    () => 'read',
    (error: HireloomError) => error.code,
  );

/** One stored or deflated entry, with whatever name and sizes. */
function rawZip(name: string, content: Buffer, declared = content.length, flags = 0): Buffer {
  const packed = deflateRawSync(content);
  const named = Buffer.from(name);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(flags, 6);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(declared, 22);
  head.writeUInt16LE(named.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(flags, 8);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(declared, 24);
  entry.writeUInt16LE(named.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + named.length, 12);
  end.writeUInt32LE(30 + named.length + packed.length, 16);
  return Buffer.concat([head, named, packed, entry, named, end]);
}

const bomb = Buffer.alloc(100_000_000, 'a,');

test('what unpacks to more than it may, whatever it declares', async () => {
  expect(await codeOf(rawZip('Positions.csv', bomb))).toBe('too_large');
  expect(await codeOf(rawZip('Positions.csv', bomb, 1000))).toBe('too_large');
  // What nobody asks for is not unpacked at all.
  expect(await codeOf(rawZip('media/photo.bmp', bomb))).toBe('no_export');
});

test('few bytes that would be much in memory: a table of thousands of columns, a JSON of empty objects', async () => {
  const columns = Array.from({ length: 2000 }, (_, at) => `column ${at}`);
  const table = `Title,${columns.join(',')}\n${'x\n'.repeat(20_000)}`;
  const zip = await zipOf({ 'Positions.csv': table });
  expect(zip.length).toBeLessThan(20_000);
  expect((await readExport(zip, silent)).career.positions).toMatchObject([{ title: 'x' }]);

  const objects = (count: number) => Buffer.from(`{"work":[${'{},'.repeat(count)}{"name":"Aster"}]}`);
  expect(await codeOf(objects(1_000_000))).toBe('too_large');
  // Of what is read of a list, no more than a person can have done.
  expect((await read(objects(30_000))).career.positions).toEqual([]);
  expect((await read(objects(300))).career.positions).toMatchObject([{ employer: 'Aster' }]);
});

test('names that climb out, passwords, ZIPs in ZIPs, other files, halves', async () => {
  const small = Buffer.from('Name\nA');
  expect(await codeOf(rawZip('../../Skills.csv', small))).toBe('climbs');
  expect(await codeOf(rawZip('/etc/Skills.csv', small))).toBe('climbs');
  expect(await codeOf(rawZip('Skills.csv', small, small.length, 1))).toBe('locked');
  expect(await codeOf(await zipOf({ 'export.zip': await zipOf(EXPORT) }))).toBe('zip_in_zip');
  expect(await codeOf(await zipOf({ 'word/document.xml': '<w/>' }))).toBe('no_export');
  const whole = await zipOf(EXPORT);
  expect(await codeOf(whole.subarray(0, whole.length / 2))).toBe('damaged');
  expect(await codeOf(Buffer.from('%PDF-1.7 nothing'))).toBe('damaged');
  expect(await codeOf(Buffer.from('{"a":'))).toBe('not_json');
  expect(await codeOf(Buffer.from('{"work2":[]}'))).toBe('not_json_resume');
  expect(await codeOf(Buffer.from('GIF89a'))).toBe('no_profile');
  expect(await codeOf(new Uint8Array(0))).toBe('no_profile');
});

test('UTF-16 and Windows text, marks of order, folders, odd headings and rows too short', async () => {
  const { name, career, notes } = await readExport(
    await zipOf({
      'Basic_LinkedInDataExport_03-02-2026/Profile.csv': Buffer.from(
        '\ufeffFIRST NAME,Last  Name\r\nJosé,Núñez\r\n',
        'utf16le',
      ),
      'Basic_LinkedInDataExport_03-02-2026/Skills.csv': Buffer.from('Name\nCafé culture\n', 'latin1'),
      'Basic_LinkedInDataExport_03-02-2026/Positions.csv':
        '\ufeffCompany Name,Title\nAster\n"Harbour,\nBank",Engineer,,,Jan 2020,\n',
    }),
    silent,
  );
  expect(name).toBe('José Núñez');
  expect(career.skills).toEqual(['Café culture']);
  expect(career.positions.map(({ employer }) => employer)).toEqual(['Aster', 'Harbour, Bank']);
  expect(notes).toEqual([
    'Skills.csv is not saved as UTF-8 and was read as Windows text. Look at letters like é and ü.',
  ]);
});

test('too many of anything are cut, and that is said; hostile letters go', async () => {
  const rows = Array.from({ length: 2500 }, (_, at) => `Skill ${at}`).join('\n');
  const { career, notes, headline } = await readExport(
    await zipOf({
      'Skills.csv': `Name\n${rows}\n${'x'.repeat(500)}`,
      'Profile.csv': 'First Name,Headline\nA,"a\u0000b\u0007\ud800c"',
    }),
    silent,
  );
  expect(career.skills).toHaveLength(2000);
  expect(notes).toEqual(['It names 2,501 skills; the first 2,000 are taken.']);
  expect(headline).toBe('ab\ufffdc');
});

test('JSON of any shape is read or refused, never anything else', async () => {
  const part = fc.oneof(
    fc.jsonValue(),
    fc.array(
      fc.dictionary(
        fc.constantFrom('name', 'position', 'startDate', 'url', 'keywords', 'city'),
        fc.jsonValue(),
      ),
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(
        fc.constantFrom('basics', 'work', 'skills', 'education', 'languages', 'certificates'),
        part,
      ),
      async (value) => {
        await read(Buffer.from(JSON.stringify(value))).catch((error: unknown) =>
          expect(error).toBeInstanceOf(HireloomError),
        );
      },
    ),
    { numRuns: 150 },
  );
});

test('bytes of any kind are read or refused with a sentence', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom('', 'PK\u0003\u0004', '{'),
      async (bytes, start) => {
        await read(Buffer.concat([Buffer.from(start), bytes])).catch((error: unknown) =>
          expect(error).toBeInstanceOf(HireloomError),
        );
      },
    ),
    { numRuns: 100 },
  );
});
