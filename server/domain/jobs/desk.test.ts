/** The manager's desk: who waits longest, who asks for a job, who stands in, who reads along. */
import { expect, test } from 'vitest';
import { type Agency, enrol } from '../../../test/house.ts';
import { openJob, pendingJob } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { assignRecruiters } from './index.ts';

const house = aHouse();
const agency = anAgency(house);
const other = anAgency(house, 'Other');

const call = (who: Agency['client'] | null, method: string, path: string, body?: unknown) =>
  house.call(who, method as 'GET', `/api/${path}`, body);
const mailsTo = (name: string) =>
  house.query('select subject from mail where to_name = $1 order by id', [name]);

test('the approval queue shows first who waits longest, page by page', async () => {
  const ids: string[] = [];
  for (let n = 0; n < 3; n++) {
    ids.push((await pendingJob(house, agency)).id);
    house.clock.at = new Date(house.clock.at.getTime() + 60_000);
  }
  const first = await call(agency.manager, 'GET', 'common/jobs?state=pending_approval&sort=waiting&limit=2');
  expect(first.body.items.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 2));
  const rest = await call(
    agency.manager,
    'GET',
    `common/jobs?state=pending_approval&sort=waiting&limit=2&after=${encodeURIComponent(first.body.next)}`,
  );
  expect(rest.body.items.map(({ id }: { id: string }) => id)).toEqual(ids.slice(2));
  expect((await call(agency.manager, 'GET', 'common/jobs?sort=waiting&after=x')).status).toBe(400);
});

test('a recruiter asks for a job of others; the manager sees it beside the load, and assigns or says no', async () => {
  const job = await openJob(house, agency);
  const ask = `recruiter/jobs-to-ask-for/${job.id}`;
  const open = await call(agency.recruiter2, 'GET', 'recruiter/jobs-to-ask-for?q=Backend');
  expect(open.body.items[0]).toMatchObject({ id: job.id, places: ['Pune'], openings: 2, asked: false });
  expect((await call(agency.recruiter, 'PUT', ask, {})).status).toBe(404);
  expect((await call(other.recruiter, 'PUT', ask, {})).status).toBe(404);
  expect((await call(agency.client, 'PUT', ask, {})).status).toBe(403);
  expect((await call(agency.recruiter2, 'PUT', ask, { note: 'I know two of them.' })).status).toBe(200);
  expect((await call(agency.recruiter2, 'PUT', ask, {})).status).toBe(200);
  // Asking opens nothing yet.
  expect((await call(agency.recruiter2, 'GET', `common/jobs/${job.id}`)).status).toBe(404);
  await house.drain();
  expect(await mailsTo('Meera')).toContainEqual({
    subject: `${agency.recruiter2.actor.name} would like to work on “Backend Engineer”`,
  });
  const load = await call(agency.manager, 'GET', `manager/recruiters?jobId=${job.id}`);
  expect(load.body.items[0]).toMatchObject({
    id: agency.recruiter2.actor.userId,
    asked: { note: 'I know two of them.' },
  });
  const decline = `manager/jobs/${job.id}/requests/${agency.recruiter2.actor.userId}/decline`;
  expect((await call(agency.manager, 'POST', decline)).status).toBe(200);
  expect((await call(agency.manager, 'POST', decline)).body.code).toBe('not_asked');
  await call(agency.recruiter2, 'PUT', ask, {});
  await house.as(agency.manager, (context) =>
    assignRecruiters(context, job.id, {
      jobLocationId: job.locations[0]!.id,
      recruiterIds: [agency.recruiter2.actor.userId!],
    }),
  );
  expect(await house.query('select 1 from job_request where job_id = $1', [job.id])).toEqual([]);
});

test('a link reads the job and nothing of how it goes, until it is taken back or gets old', async () => {
  const job = await openJob(house, agency);
  const shared = await call(agency.client, 'POST', `common/jobs/${job.id}/shares`, { forWhom: 'Our CFO' });
  expect(shared.status).toBe(201);
  const token = shared.body.href.replace('/job/', '');
  const read = () => call(null, 'GET', `public/shared-jobs/${token}`);
  const { body } = await read();
  expect(body).toMatchObject({
    sharedBy: agency.client.actor.name,
    job: { title: 'Backend Engineer', stages: {}, terms: null, possible: [], decisionMaker: null },
  });
  expect(JSON.stringify(body)).not.toContain('Our CFO');
  expect((await call(null, 'GET', `public/shared-jobs/${token.slice(0, -2)}xx`)).status).toBe(404);
  const mine = await call(agency.client, 'GET', `common/jobs/${job.id}/shares`);
  expect(mine.body.items).toHaveLength(1);
  // The other side has links of its own.
  expect((await call(agency.manager, 'GET', `common/jobs/${job.id}/shares`)).body.items).toEqual([]);
  const at = `common/jobs/${job.id}/shares/${mine.body.items[0].id}`;
  expect((await call(agency.manager, 'DELETE', at)).status).toBe(404);
  expect((await call(agency.client, 'DELETE', at)).status).toBe(200);
  expect((await read()).status).toBe(410);

  const short = await call(agency.manager, 'POST', `common/jobs/${job.id}/shares`, {
    forWhom: 'Us',
    days: 1,
  });
  const old = `public/${short.body.href.replace('/job/', 'shared-jobs/')}`;
  expect((await call(null, 'GET', old)).status).toBe(200);
  house.clock.at = new Date(house.clock.at.getTime() + 86_400_000);
  expect((await call(null, 'GET', old)).status).toBe(410);
});

test('who is away is told nothing; the stand-in is, on those days and no others', async () => {
  const deputy = await enrol(house, 'manager', 'Deputy', agency.agencyId);
  const day = (offset: number) =>
    new Date(house.clock.at.getTime() + offset * 86_400_000).toISOString().slice(0, 10);
  const set = (body: unknown) => call(agency.manager, 'PUT', 'manager/away', body);
  const standInId = deputy.actor.userId;
  expect((await set({ from: day(2), until: day(1), standInId })).status).toBe(400);
  expect((await set({ from: day(1), until: day(2), standInId: agency.recruiter.actor.userId })).status).toBe(
    422,
  );
  expect((await set({ from: day(1), until: day(2), standInId: other.manager.actor.userId })).status).toBe(
    422,
  );
  expect((await call(agency.recruiter, 'GET', 'manager/away')).status).toBe(403);
  expect((await set({ from: day(1), until: day(2), standInId })).body.away).toMatchObject({
    standInName: 'Deputy',
  });
  await house.drain();
  const counted = async () => {
    await pendingJob(house, agency);
    await house.drain();
    const asks = (mails: Record<string, unknown>[]) =>
      mails.filter(({ subject }) => String(subject).includes('asks you to approve')).length;
    return { away: asks(await mailsTo('Meera')), deputy: asks(await mailsTo('Deputy')) };
  };
  const before = await counted();
  house.clock.at = new Date(house.clock.at.getTime() + 86_400_000);
  const meanwhile = await counted();
  expect([meanwhile.away - before.away, meanwhile.deputy - before.deputy]).toEqual([0, 1]);
  expect((await call(agency.manager, 'DELETE', 'manager/away')).body.away).toBeNull();
  const after = await counted();
  expect([after.away - meanwhile.away, after.deputy - meanwhile.deputy]).toEqual([1, 1]);
});
