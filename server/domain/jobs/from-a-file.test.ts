/** From a dropped file to a draft, whose fields wait until a person has looked at them. */
import { expect, test } from 'vitest';
import { descriptionFile } from '../../../test/fixtures/job-descriptions.ts';
import type { TestPerson } from '../../../test/house.ts';
import { jobFields } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import type { Context } from '../../platform/context.ts';
import { runTaskNow } from '../reminders/index.ts';

const house = aHouse();
const agency = anAgency(house);
const other = anAgency(house, 'zephyr');

let dropped = 0;

/** Each time with one more blank line: the same bytes would be stored once. */
async function drop(who: TestPerson | null, name = 'backend-pune.txt') {
  const form = new FormData();
  const content = descriptionFile(name) as Uint8Array<ArrayBuffer>;
  form.set('file', new File([content, '\n'.repeat(++dropped)], name));
  const request = new Response(form);
  const payload = Buffer.from(await request.arrayBuffer());
  const headers = { 'content-type': request.headers.get('content-type')! };
  return house.call(who, 'POST', '/api/common/job-descriptions', payload, headers);
}

async function draftFromFile(who: TestPerson) {
  const { body } = await drop(who);
  return house.call(who, 'POST', '/api/common/jobs', {
    engagementId: agency.engagementId,
    ...body.fields,
    descriptionFileId: body.descriptionFileId,
    unconfirmed: body.sources,
  });
}

test('a draft from a file marks what was read until it is confirmed, changed or submitted', async () => {
  const made = await draftFromFile(agency.client);
  expect(made.status).toBe(201);
  const { id } = made.body;
  expect(made.body).toMatchObject({
    title: 'Senior Backend Engineer',
    documents: [{ name: 'backend-pune.txt' }],
  });
  const fields = made.body.unconfirmed.map(({ field }: { field: string }) => field);
  expect(fields).toEqual(expect.arrayContaining(['title', 'pay', 'locations', 'skills', 'deadline']));

  // The form saves the whole draft with each step: what it says as before is not confirmed by that.
  const { pay, skills, locations } = { ...made.body, pay: made.body.payGiven };
  const places = locations.map(({ place, workMode, openings }: Record<string, unknown>) => ({
    place,
    workMode,
    openings,
  }));
  const saved = await house.call(agency.client, 'PATCH', `/api/common/jobs/${id}`, {
    version: made.body.version,
    pay,
    skills,
    locations: places,
    title: 'Backend Engineer',
    confirmed: ['deadline'],
  });
  const left = saved.body.unconfirmed.map(({ field }: { field: string }) => field);
  expect(fields.filter((field: string) => !left.includes(field)).sort()).toEqual(['deadline', 'title']);

  const { rounds } = jobFields(agency);
  await house.call(agency.client, 'PATCH', `/api/common/jobs/${id}`, {
    version: saved.body.version,
    rounds,
    pay: { from: '1600000', to: '2400000', currency: 'INR' },
  });
  const submitted = await house.call(agency.client, 'POST', `/api/common/jobs/${id}/submit`);
  expect(submitted.body).toMatchObject({ state: 'pending_approval', unconfirmed: [] });
});

test('whoever reads the job reads its file, and nobody else', async () => {
  const { body } = await draftFromFile(agency.manager);
  const file = `/api/common/files/${body.documents[0].fileId}/link`;
  const status = async (who: TestPerson | null) => (await house.call(who, 'GET', file)).status;
  expect(await status(agency.manager)).toBe(200);
  expect(await status(agency.client)).toBe(200);
  expect(await status(agency.recruiter)).toBe(404);
  expect(await status(agency.interviewer)).toBe(404);
  expect(await status(other.manager)).toBe(404);
  expect(await status(other.client)).toBe(404);
  expect(await status(null)).toBe(401);
  // A client's own draft is not the agency's to read yet.
  const own = await draftFromFile(agency.client);
  expect(
    (await house.call(agency.manager, 'GET', `/api/common/files/${own.body.documents[0].fileId}/link`))
      .status,
  ).toBe(404);
});

test('no file of somebody else becomes a job’s, and who writes no jobs reads none', async () => {
  const { descriptionFileId } = (await drop(other.client)).body;
  const body = { engagementId: agency.engagementId, descriptionFileId };
  expect((await house.call(agency.client, 'POST', '/api/common/jobs', body)).status).toBe(404);
  expect((await drop(agency.recruiter)).status).toBe(403);
  expect((await drop(null)).status).toBe(401);
});

test('a file from which no draft was begun is gone after a day, with what was stored', async () => {
  const loose = (await drop(agency.client)).body.descriptionFileId;
  const fresh = (await drop(agency.client)).body.descriptionFileId;
  const kept = (await draftFromFile(agency.client)).body.documents[0].fileId;
  const deleted = (await draftFromFile(agency.manager)).body;
  await house.call(agency.manager, 'DELETE', `/api/common/jobs/${deleted.id}`);
  const ofDeleted = deleted.documents[0].fileId;
  await house.query(`update file set created_at = now() - interval '25 hours' where id <> $1`, [fresh]);
  const rows = () => house.query('select id, storage_key as key from file');
  const before = await rows();
  const ids = async () => (await rows()).map(({ id }) => id);
  const keyOf = (id: string) => before.find((row) => row.id === id)!.key as string;
  const stored = async (id: string) =>
    (await house.services.storage.get(keyOf(id)).catch(() => null)) !== null;
  const clean = (context: Context) =>
    runTaskNow(context, 'processHousekeeping', agency.agencyId, 'Ishaan', house.settings);

  // Killed in the middle: nothing is done, not even half of it.
  const killed = house.as('system', async (context) => {
    await clean(context);
    throw new Error('killed');
  });
  await expect(killed).rejects.toThrow('killed');
  await house.drain();
  expect(await rows()).toHaveLength(before.length);
  expect(await stored(loose)).toBe(true);

  await house.as('system', clean);
  expect(await ids()).toEqual(expect.arrayContaining([fresh, kept]));
  expect(await ids()).not.toContain(loose);
  expect(await ids()).not.toContain(ofDeleted);
  await house.drain();
  expect(await Promise.all([loose, ofDeleted, fresh, kept].map(stored))).toEqual([false, false, true, true]);
  await house.as('system', clean);
  expect(await house.drain()).toEqual([]);
});
