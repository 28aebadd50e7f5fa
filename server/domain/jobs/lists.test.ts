/** Lists of jobs: what narrows them, what is saved of it, and the same as CSV. */
import { beforeAll, expect, test } from 'vitest';
import type { TestPerson } from '../../../test/house.ts';
import { draftJob, openJob, pendingJob } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import * as jobs from './index.ts';

const house = aHouse();
const agency = anAgency(house);
const other = anAgency(house, 'zephyr');

beforeAll(async () => {
  await openJob(house, agency, { title: 'Assigned', deadline: '2026-05-01' });
  const { id } = await pendingJob(house, agency, {
    title: '=HYPERLINK("x")',
    locations: [{ place: 'Kochi', workMode: 'remote' as never, openings: 1 }],
    pay: { from: '2000000', to: '2400000', currency: 'INR' },
  });
  await house.as(agency.manager, (context) => jobs.approve(context, id));
  await draftJob(house, agency, { title: 'Sketch', deadline: '2026-09-01' });
});

const get = (who: TestPerson | null, path: string) => house.call(who, 'GET', `/api/common/${path}`);
const titles = async (who: TestPerson, query: string) =>
  (await get(who, `jobs?${query}`)).body.items.map(({ title }: { title: string }) => title).sort();

const ODD = '=HYPERLINK("x")';
test.each([
  ['place=koch', [ODD]],
  ['workMode=remote', [ODD]],
  ['workMode=remote,office&q=Sketch', ['Sketch']],
  ['deadlineTo=2026-06-01', ['Assigned']],
  ['deadlineFrom=2026-06-01&deadlineTo=2026-12-31', ['Sketch']],
  ['payAtMost=1600000', ['Assigned', 'Sketch']],
  ['payAtLeast=2450000&currency=INR', ['Assigned', 'Sketch']],
  ['place=%25', []],
])('%s narrows the list', async (query, expected) => {
  expect(await titles(agency.client, query)).toEqual(expected);
});

test('the agency finds what nobody is assigned to, and what is of one client', async () => {
  expect(await titles(agency.manager, 'unassigned=true')).toEqual([ODD]);
  expect(await titles(agency.manager, `engagement=${agency.engagementId}`)).toEqual([ODD, 'Assigned']);
  expect(await titles(agency.manager, `engagement=${other.engagementId}`)).toEqual([]);
  const { items } = (await get(agency.manager, 'jobs?place=koch')).body;
  expect((await get(agency.manager, 'jobs/counts?place=koch')).body.states).toEqual({ open: 1 });
  expect(items[0].openedAt).toBe('2026-03-02T05:00:00.000Z');
});

test('each side counts what it sees, and nobody else does', async () => {
  const counted = async (who: TestPerson | null) => {
    const { status, body } = await get(who, 'jobs/counts');
    return status === 200 ? body.states : status;
  };
  expect(await counted(agency.client)).toEqual({ draft: 1, open: 2 });
  expect(await counted(agency.manager)).toEqual({ open: 2 });
  expect(await counted(agency.recruiter)).toEqual({ open: 1 });
  expect(await counted(other.manager)).toEqual({});
  expect(await counted(other.client)).toEqual({});
  expect([await counted(agency.interviewer), await counted(null)]).toEqual([403, 401]);
});

test('the CSV holds what the list holds, over all its pages, and no formula', async () => {
  const answer = await get(agency.client, 'jobs/export.csv?sort=deadline&workMode=remote,office');
  expect(answer.headers['content-type']).toContain('text/csv');
  const lines = String(answer.body).trim().split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines.at(-1)).toContain(`"'=HYPERLINK(""x"")"`);
  expect(
    String((await get(other.client, 'jobs/export.csv')).body)
      .trim()
      .split('\r\n'),
  ).toHaveLength(1);
  expect((await get(agency.interviewer, 'jobs/export.csv')).status).toBe(403);
  expect((await get(null, 'jobs/export.csv')).status).toBe(401);
});

test('a saved filter is one’s own until it is shared, and only within the organisation', async () => {
  const save = (who: TestPerson, name: string, shared: boolean) =>
    house.call(who, 'POST', '/api/common/saved-filters', {
      list: 'jobs',
      name,
      query: '?state=open',
      shared,
    });
  expect((await save(agency.manager, 'Mine', false)).status).toBe(201);
  const shared = await save(agency.manager, 'Ours', true);
  expect((await save(agency.manager, 'mine', false)).body.code).toBe('name_taken');
  const seen = async (who: TestPerson) =>
    (await get(who, 'saved-filters?list=jobs')).body.items.map(({ name }: { name: string }) => name);
  expect(await seen(agency.manager)).toEqual(['Mine', 'Ours']);
  expect(await seen(agency.admin)).toEqual(['Ours']);
  expect(await seen(agency.recruiter)).toEqual(['Ours']);
  expect(await seen(agency.client)).toEqual([]);
  expect(await seen(other.manager)).toEqual([]);
  const remove = (who: TestPerson) =>
    house.call(who, 'DELETE', `/api/common/saved-filters/${shared.body.id}`);
  expect((await remove(agency.admin)).status).toBe(404);
  expect((await remove(agency.manager)).status).toBe(200);
  const bad = { list: 'jobs', name: 'Away', query: 'https://elsewhere.example', shared: false };
  expect((await house.call(agency.manager, 'POST', '/api/common/saved-filters', bad)).status).toBe(400);
});
