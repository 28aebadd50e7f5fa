/** A candidate brings their profile along: read, shown beside what is there, taken once. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { EXPORT, largeExport, zipOf } from '../../../../test/fixtures/linkedin-export.ts';
import type { TestPerson } from '../../../../test/house.ts';
import { aHouse, anAgency } from '../../../../test/stage.ts';
import { formOf } from '../../../../test/upload.ts';
import { newId } from '../../../platform/ids.ts';
import { removeOldProfileImports, uploadProfile } from '../index.ts';

const house = aHouse();
const agency = anAgency(house);

const AT = '/api/common/profile-imports';

async function upload(who: TestPerson, content: Uint8Array | string, filename = 'export.zip') {
  const { payload, headers } = formOf([{ name: 'file', filename, content }]);
  return house.call(who, 'POST', AT, payload, headers);
}

async function read(who: TestPerson, content: Uint8Array | string, filename?: string) {
  const { body, status } = await upload(who, content, filename);
  expect(status).toBe(201);
  expect(await house.drain()).toEqual([]);
  return (await house.call(who, 'GET', `${AT}/${body.id}`)).body;
}

type Lines = { list: string; entries: { title: string }[] }[];

const titles = ({ career }: { career: Lines }) =>
  Object.fromEntries(career.map(({ list, entries }) => [list, entries.map(({ title }) => title)]));

const stored = async () =>
  (await house.query(`select count(*)::int as count from profile_import where storage_key is not null`))[0]!
    .count;

test('what was read stands beside what is there; what was chosen is taken, once, and the file is gone', async () => {
  const me = agency.candidate;
  await house.call(me, 'PUT', '/api/candidate/profile', {
    version: 0,
    looking: true,
    headline: 'Engineer',
    location: null,
    noticeDays: 30,
    about: null,
  });
  const begun = await upload(me, await zipOf(EXPORT), 'Complete_LinkedInDataExport.zip');
  expect(begun.body).toMatchObject({
    state: 'reading',
    source: 'linkedin_export',
    possible: ['discard'],
    sideBySide: null,
  });
  await house.drain();
  const { body: the } = await house.call(me, 'GET', `${AT}/${begun.body.id}`);
  expect(the).toMatchObject({
    state: 'read',
    done: 8,
    parts: 8,
    name: 'Tara Menon',
    similar: [],
    possible: ['take', 'discard'],
  });
  expect(the.sideBySide.fields).toEqual([
    { field: 'headline', there: 'Engineer', read: 'Backend engineer, payments', proposed: 'keep' },
    { field: 'location', there: null, read: 'Pune, Maharashtra, India', proposed: 'take' },
    { field: 'about', there: null, read: 'Builds what moves money.\nCalmly.', proposed: 'take' },
  ]);
  const lists = Object.fromEntries(the.sideBySide.lists.map((each: { list: string }) => [each.list, each]));
  expect(lists.positions).toMatchObject({ proposed: 'add', added: 3 });
  expect(lists.positions.entries[0]).toEqual({
    state: 'new',
    there: null,
    read: {
      title: 'Senior Engineer',
      detail: 'Aster Systems · Jan 2022 – now · Pune',
      words: 'Ledger, settlement',
    },
  });
  expect(lists.skills.added).toBe(2);
  expect(lists.links.entries.map((each: { read: { detail: string } }) => each.read.detail)).toEqual([
    'https://tara.example/work',
  ]);
  expect(the.notes).toEqual(['2 dates could not be read, such as “été 2017”; look at them below.']);
  expect(JSON.stringify(the)).not.toContain('Private words');
  expect(await stored()).toBe(0);

  const choices = { headline: 'take', location: 'take', positions: 'add', skills: 'take', languages: 'add' };
  const take = () =>
    house.call(me, 'POST', `${AT}/${the.id}/take`, { version: the.sideBySide.version, choices });
  const [first, second] = await Promise.all([take(), take()]);
  expect([first.status, second.status].sort()).toEqual([200, 409]);
  const { body: profile } = await house.call(me, 'GET', '/api/candidate/profile');
  expect(profile).toMatchObject({
    headline: 'Backend engineer, payments',
    location: 'Pune, Maharashtra, India',
    about: null,
    noticeDays: 30,
  });
  expect(titles(profile)).toEqual({
    positions: ['Senior Engineer', 'Engineer', 'Trainee'],
    skills: ['TypeScript', 'PostgreSQL'],
    languages: ['Marathi', 'English'],
  });
  const [row] = await house.query('select reading, state from profile_import where id = $1', [the.id]);
  expect(row).toEqual({ reading: null, state: 'taken' });
});

test('taken again, the same is the same; what was changed meanwhile is not overwritten', async () => {
  const me = agency.candidate;
  const the = await read(me, await zipOf(EXPORT));
  const positions = the.sideBySide.lists.find(({ list }: { list: string }) => list === 'positions');
  expect(positions).toMatchObject({ proposed: 'keep', added: 0 });
  expect(positions.entries.map(({ state }: { state: string }) => state)).toEqual(['same', 'same', 'same']);
  const { version } = the.sideBySide;
  const removed = await house.call(me, 'POST', '/api/candidate/profile/career/remove', {
    version,
    list: 'positions',
    at: [1],
  });
  expect(titles(removed.body).positions).toEqual(['Senior Engineer', 'Trainee']);
  const stale = await house.call(me, 'POST', `${AT}/${the.id}/take`, {
    version,
    choices: { positions: 'take' },
  });
  expect([stale.status, stale.body.code]).toEqual([409, 'stale']);
  const nothing = await house.call(me, 'POST', `${AT}/${the.id}/take`, {
    version,
    choices: { positions: 'keep' },
  });
  expect([nothing.status, nothing.body.code]).toEqual([422, 'nothing_chosen']);
  const gone = await house.call(me, 'POST', `${AT}/${the.id}/discard`);
  expect(gone.body).toMatchObject({ state: 'discarded', sideBySide: null, possible: [] });
});

test('a large export is read whole', async () => {
  const the = await read(agency.candidate, await largeExport(500, 2000));
  const counts = the.sideBySide.lists.map(({ list, added }: { list: string; added: number }) => [
    list,
    added,
  ]);
  expect(Object.fromEntries(counts)).toMatchObject({ positions: 500, skills: 2000 });
});

test('discarded while it waits, it is not read; what nobody took is forgotten after a month', async () => {
  const { body } = await upload(agency.candidate, await zipOf(EXPORT));
  await house.call(agency.candidate, 'POST', `${AT}/${body.id}/discard`);
  expect(await house.drain()).toEqual([]);
  const left = await read(agency.candidate, await zipOf(EXPORT));
  await house.query(`update profile_import set created_at = created_at - interval '31 days'`);
  await house.as('system', removeOldProfileImports);
  expect((await house.call(agency.candidate, 'GET', `${AT}/${left.id}`)).status).toBe(404);
});

test('a hundred megabytes are refused in words, whole or in pieces', async () => {
  expect((await upload(agency.candidate, Buffer.alloc(11_000_000))).status).toBe(413);
  const large = { name: 'all.zip', bytes: new Uint8Array(100_000_000) };
  await expect(
    house.as(agency.candidate, (context) => uploadProfile(context, house.services.storage, large, {})),
  ).rejects.toMatchObject({ code: 'file_too_large', message: expect.stringContaining('25 MB') });
});

test('what is refused leaves no file behind that nobody would ever remove', async () => {
  const { payload, headers } = formOf([
    { name: 'file', filename: 'export.zip', content: await zipOf(EXPORT) },
  ]);
  const folders = ['candidates', agency.agencyId].map((owner) =>
    path.join(house.settings.dataDir, 'files', owner, 'profile-imports'),
  );
  const kept = () => Promise.all(folders.map((folder) => readdir(folder).catch(() => [])));
  const before = await kept();
  for (const [who, status] of [
    [agency.candidate, 422],
    [agency.recruiter, 404],
  ] as const) {
    const refused = await house.call(who, 'POST', `${AT}?candidateRecordId=${newId()}`, payload, headers);
    expect(refused.status).toBe(status);
  }
  expect(await kept()).toEqual(before);
});
