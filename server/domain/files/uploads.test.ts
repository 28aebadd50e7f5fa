/** Files that come piece by piece, sent by the same client as the web’s, over a real connection. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, utimesSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Upload } from 'tus-js-client';
import { beforeAll, expect, test } from 'vitest';
import { pdf } from '../../../test/fixtures/resumes.ts';
import type { TestPerson } from '../../../test/house.ts';
import { draftJob } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { runTaskNow } from '../reminders/index.ts';

const MB = 1024 * 1024;
const house = aHouse();
const agency = anAgency(house);
const other = anAgency(house, 'zephyr');
let origin: string;
let file: Buffer;

beforeAll(async () => {
  await house.app.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(house.app.server.address() as AddressInfo).port}`;
  file = Buffer.concat([await pdf((document) => document.text('Grades')), Buffer.alloc(20 * MB, 'x')]);
});

const bearer = (who: TestPerson) => ({ authorization: `Bearer ${who.token}` });

function send(
  who: TestPerson,
  content: Buffer,
  options: { uploadUrl?: string; stopAt?: number; retryDelays?: number[] } = {},
) {
  return new Promise<string>((resolve, reject) => {
    const { stopAt = Number.POSITIVE_INFINITY, uploadUrl, retryDelays = null } = options;
    const upload = new Upload(content, {
      endpoint: `${origin}/api/common/uploads`,
      uploadUrl,
      headers: bearer(who),
      chunkSize: MB,
      retryDelays,
      metadata: { filename: 'Grades.pdf' },
      onError: reject,
      onChunkComplete: (_size, arrived) => {
        if (arrived >= stopAt) void upload.abort().then(() => resolve(upload.url!));
      },
      onSuccess: () => resolve(upload.url!),
    });
    upload.start();
  });
}

const idOf = (url: string) => url.split('/').at(-1)!;
const arrived = async (who: TestPerson, url: string) =>
  Number((await fetch(url, { method: 'HEAD', headers: bearer(who) })).headers.get('upload-offset'));

const begin = async (who: TestPerson, bytes: number | string, name = 'Grades.pdf') =>
  house.call(who, 'POST', '/api/common/uploads', undefined, {
    'upload-length': String(bytes),
    'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
  });

const piece = (who: TestPerson, url: string, offset: number | string, content: Buffer, type = PIECE) =>
  house.call(who, 'PATCH', url, content, { 'upload-offset': String(offset), 'content-type': type });
const PIECE = 'application/offset+octet-stream';

const attach = async (who: TestPerson, upload: string, headers = {}) =>
  house.call(
    who,
    'POST',
    `/api/common/jobs/${(await draftJob(house, agency)).id}/documents?upload=${upload}`,
    undefined,
    headers,
  );

const hash = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

test('twenty megabytes come in pieces and become a document, byte by byte the same', async () => {
  const url = await send(agency.client, file);
  const added = await attach(agency.client, idOf(url));
  expect(added).toMatchObject({ status: 201, body: { documents: [{ name: 'Grades.pdf' }] } });
  const [row] = await house.query(`select sha256, storage_key as key, bytes from file where id = $1`, [
    added.body.documents[0].fileId,
  ]);
  expect(row).toMatchObject({ sha256: hash(file), bytes: file.length });
  expect(hash(await house.services.storage.get(row!.key as string))).toBe(hash(file));
});

test('stopped in the middle it goes on from there', async () => {
  const url = await send(agency.client, file, { stopAt: 5 * MB });
  expect(await arrived(agency.client, url)).toBeGreaterThanOrEqual(5 * MB);
  expect((await attach(agency.client, idOf(url))).body.code).toBe('upload_unfinished');
  expect(await send(agency.client, file, { uploadUrl: url })).toBe(url);
  expect((await attach(agency.client, idOf(url))).status).toBe(201);
});

test('a connection that breaks within a piece loses at most what was under way', async () => {
  const { location } = (await begin(agency.client, file.length)).headers;
  const request = http.request(`${origin}${location}`, {
    method: 'PATCH',
    headers: {
      ...bearer(agency.client),
      'content-type': PIECE,
      'upload-offset': 0,
      'content-length': file.length,
    },
  });
  request.on('error', () => {});
  await new Promise<void>((done) => request.write(file.subarray(0, 3 * MB), () => done()));
  const url = `${origin}${location}`;
  for (let tries = 0; tries < 100 && (await arrived(agency.client, url)) < 2 * MB; tries++) await sleep(20);
  request.destroy();
  const { length } = file;
  const there = await arrived(agency.client, url);
  expect(there).toBeGreaterThan(0);
  expect(there).toBeLessThanOrEqual(3 * MB);
  await send(agency.client, file, { uploadUrl: url });
  expect(await arrived(agency.client, url)).toBe(length);
});

test('whoever comes back is not held up by the connection before, which hangs', async () => {
  const { location } = (await begin(agency.client, file.length)).headers;
  const url = `${origin}${location}`;
  const hanging = http.request(url, {
    method: 'PATCH',
    headers: {
      ...bearer(agency.client),
      'content-type': PIECE,
      'upload-offset': 0,
      'content-length': file.length,
    },
  });
  hanging.on('error', () => {});
  hanging.write(file.subarray(0, MB));
  for (let tries = 0; tries < 100 && (await arrived(agency.client, url)) === 0; tries++) await sleep(20);
  // What was still on its way may have been written since it asked how far it is: then it asks again, as in the web.
  await send(agency.client, file, { uploadUrl: url, retryDelays: [20, 200] });
  const added = await attach(agency.client, idOf(url));
  expect(added.status).toBe(201);
  const [row] = await house.query('select sha256 from file where id = $1', [added.body.documents[0].fileId]);
  expect(row!.sha256).toBe(hash(file));
  hanging.destroy();
});

test('nobody else finds it, goes on with it, uses it or takes it away', async () => {
  const { location } = (await begin(agency.client, 10)).headers;
  for (const who of [agency.manager, agency.interviewer, other.client, agency.candidate]) {
    const answers = await Promise.all([
      house.call(who, 'GET', location as string),
      piece(who, location as string, 0, Buffer.from('0123456789')),
      house.call(who, 'DELETE', location as string),
      house.call(who, 'POST', `/api/common/job-descriptions?upload=${idOf(location as string)}`),
    ]);
    const mayRead = who === agency.manager || who === other.client;
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, mayRead ? 404 : 403]);
  }
  expect((await house.call(null, 'GET', location as string)).status).toBe(401);
  expect(await house.call(agency.client, 'GET', location as string)).toMatchObject({
    status: 200,
    body: { name: 'Grades.pdf', bytes: 10, arrived: 0 },
    headers: { 'upload-offset': '0', 'upload-length': '10', 'tus-resumable': '1.0.0' },
  });
  expect((await house.call(agency.client, 'DELETE', location as string)).status).toBe(204);
  expect((await house.call(agency.client, 'GET', location as string)).status).toBe(404);
});

test('too much, too little, from elsewhere, of another kind: each is refused and said', async () => {
  expect((await begin(agency.client, 30 * MB)).body.code).toBe('file_too_large');
  for (const bytes of ['', 'many', -1, 1.5, 1e300])
    expect((await begin(agency.client, bytes)).body.code).toBe('upload_header');
  const location = (await begin(agency.client, 10)).headers.location as string;
  const codes = [
    await piece(agency.client, location, 5, Buffer.from('56789')),
    await piece(agency.client, location, 'x', Buffer.from('01234')),
    await piece(agency.client, location, 0, Buffer.from('01234'), 'application/json'),
    await piece(agency.client, location, 0, Buffer.from('0123456789a')),
  ].map(({ body }) => body.code);
  expect(codes).toEqual(['upload_offset', 'upload_header', 'bad_request', 'upload_too_long']);
});

test('a file under another name is told by its content, and stays to be sent nowhere', async () => {
  const location = (await begin(agency.client, 4, 'Grades.pdf')).headers.location as string;
  await piece(agency.client, location, 0, Buffer.from('MZ\0\0'));
  expect((await attach(agency.client, idOf(location))).body.code).toBe('file_type');
});

test('sent again after a lost answer it is done once', async () => {
  const small = Buffer.from(await pdf((document) => document.text('Once')));
  const location = (await begin(agency.client, small.length)).headers.location as string;
  await piece(agency.client, location, 0, small);
  const { id } = await draftJob(house, agency);
  const once = () =>
    house.call(
      agency.client,
      'POST',
      `/api/common/jobs/${id}/documents?upload=${idOf(location)}`,
      undefined,
      {
        'idempotency-key': 'sent-twice-1',
      },
    );
  const answers = await Promise.all([once(), once()]);
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  expect((await house.call(agency.client, 'GET', `/api/common/jobs/${id}`)).body.documents).toHaveLength(1);
});

test('a name of letters that no name has is kept without them', async () => {
  const metadata = `filename ${Buffer.from('a\u0000b\u0007.pdf').toString('base64')}`;
  const begun = await house.call(agency.client, 'POST', '/api/common/uploads', undefined, {
    'upload-length': '10',
    'upload-metadata': metadata,
  });
  expect(begun.status).toBe(201);
  const { body } = await house.call(agency.client, 'GET', begun.headers.location as string);
  expect(body.name).toBe('ab.pdf');
});

test('fifty at a time, also for those that are begun at once', async () => {
  const answers = await Promise.all(Array.from({ length: 55 }, () => begin(agency.recruiter, 10)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(50);
  expect(answers.find(({ status }) => status !== 201)!.body.code).toBe('too_many_uploads');
});

test('what nobody goes on with is gone after a day, and what arrived of it', async () => {
  const old = (await begin(agency.manager, 10)).headers.location as string;
  const fresh = (await begin(agency.manager, 10)).headers.location as string;
  const lies = (location: string) => path.join(house.settings.dataDir, 'uploads', idOf(location));
  await house.query(`update upload set created_at = now() - interval '25 hours' where id = $1`, [idOf(old)]);
  const before = new Date(Date.now() - 25 * 3_600_000);
  utimesSync(lies(old), before, before);
  await house.as('system', (context) =>
    runTaskNow(context, 'processHousekeeping', agency.agencyId, 'Ishaan', house.settings),
  );
  await house.drain();
  expect([existsSync(lies(old)), existsSync(lies(fresh))]).toEqual([false, true]);
  expect((await house.call(agency.manager, 'GET', old)).status).toBe(404);
  expect((await house.call(agency.manager, 'GET', fresh)).status).toBe(200);
});

test('nothing of a request is left over once it was answered', () => {
  expect(
    readdirSync(path.join(house.settings.dataDir, 'uploads')).filter((name) => name.endsWith('.whole')),
  ).toEqual([]);
});
