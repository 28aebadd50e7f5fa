/**
 * The disk of uploads is really full: its folder is a small tmpfs. Where mounting is not allowed (no root), a file stands
 * where the folder should be, so that at least the way from the disk's error to the answer is tested.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemPaths } from '../bad-input/operations.ts';
import { pdf } from '../fixtures/resumes.ts';
import { draftJob } from '../line.ts';
import { aHouse, anAgency } from '../stage.ts';
import { formOf } from '../upload.ts';

const MB = 1024 * 1024;
const house = aHouse();
const agency = anAgency(house);
let folder: string;
let mounted: boolean;

beforeAll(() => {
  folder = path.join(house.settings.dataDir, 'uploads');
  mkdirSync(folder, { recursive: true });
  mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]).status === 0;
  if (mounted) return;
  rmSync(folder, { recursive: true });
  writeFileSync(folder, '');
});
afterAll(() => {
  // Still there only where the test failed.
  if (mounted) spawnSync('umount', [folder]);
});

function free() {
  if (mounted) spawnSync('umount', [folder]);
  else rmSync(folder);
  mounted = false;
}

const begin = (bytes: number) =>
  house.call(agency.client, 'POST', '/api/common/uploads', undefined, { 'upload-length': String(bytes) });

const piece = (location: string, offset: number, content: Buffer) =>
  house.call(agency.client, 'PATCH', location, content, {
    'upload-offset': String(offset),
    'content-type': 'application/offset+octet-stream',
  });

async function add(content: Buffer) {
  const { id } = await draftJob(house, agency);
  const { payload, headers } = formOf([{ name: 'file', filename: 'Grades.pdf', content }]);
  return house.call(agency.client, 'POST', `/api/common/jobs/${id}/documents`, payload, headers);
}

test('full: refused in words, nothing is kept, and it goes on when there is room again', async () => {
  const small = Buffer.from(await pdf((document) => document.text('Grades')));
  const large = Buffer.concat([small, Buffer.alloc(4 * MB)]);
  const expected = mounted ? [507, 'storage_full'] : [503, 'storage_away'];
  const refused = await add(large);
  expect(problemPaths(refused, expected[0] as number), JSON.stringify(refused.body)).not.toBeNull();
  expect(refused.body.code).toBe(expected[1]);
  expect(await house.query('select 1 from file')).toEqual([]);
  const begun = await begin(large.length);
  if (mounted) {
    const location = begun.headers.location as string;
    expect((await piece(location, 0, large)).body.code).toBe('storage_full');
  } else expect(begun.body.code).toBe('storage_away');
  free();
  expect((await add(small)).status).toBe(201);
});
