/** A recruiter takes profiles into candidate records: a new one, or one that is there; and gives them as JSON Resume. */
import { expect, test } from 'vitest';
import { EXPORT, zipOf } from '../../../../test/fixtures/linkedin-export.ts';
import type { TestPerson } from '../../../../test/house.ts';
import { aHouse, anAgency } from '../../../../test/stage.ts';
import { formOf } from '../../../../test/upload.ts';

const house = aHouse();
const agency = anAgency(house);

const AT = '/api/common/profile-imports';
const ALL = {
  name: 'take',
  currentTitle: 'take',
  currentEmployer: 'take',
  experienceMonths: 'take',
  emails: 'take',
  phones: 'take',
  skills: 'take',
  positions: 'take',
  education: 'take',
} as const;

async function read(who: TestPerson, content: Uint8Array | string, query = '') {
  const { payload, headers } = formOf([{ name: 'file', filename: 'profile', content }]);
  const { body, status } = await house.call(who, 'POST', `${AT}${query}`, payload, headers);
  expect(status).toBe(201);
  expect(await house.drain()).toEqual([]);
  return (await house.call(who, 'GET', `${AT}/${body.id}`)).body;
}

const take = (who: TestPerson, id: string, body: Record<string, unknown>) =>
  house.call(who, 'POST', `${AT}/${id}/take`, body);

let candidateId: string;

test('becomes a new record, found by its skills, with an event of the agency', async () => {
  const the = await read(agency.recruiter, await zipOf(EXPORT));
  expect(the).toMatchObject({ comparedWith: null, similar: [] });
  const taken = await take(agency.recruiter, the.id, { version: 0, choices: ALL });
  expect(taken.body).toMatchObject({ state: 'taken', sideBySide: null });
  candidateId = taken.body.candidateRecordId;
  const { body } = await house.call(agency.recruiter, 'GET', `/api/recruiter/candidates/${candidateId}`);
  expect(body).toMatchObject({
    name: 'Tara Menon',
    emails: ['tara@tara.example', 'old@tara.example'],
    phones: ['+919812345678'],
    currentTitle: 'Senior Engineer',
    currentEmployer: 'Aster Systems',
    source: 'linkedin',
    location: null,
  });
  // From June 2018 on, without a gap, to this March; what has no beginning counts nothing.
  expect(body.experienceMonths).toBe(94);
  expect(body.skills.map(({ name }: { name: string }) => name).sort()).toEqual(['PostgreSQL', 'TypeScript']);
  expect(body.career.map(({ list }: { list: string }) => list)).toEqual(['positions', 'education']);
  const found = await house.call(agency.recruiter, 'GET', '/api/recruiter/candidates?skills=postgresql');
  expect(found.body.items).toHaveLength(1);
  const events = await house.query(`select type from event where candidate_record_id = $1 order by id`, [
    candidateId,
  ]);
  expect(events.map(({ type }) => type)).toEqual(['candidate.created', 'profile_import.taken']);
});

test('a probable duplicate is shown first; beside it only what is new is added, and ratings stay', async () => {
  const { body: before } = await house.call(
    agency.recruiter,
    'GET',
    `/api/recruiter/candidates/${candidateId}`,
  );
  const skills = [{ name: 'TypeScript', rating: 5, years: 7 }];
  await house.call(agency.recruiter, 'PATCH', `/api/recruiter/candidates/${candidateId}`, {
    version: before.version,
    skills,
  });

  const the = await read(agency.recruiter2, await zipOf(EXPORT));
  expect(the.similar).toEqual([
    expect.objectContaining({
      id: candidateId,
      reasons: expect.arrayContaining(['the same e-mail address']),
    }),
  ]);
  const refused = await take(agency.recruiter2, the.id, { version: 0, choices: ALL });
  expect([refused.status, refused.body.code, refused.body.similar[0].id]).toEqual([
    409,
    'probable_duplicate',
    candidateId,
  ]);

  const { body: beside } = await house.call(
    agency.recruiter2,
    'GET',
    `${AT}/${the.id}?candidateRecordId=${candidateId}`,
  );
  expect(beside.comparedWith).toEqual({ id: candidateId, name: 'Tara Menon' });
  const list = (name: string) => beside.sideBySide.lists.find((each: { list: string }) => each.list === name);
  expect([list('positions').added, list('skills').added, list('emails').added]).toEqual([0, 1, 0]);
  const stale = await take(agency.recruiter2, the.id, {
    candidateRecordId: candidateId,
    version: 1,
    choices: { skills: 'add' },
  });
  expect([stale.status, stale.body.code]).toEqual([409, 'stale']);
  const { version } = beside.sideBySide;
  const added = await take(agency.recruiter2, the.id, {
    candidateRecordId: candidateId,
    version,
    choices: { skills: 'add', location: 'take' },
  });
  expect(added.body).toMatchObject({ state: 'taken', candidateRecordId: candidateId });
  const { body } = await house.call(agency.recruiter, 'GET', `/api/recruiter/candidates/${candidateId}`);
  expect(body.location).toBe('Pune, Maharashtra, India');
  expect(body.skills).toEqual([
    { name: 'TypeScript', rating: 5, years: 7 },
    { name: 'PostgreSQL', rating: null, years: null },
  ]);
});

test('goes out as JSON Resume, and that comes in again as the same', async () => {
  const { body: resume, headers } = await house.call(
    agency.recruiter,
    'GET',
    `/api/recruiter/candidates/${candidateId}/resume.json`,
  );
  expect(headers['content-disposition']).toContain('attachment; filename="Tara Menon.json"');
  expect(resume).toMatchObject({
    basics: {
      name: 'Tara Menon',
      label: 'Senior Engineer',
      email: 'tara@tara.example',
      location: { city: 'Pune, Maharashtra, India' },
    },
    work: [
      { name: 'Aster Systems', position: 'Senior Engineer', startDate: '2022-01' },
      { endDate: '2021-12' },
      {},
    ],
    education: [
      { institution: 'COEP, Pune', area: 'B.Tech. Computer Science', startDate: '2014', endDate: '2018' },
    ],
    skills: [{ name: 'TypeScript' }, { name: 'PostgreSQL' }],
  });
  const the = await read(agency.recruiter, JSON.stringify(resume), `?candidateRecordId=${candidateId}`);
  expect(the).toMatchObject({ source: 'json_resume', comparedWith: { id: candidateId } });
  for (const { list, entries } of the.sideBySide.lists)
    if (['positions', 'skills'].includes(list))
      expect([list, entries.map(({ state }: { state: string }) => state)]).toEqual([
        list,
        entries.map(() => 'same'),
      ]);
});

test('without a way to reach them nobody becomes a candidate; whom somebody else knows is not found', async () => {
  const the = await read(agency.recruiter, JSON.stringify({ basics: { name: 'Nobody Reachable' } }));
  const refused = await take(agency.recruiter, the.id, { version: 0, choices: { name: 'take' } });
  expect([refused.status, refused.body.code]).toEqual([422, 'no_contact']);
  const { payload, headers } = formOf([{ name: 'file', filename: 'x', content: '{"basics":{}}' }]);
  const nobody = '0197f000-0000-7000-8000-000000000000';
  const answer = await house.call(
    agency.recruiter,
    'POST',
    `${AT}?candidateRecordId=${nobody}`,
    payload,
    headers,
  );
  expect(answer.status).toBe(404);
});
