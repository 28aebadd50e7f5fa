/** A person's picture: drawn anew, shown to whom sees the person, gone when it is replaced. */
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { TestPerson } from '../../../test/house.ts';
import { openJob } from '../../../test/line.ts';
import { aHouse, anAgency, aRival } from '../../../test/stage.ts';
import { formOf } from '../../../test/upload.ts';

const house = aHouse();
const agency = anAgency(house);
const rival = aRival(house, agency);

const PICTURE = '/api/authentication/me/picture';

function upload(who: TestPerson | null, content: Uint8Array | string) {
  const { payload, headers } = formOf([{ name: 'file', filename: 'me.jpg', type: 'image/jpeg', content }]);
  return house.call(who, 'POST', PICTURE, payload, headers);
}

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#1f4e79' } });

/** Left half red, right half blue, and what a camera notes: lying on its side, and where it was. */
async function fromCamera(): Promise<Buffer> {
  const blue = await sharp({ create: { width: 400, height: 600, channels: 3, background: 'blue' } })
    .png()
    .toBuffer();
  return sharp({ create: { width: 800, height: 600, channels: 3, background: 'red' } })
    .composite([{ input: blue, left: 400, top: 0 }])
    .jpeg()
    .withExif({
      IFD0: { Artist: 'Secret Photographer' },
      IFD3: { GPSLatitude: '51/1 30/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

const myPicture = async (who: TestPerson): Promise<string | null> =>
  (await house.call(who, 'GET', '/api/authentication/me')).body.user.picture;

const keyOf = async (who: TestPerson) =>
  (await house.query('select picture_key from app_user where id = $1', [who.actor.userId]))[0]!.picture_key as
    | string
    | null;

async function memberPicture(reader: TestPerson, of: TestPerson): Promise<string | null> {
  const { body } = await house.call(reader, 'GET', `/api/common/members/${of.actor.membershipId}`);
  return body.picture;
}

test('is kept as a small upright square without what the camera wrote', async () => {
  const taken = await fromCamera();
  expect(taken.toString('latin1')).toContain('Secret Photographer');
  expect((await upload(agency.recruiter, taken)).status).toBe(200);
  const href = await myPicture(agency.recruiter);
  const { status, headers, raw } = await house.call(agency.recruiter, 'GET', href!);
  expect([status, headers['content-type']]).toEqual([200, 'image/webp']);
  expect(headers).toMatchObject({
    'content-disposition': expect.stringMatching(/^inline; /),
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=600',
  });
  const kept = await sharp(raw).metadata();
  expect(kept).toMatchObject({ format: 'webp', width: 512, height: 512 });
  expect([kept.exif, kept.xmp, kept.icc, kept.orientation]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(raw.toString('latin1')).not.toContain('Secret Photographer');
  // Turned upright: what was left is now on top.
  const { data } = await sharp(raw).raw().toBuffer({ resolveWithObject: true });
  const pixel = (x: number, y: number) => [...data.subarray((y * 512 + x) * 3, (y * 512 + x) * 3 + 3)];
  expect(pixel(256, 40)[0]).toBeGreaterThan(200);
  expect(pixel(256, 470)[2]).toBeGreaterThan(200);
});

test.each(['png', 'webp', 'jpeg'] as const)(
  'takes %s, and makes nothing larger than it was',
  async (format) => {
    expect((await upload(agency.client, await blank(200, 90).toFormat(format).toBuffer())).status).toBe(200);
    const { raw } = await house.call(agency.client, 'GET', (await myPicture(agency.client))!);
    expect(await sharp(raw).metadata()).toMatchObject({ format: 'webp', width: 90, height: 90 });
  },
);

test.each([
  ['words under a picture’s name', async () => 'not a picture', 'picture_type'],
  [
    'a picture that may hold scripts',
    async () => '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"/>',
    'picture_type',
  ],
  ['another kind of picture', () => blank(100, 100).gif().toBuffer(), 'picture_type'],
  [
    'one whose end is missing',
    async () => (await blank(300, 300).png().toBuffer()).subarray(0, 200),
    'picture_unreadable',
  ],
  [
    'a PNG by its first bytes only',
    async () => Buffer.concat([PNG_BEGIN, Buffer.alloc(200)]),
    'picture_type',
  ],
  ['one that is too small to be seen', () => blank(20, 20).png().toBuffer(), 'picture_dimensions'],
  ['30,000 × 30,000 pixels in a small file', async () => pngOfSize(30_000, 30_000), 'picture_dimensions'],
  ['9,000 × 9,000 pixels', async () => pngOfSize(9_000, 9_000), 'picture_dimensions'],
  ['a line of a million pixels', async () => pngOfSize(1_000_000, 60), 'picture_dimensions'],
  ['more than 8 MB', async () => Buffer.alloc(8_000_001, 'x'), 'picture_too_large'],
])('refuses %s in words', async (_, content, code) => {
  const before = await keyOf(agency.manager);
  const { status, body } = await upload(agency.manager, await content());
  expect([status, body.code]).toEqual([422, code]);
  expect(body.detail).toMatch(/\.$/);
  expect(await keyOf(agency.manager)).toBe(before);
});

const PNG_BEGIN = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A whole PNG header that says so; what follows would take gigabytes and is not there. */
function pngOfSize(width: number, height: number): Buffer {
  const header = Buffer.from('0000000d49484452000000000000000008020000000000000000000000', 'hex');
  header.writeUInt32BE(width, 8);
  header.writeUInt32BE(height, 12);
  header.writeUInt32BE(crc32(header.subarray(4, 21)), 21);
  return Buffer.concat([
    PNG_BEGIN,
    header.subarray(0, 25),
    Buffer.from('0000000049444154', 'hex'),
    Buffer.alloc(64),
  ]);
}

test('is seen by whoever sees the person, by a link of their own', async () => {
  const theirs = await memberPicture(agency.admin, agency.recruiter);
  expect((await house.call(agency.admin, 'GET', theirs!)).status).toBe(200);
  const targets = await house.call(agency.manager, 'GET', '/api/manager/targets?month=2026-03');
  const listed = targets.body.members.find(({ name }: { name: string }) => name === agency.recruiter.name);
  expect((await house.call(agency.manager, 'GET', listed.picture)).status).toBe(200);

  const mine = (await myPicture(agency.recruiter))!;
  const asTheirs = (who: TestPerson) =>
    mine.replace(/membership=[^&]+/, `membership=${who.actor.membershipId}`);
  for (const other of [agency.admin, agency.client, rival.recruiter, agency.candidate]) {
    expect([other.name, (await house.call(other, 'GET', asTheirs(other))).status]).toEqual([other.name, 404]);
  }
  expect((await house.call(null, 'GET', mine)).status).toBe(401);
});

test('stands beside what they did, for each role that may read it', async () => {
  await upload(agency.client, await blank(100, 100).png().toBuffer());
  const job = await openJob(house, agency);
  for (const reader of [agency.client, agency.manager, agency.admin]) {
    const { body } = await house.call(reader, 'GET', `/api/common/events?jobId=${job.id}`);
    const made = body.items.find(({ type }: { type: string }) => type === 'job.submitted');
    expect((await house.call(reader, 'GET', made.actorPicture)).status).toBe(200);
  }
  for (const reader of [agency.accountant, agency.interviewer, agency.candidate, agency.recruiter2]) {
    expect((await house.call(reader, 'GET', '/api/common/events')).status).toBe(200);
  }
});

test('goes with them into another organisation, and ends everywhere when it is removed', async () => {
  const { body } = await house.call(rival.admin, 'POST', '/api/common/invitations', {
    people: [{ email: agency.recruiter.email }],
    roles: ['recruiter'],
  });
  const [{ id }] = body.items;
  await house.query(
    `insert into membership (id, user_id, organisation_id, role, name, email) values ($1, $2, $3, 'recruiter', 'x', 'x')`,
    [id, agency.recruiter.actor.userId, rival.agencyId],
  );
  const there = await house.call(rival.admin, 'GET', `/api/common/members/${id}`);
  expect((await house.call(rival.admin, 'GET', there.body.picture)).status).toBe(200);

  const key = (await keyOf(agency.recruiter))!;
  expect((await house.call(agency.recruiter, 'DELETE', PICTURE)).status).toBe(200);
  expect((await house.call(agency.recruiter, 'DELETE', PICTURE)).status).toBe(200);
  expect(await memberPicture(agency.admin, agency.recruiter)).toBeNull();
  expect((await house.call(rival.admin, 'GET', there.body.picture)).status).toBe(404);
  expect(await house.drain()).toEqual([]);
  await expect(house.services.storage.get(key)).rejects.toThrow();
});

test('leaves no file behind when it is replaced, nor when the account is deleted', async () => {
  await upload(agency.recruiter2, await blank(100, 100).png().toBuffer());
  const first = (await keyOf(agency.recruiter2))!;
  await upload(agency.recruiter2, await blank(120, 120).png().toBuffer());
  const second = (await keyOf(agency.recruiter2))!;
  await house.drain();
  await expect(house.services.storage.get(first)).rejects.toThrow();
  expect(await house.services.storage.get(second)).toBeTruthy();

  const { body: data } = await house.call(agency.recruiter2, 'GET', '/api/authentication/me/data');
  expect(data.picture).toMatch(/^data:image\/webp;base64,.+/);
  const gone = await house.call(agency.recruiter2, 'POST', '/api/authentication/me/delete', {
    email: agency.recruiter2.email,
  });
  expect(gone.status).toBe(200);
  await house.drain();
  await expect(house.services.storage.get(second)).rejects.toThrow();
});

test('is nobody’s to set who is not signed in', async () => {
  expect((await upload(null, 'x')).status).toBe(401);
  expect((await house.call(null, 'DELETE', PICTURE)).status).toBe(401);
});
