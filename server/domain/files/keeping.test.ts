/** One service for all files: told by content, stored once, removed with the last row that names it. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { png } from '../../../test/fixtures/png.ts';
import { pdf } from '../../../test/fixtures/resumes.ts';
import type { TestPerson } from '../../../test/house.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { FILE_KINDS, type FileKind, keepFile, removeLooseFiles } from './index.ts';

const house = aHouse();
const agency = anAgency(house);
const other = anAgency(house, 'zephyr');

const words = (text: string) => pdf((document) => document.text(text));

const keep = (who: TestPerson, bytes: Uint8Array, kind: FileKind = 'job_description', name = 'Brief.pdf') =>
  house.as(who, (context) => keepFile(context, house.services.storage, { kind, name, bytes }));

const keyOf = async (id: string) =>
  (await house.query('select storage_key as key from file where id = $1', [id]))[0]!.key as string;

const isStored = async (key: string) => (await house.services.storage.sizeOf(key)) !== null;

const inPlace = () =>
  readdirSync(path.join(house.settings.dataDir, 'files', agency.agencyId, 'files')).length;

async function forget(ids: string[], hours = 25) {
  await house.query(`update file set created_at = now() - make_interval(hours => $2) where id = any ($1)`, [
    ids,
    hours,
  ]);
  await house.as('system', removeLooseFiles);
  await house.drain();
}

test('same bytes are stored once in an organisation, also when two keep them at once, and go with the last row', async () => {
  const bytes = await words('The same for all');
  const kept = await Promise.all(Array.from({ length: 6 }, () => keep(agency.manager, bytes)));
  const keys = await Promise.all(kept.map(({ id }) => keyOf(id)));
  expect(new Set(keys).size).toBe(1);
  expect(inPlace()).toBe(1);
  const theirs = await keep(other.manager, bytes);
  expect(await keyOf(theirs.id)).not.toBe(keys[0]);

  const [last, ...rest] = kept.map(({ id }) => id);
  await forget(rest);
  expect(await isStored(keys[0]!)).toBe(true);
  expect(Buffer.from(await house.services.storage.get(keys[0]!)).equals(bytes)).toBe(true);
  await forget([last!]);
  expect(await isStored(keys[0]!)).toBe(false);
});

test('bytes that are kept anew while what was stored is being removed are there afterwards', async () => {
  const bytes = await words('Removed and kept');
  for (let round = 0; round < 5; round++) {
    const before = await keep(agency.manager, bytes);
    await house.query(`update file set created_at = now() - interval '2 days' where id = $1`, [before.id]);
    await house.as('system', removeLooseFiles);
    const [again] = await Promise.all([keep(agency.manager, bytes), house.drain()]);
    expect(await isStored(await keyOf(again.id))).toBe(true);
  }
});

test('a half-written copy of a crash is written again', async () => {
  const bytes = await words('Broken off');
  const first = await keep(agency.manager, bytes);
  const key = await keyOf(first.id);
  await house.services.storage.put(key, bytes.subarray(0, 20));
  await keep(agency.manager, bytes);
  expect(await house.services.storage.sizeOf(key)).toBe(bytes.length);
});

test.each(Object.entries(FILE_KINDS))(
  'a loose %s goes after its days, and not before',
  async (kind, { looseDays }) => {
    const bytes = kind === 'blog_image' ? await picture(64, 64) : await words(`Loose ${kind}`);
    const { id } = await house.as('system', (context) =>
      keepFile(context, house.services.storage, {
        kind: kind as FileKind,
        name: 'Loose',
        bytes,
        owner: { agencyId: agency.agencyId, clientCompanyId: null },
      }),
    );
    const isThere = async () => (await house.query('select 1 from file where id = $1', [id])).length === 1;
    await forget([id], (looseDays ?? 1) * 24 - 1);
    expect(await isThere()).toBe(true);
    await forget([id], (looseDays ?? 5000) * 24 + 1);
    expect(await isThere()).toBe(looseDays === null);
  },
);

test('its type is told by its content, and each kind takes its own', async () => {
  const docx = 'A picture named letter.docx';
  await expect(keep(agency.manager, await picture(8, 8), 'job_description', docx)).rejects.toMatchObject({
    status: 422,
    code: 'file_type',
  });
  await expect(keep(agency.manager, await words('No picture'), 'blog_image', 'me.png')).rejects.toMatchObject(
    {
      code: 'file_type',
      message: 'A picture is a PNG, JPEG or WebP file.',
    },
  );
  for (const svg of ['<svg xmlns="http://www.w3.org/2000/svg"/>', '<?xml version="1.0"?><svg/>'])
    await expect(keep(agency.manager, Buffer.from(svg), 'blog_image')).rejects.toMatchObject({
      code: 'file_type',
    });
  const saved = [
    ['Plain words.', 'text/plain'],
    ['\ufeffWords with a mark', 'text/plain'],
    ['<!doctype html><html><p>Hello</p></html>', 'text/html'],
  ] as const;
  for (const [text, mime] of saved) expect((await keep(agency.manager, Buffer.from(text))).mime).toBe(mime);
  const utf16 = Buffer.from('\ufeffWords', 'utf16le');
  expect((await keep(agency.manager, utf16)).mime).toBe('text/plain');
  for (const bytes of [Buffer.from([0]), Buffer.from('MZ\0\0program')])
    await expect(keep(agency.manager, bytes)).rejects.toMatchObject({ code: 'file_type' });
  await expect(keep(agency.manager, Buffer.alloc(0))).rejects.toMatchObject({ code: 'file_empty' });
});

test('a picture of 30,000 × 30,000 pixels is refused from its header; one of a phone is taken', async () => {
  const bomb = png(30_000, 30_000, { rows: 100 });
  await expect(keep(agency.manager, bomb, 'blog_image')).rejects.toMatchObject({
    code: 'picture_dimensions',
    message: expect.stringContaining('30000 × 30000'),
  });
  expect((await keep(agency.manager, await picture(400, 300), 'blog_image')).mime).toBe('image/png');
});

test('too large is said with the size that may be', async () => {
  const large = Buffer.concat([await words('Large'), Buffer.alloc(10 * 1024 * 1024)]);
  await expect(keep(agency.manager, large)).rejects.toMatchObject({
    code: 'file_too_large',
    message: 'The file may have up to 10 MB.',
  });
});

test.each([
  ['../../etc/passwd', '.._.._etc_passwd'],
  ['C:\\letters\\offer.pdf', 'C__letters_offer.pdf'],
  ['<b>bold</b>.pdf', '_b_bold__b_.pdf'],
  ['नमस्ते résumé (2).pdf', 'नमस्ते résumé (2).pdf'],
  ['', 'job description'],
])('the name %s is kept as %s', async (given, kept) => {
  expect((await keep(agency.manager, await words('Named'), 'job_description', given)).name).toBe(kept);
});

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#205040' } })
    .png()
    .toBuffer();
