/** Pictures of posts: drawn anew, seen by whom they are for, gone with what they stood in. */
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { blank, POSTS, REVIEW, TEXT, writers } from '../../../test/blog.ts';
import { png } from '../../../test/fixtures/png.ts';
import { enrol, type TestPerson } from '../../../test/house.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { removeLooseFiles } from '../files/index.ts';
import { removeLooseImages } from './images.ts';

const house = aHouse();
const agency = anAgency(house);
const { ok, drafted, published, upload } = writers(house);
let root: TestPerson;

beforeAll(async () => {
  root = await enrol(house, 'platform_admin', 'Root', null);
});

const open = (who: TestPerson | null, src: string) => house.call(who, 'GET', src);

test('a photo is kept upright, in two sizes, without what the camera wrote', async () => {
  const taken = await blank(2400, 1200)
    .jpeg()
    .withExif({ IFD0: { Artist: 'Secret Photographer' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  expect(taken.toString('latin1')).toContain('Secret Photographer');
  const { id } = await drafted(agency.candidate);
  const { status, body } = await upload(agency.candidate, id, taken);
  expect([status, body.width, body.height]).toEqual([201, 800, 1600]);
  for (const [src, width, height] of [
    [body.src, 800, 1600],
    [`${body.src}?size=small`, 320, 640],
  ] as const) {
    const { raw, headers } = await open(agency.candidate, src);
    expect(headers).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
    const kept = await sharp(raw).metadata();
    expect(kept).toMatchObject({ format: 'webp', width, height });
    expect([kept.exif, kept.xmp, kept.orientation]).toEqual([undefined, undefined, undefined]);
    expect(raw.toString('latin1')).not.toContain('Secret Photographer');
  }
});

test.each([
  ['words under a picture’s name', async () => 'no picture', 'file_type'],
  ['one that may hold scripts', async () => '<svg xmlns="http://www.w3.org/2000/svg"/>', 'file_type'],
  [
    '30,000 × 30,000 pixels in a small file',
    async () => png(30_000, 30_000, { rows: 100 }),
    'picture_dimensions',
  ],
  ['a speck', () => blank(8, 8).png().toBuffer(), 'picture_dimensions'],
  [
    'one whose end is missing',
    async () => (await blank(300, 300).png().toBuffer()).subarray(0, 200),
    'picture_unreadable',
  ],
])('refuses %s in words', async (_, content, code) => {
  const { id } = await drafted(agency.client);
  const { status, body } = await upload(agency.client, id, await content());
  expect([status, body.code]).toEqual([422, code]);
  expect(body.detail).toMatch(/\.$/);
});

test('is its author’s until it is published, and everybody’s as long as it is', async () => {
  const { id, version } = await drafted(agency.recruiter);
  const { body: inline } = await upload(agency.recruiter, id, await blank(400, 300).png().toBuffer());
  const { body: cover } = await upload(agency.recruiter, id, await blank(500, 300).png().toBuffer());
  const { body: unused } = await upload(agency.recruiter, id, await blank(600, 300).png().toBuffer());
  const body = `${TEXT.body}<p><img src="${inline.src}" alt=""></p>`;
  const saved = await ok(agency.recruiter, 'PATCH', `${POSTS}/${id}`, {
    body,
    coverImageId: cover.id,
    version,
  });
  expect(saved.missing.map(({ field }: { field: string }) => field)).toEqual(['body', 'coverAlt']);
  expect((await house.call(agency.recruiter, 'POST', `${POSTS}/${id}/submit`, {})).status).toBe(422);
  await ok(agency.recruiter, 'PATCH', `${POSTS}/${id}`, {
    body: body.replace('alt=""', 'alt="A blue desk"'),
    coverAlt: 'A blue wall',
    version: saved.version,
  });
  const all = [inline, cover, unused];
  const seenBy = async (who: TestPerson | null) =>
    Promise.all(all.map(async ({ src }) => (await open(who, src)).status));
  expect(await seenBy(agency.recruiter)).toEqual([200, 200, 200]);
  for (const who of [null, agency.manager, agency.client]) expect(await seenBy(who)).toEqual([404, 404, 404]);
  const submitted = await ok(agency.recruiter, 'POST', `${POSTS}/${id}/submit`, {});
  expect(await seenBy(root)).toEqual([200, 200, 200]);
  const preview = await open(root, `/blog/preview/${id}`);
  expect(preview.body).toContain(`<img class="cover" src="${cover.src}"`);
  expect(preview.headers).toMatchObject({ 'cache-control': 'no-store', 'x-frame-options': 'SAMEORIGIN' });
  for (const who of [null, agency.manager]) expect((await open(who, `/blog/preview/${id}`)).status).toBe(404);

  await ok(root, 'POST', `${REVIEW}/${id}/approve`, { version: submitted.version });
  expect(await seenBy(null)).toEqual([200, 200, 404]);
  const { publicPath } = await ok(agency.recruiter, 'GET', `${POSTS}/${id}`);
  const page = (await open(null, publicPath)).body;
  expect(page).toContain(`src="${inline.src}" alt="A blue desk" width="400" height="300" loading="lazy"`);
  expect(page).toContain(
    `<meta property="og:image" content="${house.services.settings.publicUrl}${cover.src}">`,
  );

  await ok(agency.recruiter, 'POST', `${POSTS}/${id}/unpublish`);
  expect(await seenBy(null)).toEqual([404, 404, 404]);
});

test('a picture of another post is no cover, and no part of the text', async () => {
  const mine = await drafted(agency.manager);
  const other = await drafted(agency.manager);
  const { body: image } = await upload(agency.manager, other.id, await blank(200, 200).png().toBuffer());
  const patch = (fields: object, version: number) =>
    house.call(agency.manager, 'PATCH', `${POSTS}/${mine.id}`, { ...fields, version });
  const refused = await patch({ coverImageId: image.id }, mine.version);
  expect([refused.status, refused.body.errors[0].path]).toEqual([422, 'coverImageId']);
  const saved = await patch({ body: `${TEXT.body}<img src="${image.src}" alt="A desk">` }, mine.version);
  expect(saved.body.missing).toMatchObject([
    { field: 'body', message: expect.stringContaining('another post') },
  ]);
  // Nor does anybody add one to a post that is not theirs.
  for (const who of [agency.admin, root])
    expect((await upload(who, mine.id, await blank(200, 200).png().toBuffer())).status).toBe(404);
});

test('what stands nowhere goes after a day, with what is stored; what stands somewhere stays', async () => {
  const post = await published(agency.interviewer, root, { title: 'With a picture that is left out' });
  await ok(agency.interviewer, 'POST', `${POSTS}/${post.id}/revise`);
  const { body: loose } = await upload(agency.interviewer, post.id, await blank(210, 210).png().toBuffer());
  const { body: used } = await upload(agency.interviewer, post.id, await blank(220, 220).png().toBuffer());
  const { version } = await ok(agency.interviewer, 'GET', `${POSTS}/${post.id}`);
  await ok(agency.interviewer, 'PATCH', `${POSTS}/${post.id}`, {
    body: `${TEXT.body}<img src="${used.src}" alt="A desk">`,
    version,
  });
  const keysOf = async (id: string) =>
    (await house.query('select storage_key, small_key from blog_image where id = $1', [id])).flatMap(
      ({ storage_key, small_key }) => [storage_key as string, small_key as string],
    );
  const gone = await keysOf(loose.id);
  const clearUp = async () => {
    await house.as('system', removeLooseImages);
    await house.as('system', removeLooseFiles);
    await house.drain();
  };
  await clearUp();
  expect(await keysOf(loose.id)).toHaveLength(2);
  await house.query(`update blog_image set created_at = created_at - interval '25 hours'`);
  await house.query(
    `update file set created_at = created_at - interval '25 hours' where kind = 'blog_image'`,
  );
  await clearUp();
  expect(await keysOf(loose.id)).toEqual([]);
  for (const key of gone) await expect(house.services.storage.get(key)).rejects.toThrow();
  for (const key of await keysOf(used.id))
    expect((await house.services.storage.get(key)).length).toBeGreaterThan(0);
  expect((await open(agency.interviewer, used.src)).status).toBe(200);
});

test('a key that may do something else opens no preview and no picture', async () => {
  const { id } = await drafted(root);
  const { body: image } = await upload(root, id, await blank(200, 200).png().toBuffer());
  const made = await house.call(root, 'POST', '/api/authentication/api-keys', {
    name: 'Export',
    scopes: ['organisations:read'],
    expiresInDays: 30,
  });
  const bearer = { authorization: `Bearer ${made.body.key}` };
  const seen = async (headers?: Record<string, string>) =>
    Promise.all(
      [`/blog/preview/${id}`, image.src].map(
        async (url) => (await house.call(headers ? null : root, 'GET', url, undefined, headers)).status,
      ),
    );
  expect(await seen()).toEqual([200, 200]);
  expect((await house.call(null, 'GET', `${POSTS}/${id}`, undefined, bearer)).body.code).toBe('scope_needed');
  expect(await seen(bearer)).toEqual([404, 404]);
});
