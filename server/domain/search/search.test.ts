/** Global search: who finds what, by what they typed. */
import { beforeAll, expect, test } from 'vitest';
import type { TestPerson } from '../../../test/house.ts';
import { completeCandidate, interviewed, openJob } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { erase } from '../retention/erasing.ts';

const house = aHouse();
const agency = anAgency(house);
const rival = anAgency(house, 'B');
let jobCode: string;

beforeAll(async () => {
  const job = await openJob(house, agency, { title: 'Backend Engineer' });
  jobCode = job.code;
  await interviewed(house, agency, job);
  await completeCandidate(house, agency, 'Renée Oyelaran');
  await completeCandidate(house, agency, 'Priya Sharma');
  await completeCandidate(house, rival, 'Priya Sharmila');
});

async function found(who: TestPerson, q: string): Promise<Record<string, string[]>> {
  const { status, body } = await house.call(who, 'GET', `/api/common/search?q=${encodeURIComponent(q)}`);
  expect(status).toBe(200);
  return Object.fromEntries(
    body.groups.map(({ kind, items }: { kind: string; items: { title: string }[] }) => [
      kind,
      items.map(({ title }) => title),
    ]),
  );
}

test.each([
  'priya',
  'pri',
  'sharma priya',
  'Priya Sh',
  'PRIYA',
  'pryia',
  'priya sharm',
  'priya shrama',
  'prya sharma',
])('a candidate is found by “%s”, and nobody’s else', async (q) => {
  expect((await found(agency.recruiter, q)).candidates).toEqual(['Priya Sharma']);
});

test.each(['renee', 'Renée', 'oyelaren', 'ren oye'])('accents and slips: “%s”', async (q) => {
  expect((await found(agency.manager, q)).candidates).toEqual(['Renée Oyelaran']);
});

test.each(['xylophone', 'priya xylophone', "';--", '%%', '\\_', '🙂🙂'])('nobody by “%s”', async (q) => {
  expect((await found(agency.recruiter, q)).candidates).toBeUndefined();
});

test('by e-mail, whole and in any letters, and by phone, with and without the country', async () => {
  await house.query(
    `update candidate_record set emails = '{priya.s@people.example}', phones = '{+919812345678}' where name = 'Priya Sharma'`,
  );
  for (const q of ['Priya.S@People.example', '+91 98123 45678', '98123-45678', '09812345678'])
    expect([q, (await found(agency.recruiter, q)).candidates]).toEqual([q, ['Priya Sharma']]);
  expect((await found(rival.recruiter, '+91 98123 45678')).candidates).toBeUndefined();
});

test('a renamed candidate is found by the new name alone', async () => {
  const { id } = await completeCandidate(house, agency, 'Zubin Daruwala');
  await house.query(`update candidate_record set name = 'Zarin Daruwala' where id = $1`, [id]);
  expect((await found(agency.recruiter, 'zarin')).candidates).toEqual(['Zarin Daruwala']);
  expect((await found(agency.recruiter, 'zubin daruwala')).candidates).toBeUndefined();
});

test('whoever was erased is found no more, and no word of their name is left but those of others', async () => {
  const { id } = await completeCandidate(house, agency, 'Quentin Sharma');
  await house.as('system', (context) => erase(context, [id]));
  expect((await found(agency.recruiter, 'quentin')).candidates).toBeUndefined();
  expect((await found(agency.recruiter, 'erased')).candidates).toBeUndefined();
  const words = await house.query(`select word from candidate_name_word where word in ('quentin', 'sharma')`);
  expect(words).toEqual([{ word: 'sharma' }]);
});

test('a job by its title and code; in each area the screen that shows it', async () => {
  for (const q of ['backend', jobCode, jobCode.toLowerCase(), 'Backend Engineer']) {
    expect([q, (await found(agency.manager, q)).jobs]).toEqual([q, ['Backend Engineer']]);
  }
  for (const [who, area] of [
    [agency.admin, 'manager'],
    [agency.manager, 'manager'],
    [agency.recruiter, 'recruiter'],
    [agency.client, 'client'],
  ] as const) {
    const { body } = await house.call(who, 'GET', '/api/common/search?q=backend');
    expect(body.groups[0].items[0].href).toBe(`/${area}/jobs/${body.groups[0].items[0].id}`);
  }
});

test('each role finds what is theirs', async () => {
  const [row] = await house.query('select candidate_name as name from application');
  const name = row!.name as string;
  const kinds = async (who: TestPerson, q: string) => Object.keys(await found(who, q));
  expect(await kinds(agency.manager, name)).toEqual(['candidates', 'applications']);
  expect(await kinds(agency.recruiter, name)).toEqual(['candidates', 'applications']);
  // Not assigned: the agency's candidates are theirs, this application is not.
  expect(await kinds(agency.recruiter2, name)).toEqual(['candidates']);
  expect(await kinds(agency.client, name)).toEqual(['applications']);
  expect(await kinds(agency.interviewer, name)).toEqual(['interviews']);
  expect(await kinds(agency.accountant, name)).toEqual([]);
  expect(await kinds(agency.candidate, name)).toEqual([]);
  for (const who of [rival.admin, rival.manager, rival.recruiter, rival.client]) {
    const { jobs, applications, candidates } = {
      ...(await found(who, jobCode)),
      ...(await found(who, name)),
    };
    expect([who.name, jobs, applications, candidates]).toEqual([who.name, undefined, undefined, undefined]);
  }
});

test('clients, agencies and people by a name with a slip', async () => {
  const [engagement] = await house.query('select client_name, agency_name from engagement where id = $1', [
    agency.engagementId,
  ]);
  const slip = (name: string) => name.slice(0, 2) + name.slice(3);
  const { client_name: client, agency_name: own } = engagement as Record<string, string>;
  expect((await found(agency.manager, slip(client!))).clients).toContain(client);
  expect((await found(agency.client, slip(own!))).agencies).toContain(own);
  expect((await found(agency.admin, agency.recruiter.name)).people).toContain(agency.recruiter.name);
  expect((await found(agency.recruiter, agency.manager.name)).people).toBeUndefined();
});

test('what was opened comes back newest first, as long as it may be seen', async () => {
  const { body } = await house.call(agency.recruiter, 'GET', '/api/common/search?q=priya');
  const [{ id }] = body.groups[0].items;
  const open = (who: TestPerson, kind: string, its: string) =>
    house.call(who, 'PUT', `/api/common/search/recent/${kind}/${its}`);
  expect((await open(agency.recruiter, 'candidates', id)).status).toBe(200);
  const [job] = await house.query('select id from job where code = $1', [jobCode]);
  house.clock.at = new Date(house.clock.at.getTime() + 1000);
  const second = await open(agency.recruiter, 'jobs', job!.id as string);
  expect(second.body.items.map((item: { title: string }) => item.title)).toEqual([
    'Backend Engineer',
    'Priya Sharma',
  ]);
  // Not theirs: found by nobody, noted by nobody.
  expect((await open(rival.recruiter, 'candidates', id)).status).toBe(404);
  expect((await open(agency.client, 'candidates', id)).status).toBe(404);
  await house.query('delete from job_assignment where job_id = $1', [job!.id]);
  const { body: later } = await house.call(agency.recruiter, 'GET', '/api/common/search/recent');
  expect(later.items.map((item: { title: string }) => item.title)).toEqual(['Priya Sharma']);
});

test('a ticket by its words and number, a post by its title: by whom it is, and nobody else', async () => {
  const { body: ticket } = await house.call(agency.client, 'POST', '/api/common/tickets', {
    to: agency.agencyId,
    category: 'question',
    subject: 'Quarterly figures',
    text: 'Where do I find them?',
  });
  await house.call(agency.recruiter, 'POST', '/api/common/blog-posts', { title: 'Quarterly reading' });
  const of = async (who: TestPerson, q: string) => {
    const { tickets, posts } = await found(who, q);
    return { tickets, posts };
  };
  const nothing = { tickets: undefined, posts: undefined };
  expect(await of(agency.client, 'quarterly')).toEqual({ ...nothing, tickets: ['Quarterly figures'] });
  expect(await of(agency.admin, ticket.code)).toEqual({
    ...nothing,
    tickets: ['Quarterly figures'],
  });
  expect(await of(agency.recruiter, 'quarterly')).toEqual({ ...nothing, posts: ['Quarterly reading'] });
  for (const who of [agency.manager, agency.candidate, rival.admin, rival.client])
    expect([who.name, await of(who, 'quarterly')]).toEqual([who.name, nothing]);
});
