/** Which mails people get: their own choice, except for what cannot wait and what keeps them safe. */
import { beforeEach, expect, test } from 'vitest';
import { type Agency, foundAgency, type TestPerson } from '../../../test/house.ts';
import { openJob, scheduleRound, shortlisted, submitted } from '../../../test/line.ts';
import { aHouse } from '../../../test/stage.ts';
import { catalogue } from './catalogue.ts';
import { CATEGORIES, categoryOf } from './categories.ts';

const house = aHouse();
let agency: Agency;

const MONDAY = new Date('2026-06-01T05:00:00Z');
const PATH = '/api/authentication/me/notification-preferences';

let tag = 0;
beforeEach(async () => {
  house.clock.at = MONDAY;
  agency = await foundAgency(house, `p${++tag}`);
});

const choose = async (who: TestPerson, category: string, delivery: string) =>
  house.call(who, 'PUT', PATH, { category, delivery });

async function toldOf(who: TestPerson, type: string) {
  expect(await house.drain()).toEqual([]);
  const [row] = await house.query(
    `select (select count(*)::int from notification n join event e on e.id::text = n.source where e.type = $1 and n.user_id = $2) as bell,
       (select count(*)::int from mail m join event e on e.id::text = m.source where e.type = $1 and m.to_address = $3) as mail`,
    [type, who.actor.userId, who.email],
  );
  return row;
}

test('every event that there is has a category', () => {
  const without = Object.keys(catalogue).filter((type) => !CATEGORIES.includes(categoryOf(type)!));
  expect(without).toEqual([]);
});

test('what is turned off still rings the bell, and mails nobody but those who want it', async () => {
  expect((await choose(agency.client, 'applications', 'off')).status).toBe(200);
  const job = await openJob(house, agency);
  await submitted(house, agency, job);
  expect(await toldOf(agency.client, 'application.submitted')).toEqual({ bell: 1, mail: 0 });
  // Another category, and another person.
  expect(await toldOf(agency.client, 'job.approved')).toEqual({ bell: 1, mail: 1 });
  expect(await toldOf(agency.manager, 'job.submitted')).toEqual({ bell: 1, mail: 1 });
  // A candidate without an account has chosen nothing.
  const [toCandidate] = await house.query(
    `select count(*)::int as count from mail m join event e on e.id::text = m.source
      where e.type = 'application.submitted' and e.agency_id = $1 and m.to_name = 'Leela Krishnan'`,
    [agency.agencyId],
  );
  expect(toCandidate!.count).toBe(1);

  await choose(agency.client, 'applications', 'at_once');
  await submitted(house, agency, job);
  expect(await toldOf(agency.client, 'application.submitted')).toEqual({ bell: 2, mail: 1 });
});

test('an interview of the same day is mailed all the same, one of another day is not', async () => {
  await choose(agency.interviewer, 'interviews', 'off');
  const job = await openJob(house, agency);
  const first = await shortlisted(house, agency, job);
  await scheduleRound(house, agency, first.id, new Date('2026-06-02T05:00:00Z'));
  expect(await toldOf(agency.interviewer, 'interview.proposed')).toEqual({ bell: 1, mail: 0 });
  const second = await shortlisted(house, agency, job);
  // 23:00 in India, where the interviewer reads.
  await scheduleRound(house, agency, second.id, new Date('2026-06-01T17:30:00Z'));
  expect(await toldOf(agency.interviewer, 'interview.proposed')).toEqual({ bell: 2, mail: 1 });
});

test('reminders keep to it', async () => {
  await submitted(house, agency, await openJob(house, agency));
  await house.drain();
  await choose(agency.client, 'applications', 'off');
  house.clock.at = new Date(MONDAY.getTime() + 25 * 3_600_000);
  await house.query(
    `select graphile_worker.add_job('runScheduledTask', '{"task":"processShortlistReminders"}')`,
  );
  expect(await house.drain()).toEqual([]);
  const said = (table: string) =>
    house.query(`select 1 from ${table} where source like 'processShortlistReminders%' and agency_id = $1`, [
      agency.agencyId,
    ]);
  expect([(await said('notification')).length, (await said('mail')).length]).toEqual([1, 0]);
});

test('what keeps an account safe cannot be turned off, and is said', async () => {
  const refused = await choose(agency.recruiter, 'account', 'off');
  expect([refused.status, refused.body.code]).toEqual([422, 'always_mailed']);
  const { body } = await house.call(agency.recruiter, 'GET', PATH);
  expect(body.items.at(-1)).toMatchObject({ category: 'account', locked: true, delivery: 'at_once' });
  expect(body.items.at(-1).always).toBeTruthy();
  // Written past the domain, it still counts for nothing.
  await house.query(`insert into notification_preference values ($1, 'account', 'off', now())`, [
    agency.recruiter.actor.userId,
  ]);
  const suspended = await house.call(
    agency.admin,
    'POST',
    `/api/common/members/${agency.recruiter.actor.membershipId}/suspend`,
  );
  expect(suspended.status).toBe(200);
  expect(await toldOf(agency.recruiter, 'member.suspended')).toMatchObject({ mail: 1 });
});

test('says where to choose in the mails that can be turned off, and in no other', async () => {
  await openJob(house, agency);
  await house.call(
    agency.admin,
    'POST',
    `/api/common/members/${agency.recruiter2.actor.membershipId}/suspend`,
  );
  await house.drain();
  const textOf = async (type: string, who: TestPerson) =>
    (
      await house.mails(`join event e on e.id::text = m.source where e.type = $1 and m.to_address = $2`, [
        type,
        who.email,
      ])
    )[0]!.text;
  expect(await textOf('job.approved', agency.client)).toContain('/account?tab=notifications');
  expect(await textOf('member.suspended', agency.recruiter2)).not.toContain('/account?tab=notifications');
});

test('each sees the categories of their role and their own choices; nobody sees or makes another’s', async () => {
  await choose(agency.recruiter, 'offers', 'off');
  const categoriesOf = async (who: TestPerson) => {
    const { body } = await house.call(who, 'GET', PATH);
    return body.items.map(
      ({ category, delivery }: { category: string; delivery: string }) => `${category} ${delivery}`,
    );
  };
  expect(await categoriesOf(agency.recruiter)).toContain('offers off');
  expect(await categoriesOf(agency.recruiter2)).toContain('offers at_once');
  expect(await categoriesOf(agency.candidate)).toEqual([
    'applications at_once',
    'interviews at_once',
    'offers at_once',
    'tickets at_once',
    'blog at_once',
    'account at_once',
  ]);
  const foreign = await house.as(agency.recruiter2, ({ db }) =>
    db.updateTable('notificationPreference').set({ delivery: 'at_once' }).executeTakeFirst(),
  );
  expect(foreign.numUpdatedRows).toBe(0n);
  expect((await choose(agency.recruiter, 'weather', 'off')).status).toBe(400);
  expect((await choose(agency.recruiter, 'offers', 'weekly')).status).toBe(400);
  expect((await house.call(null, 'GET', PATH)).status).toBe(401);
  expect((await house.call(null, 'PUT', PATH, { category: 'offers', delivery: 'off' })).status).toBe(401);
});

test('the bell’s list holds only what was not seen, or only one category, where asked', async () => {
  await submitted(house, agency, await openJob(house, agency));
  await house.drain();
  const listed = async (query: string) =>
    (await house.call(agency.client, 'GET', `/api/common/notifications?${query}`)).body.items;
  const all = await listed('');
  const jobs = await listed('category=jobs');
  const applications = await listed('category=applications');
  expect([jobs.length > 0, applications.length > 0]).toEqual([true, true]);
  expect(jobs.length + applications.length).toBe(all.length);
  await house.call(agency.client, 'POST', `/api/common/notifications/${jobs[0].id}/see`);
  expect(await listed('seen=no&category=jobs')).toHaveLength(jobs.length - 1);
  expect(await listed('seen=no')).toHaveLength(all.length - 1);
  expect((await house.call(agency.client, 'GET', '/api/common/notifications?category=weather')).status).toBe(
    400,
  );
});

test('chosen twice at once, it is chosen once', async () => {
  const answers = await Promise.all(
    ['off', 'at_once', 'off', 'at_once'].map((delivery) => choose(agency.manager, 'jobs', delivery)),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const rows = await house.query('select 1 from notification_preference where user_id = $1', [
    agency.manager.actor.userId,
  ]);
  expect(rows).toHaveLength(1);
});
