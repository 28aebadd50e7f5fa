/** Links that recruiters pass on: each their own, counted, and nothing kept of who follows. */
import { beforeAll, expect, test } from 'vitest';
import { draftJob, openJob } from '../../../../test/line.ts';
import { aHouse, anAgency } from '../../../../test/stage.ts';

const house = aHouse();
const agency = anAgency(house);
const other = anAgency(house, 'other');

const READER = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0' };
let jobId: string;
beforeAll(async () => {
  jobId = (await openJob(house, agency)).id;
});

const make = (who = agency.recruiter) => house.call(who, 'POST', `/api/common/jobs/${jobId}/links`);
const follow = (url: string, headers: Record<string, string> = READER, method = 'GET') =>
  house.call(null, method, new URL(url).pathname, undefined, headers);
const clicks = async () => {
  const { body } = await house.call(agency.manager, 'GET', `/api/common/jobs/${jobId}/links`);
  return Object.fromEntries(
    body.items.map((each: { byName: string; clicks: number }) => [each.byName, each.clicks]),
  );
};

test('each recruiter has one, made once though asked for twice at once; a manager sees whose led whom', async () => {
  const [first, second] = await Promise.all([make(), make()]);
  expect(first.body.items).toEqual(second.body.items);
  expect(first.body).toMatchObject({ onBoard: true, items: [{ isMine: true, clicks: 0, byName: 'Asha' }] });
  const [{ url }] = first.body.items;
  expect(url).toMatch(/^http:\/\/localhost:3000\/go\/[a-zA-Z0-9]{8}$/);
  await make(agency.manager);
  const answer = await follow(url);
  expect([answer.status, answer.headers['cache-control']]).toEqual([302, 'no-store']);
  expect(answer.headers.location).toMatch(/^\/jobs\/backend-engineer-/);
  expect(answer.headers['set-cookie']).toBeUndefined();
  await Promise.all([follow(url), follow(url)]);
  expect(await clicks()).toEqual({ Asha: 3, Meera: 0 });
  expect(
    (await house.call(agency.recruiter, 'GET', `/api/common/jobs/${jobId}/links`)).body.items,
  ).toHaveLength(1);
});

test('programs that only look are led on and not counted; made-up codes lead nowhere', async () => {
  const [{ url }] = (await make()).body.items;
  const before = await clicks();
  for (const agent of ['LinkedInBot/1.0', 'facebookexternalhit/1.1', 'WhatsApp/2.2'])
    expect((await follow(url, { 'user-agent': agent })).status).toBe(302);
  expect((await follow(url, READER, 'HEAD')).status).toBe(302);
  for (const path of ['/go/AAAAAAAA', '/go/x', '/go/..%2f..%2fetc', `/go/${'a'.repeat(5000)}`])
    expect((await house.call(null, 'GET', path, undefined, READER)).status).toBeGreaterThanOrEqual(404);
  expect(await clicks()).toEqual(before);
  const [row] = await house.query('select * from job_link limit 1');
  expect(Object.keys(row!).sort()).toEqual([
    'agency_id',
    'by_name',
    'clicks',
    'code',
    'created_at',
    'id',
    'job_id',
    'kind',
    'last_clicked_on',
    'user_id',
  ]);
});

test('only for a job on the board, and one’s own', async () => {
  const draft = await draftJob(house, agency);
  const answer = await house.call(agency.manager, 'POST', `/api/common/jobs/${draft.id}/links`);
  expect([answer.status, [409, 404].includes(answer.status)]).toEqual([answer.status, true]);
  expect((await make(other.recruiter)).status).toBe(404);
  expect((await make(other.manager)).status).toBe(404);
});
