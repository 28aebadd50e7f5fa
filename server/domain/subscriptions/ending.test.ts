/** What becomes of a plan whose last day has passed, and who is told before anything is full. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { enrol, type TestPerson } from '../../../test/house.ts';
import { givePlan } from '../../../test/plans.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { runTaskNow } from '../reminders/index.ts';

const house = aHouse();
const agency = anAgency(house);
let root: TestPerson;

beforeAll(async () => {
  root = await enrol(house, 'platform_admin', 'Root', null);
});
beforeEach(async () => {
  await house.drain();
  await house.query('delete from mail');
  await givePlan(house, agency.agencyId);
});

const run = (task: string) =>
  house.as('system', (context) => runTaskNow(context, task, agency.agencyId, 'Ishaan', house.settings));
const on = (day: string) => {
  house.clock.at = new Date(`${day}T05:00:00Z`);
};
const mine = async () => (await house.call(agency.admin, 'GET', '/api/agency/plan')).body;
const subjects = async (who: TestPerson) => {
  expect(await house.drain()).toEqual([]);
  return (await house.mails('where to_address = $1 order by id', [who.email])).map(({ subject }) => subject);
};

test('a paid plan goes on for a week, then the agency has the free one; each is said once', async () => {
  on('2026-03-31');
  expect((await run('processPlanEnd')).found).toBe(0);
  on('2026-04-01');
  await Promise.all([run('processPlanEnd'), run('processPlanEnd')]);
  expect((await mine()).subscription).toMatchObject({
    state: 'grace',
    plan: 'team',
    graceUntil: '2026-04-07',
  });
  on('2026-04-07');
  expect((await run('processPlanEnd')).found).toBe(0);
  on('2026-04-08');
  await Promise.all([run('processPlanEnd'), run('processPlanEnd')]);
  expect((await mine()).subscription).toMatchObject({ state: 'free', plan: 'free', endsOn: null });
  expect(await subjects(agency.admin)).toEqual([
    'Your Team plan has ended',
    'Your Team plan is over: you have the free plan now',
  ]);
  expect(await subjects(root)).toEqual([
    'Nimbus has not paid its next period',
    'Nimbus has the free plan now',
  ]);
});

test('what exceeds the free plan is there, and its newest is read only', async () => {
  await house.query(`update subscription set next_plan = 'free'`);
  on('2026-04-01');
  await run('processPlanEnd');
  const { subscription, usage } = await mine();
  expect(subscription.state).toBe('free');
  expect(usage.find(({ feature }: { feature: string }) => feature === 'members')).toMatchObject({
    used: 5,
    limit: 3,
  });
  const who = await house.query('select name from membership where beyond_plan order by name');
  expect(who.map(({ name }) => name)).toEqual(['Lata', 'Vikram']);
  const refused = await house.call(agency.recruiter2, 'POST', '/api/recruiter/candidates', {});
  expect(refused.body.code).toBe('plan_read_only');
});

test('in the week after its end the next period is paid as if nothing had been', async () => {
  on('2026-04-03');
  await run('processPlanEnd');
  const ordered = await house.call(agency.admin, 'POST', '/api/agency/plan-orders', {
    plan: 'team',
    interval: 'year',
    currency: 'INR',
  });
  expect(ordered.body).toMatchObject({
    kind: 'renewal',
    startsOn: '2026-04-01',
    endsOn: '2027-03-31',
    net: { amount: '49990.00' },
  });
});

test('four fifths are said once, and all of it once; in the next month again', async () => {
  await givePlan(house, agency.agencyId, { members: 6, api_calls: 100 });
  on('2026-03-10');
  await house.query(
    `insert into plan_usage (agency_id, feature, month, used) values ($1, 'api_calls', '2026-03-01', 100)`,
    [agency.agencyId],
  );
  await Promise.all([run('processPlanUsage'), run('processPlanUsage')]);
  expect(await subjects(agency.admin)).toEqual([
    'Your plan is full: calls of the API',
    'Four fifths of your plan are used: members',
  ]);
  expect((await run('processPlanUsage')).found).toBe(0);
  on('2026-04-10');
  await house.query(
    `insert into plan_usage (agency_id, feature, month, used) values ($1, 'api_calls', '2026-04-01', 85)`,
    [agency.agencyId],
  );
  expect((await run('processPlanUsage')).found).toBe(1);
});

test('terms that the platform sets for all change the limits on their day, and the price with the next period', async () => {
  on('2026-03-10');
  const [{ limits, prices }] = (await house.call(root, 'GET', '/api/platform/plans')).body.items[1].versions;
  const dearer = { ...prices, INR: { month: '5999', year: '59990' } };
  const published = await house.call(root, 'POST', '/api/platform/plans/team/versions', {
    effectiveFrom: '2026-03-20',
    prices: dearer,
    limits: { ...limits, members: 7 },
    forAll: true,
  });
  expect(published.status).toBe(200);
  expect((await run('processPlanEnd')).found).toBe(0);
  on('2026-03-20');
  expect((await run('processPlanEnd')).found).toBe(1);
  expect((await run('processPlanEnd')).found).toBe(0);
  const { subscription, usage } = await mine();
  expect([subscription.price.amount, usage[0].limit]).toEqual(['4999.00', 7]);
  const next = await house.call(agency.admin, 'POST', '/api/agency/plan/quote', {
    plan: 'team',
    interval: 'month',
    currency: 'INR',
  });
  expect(next.body).toMatchObject({ kind: 'renewal', net: { amount: '5999.00' } });
});
