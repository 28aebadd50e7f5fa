/** Calls of the API by an agency's keys are counted, across processes, and end with the plan's. */
import { expect, test } from 'vitest';
import type { TestPerson } from '../../../test/house.ts';
import { givePlan } from '../../../test/plans.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { openCallCounter } from './index.ts';

const house = aHouse();
const agency = anAgency(house);

const used = async () =>
  Number((await house.query(`select used from plan_usage where feature = 'api_calls'`))[0]?.used ?? 0);
const program = () => ({ agencyId: agency.agencyId, scopes: ['*:read'] });

test('two processes count together; what is over is refused until the next month', async () => {
  await givePlan(house, agency.agencyId, { api_calls: 5 });
  const counterOf = () => openCallCounter(house.services.authDb, () => house.clock.now());
  const [here, there] = [counterOf(), counterOf()];
  for (const counter of [here, there]) for (let call = 0; call < 2; call++) await counter.count(program());
  await Promise.all([here.share(), there.share()]);
  expect(await used()).toBe(4);
  await here.count(program());
  await expect(here.count(program())).rejects.toMatchObject({
    status: 429,
    extra: { retryAfterSeconds: expect.any(Number) },
  });
  await here.share();
  await expect(there.count(program())).rejects.toMatchObject({ status: 429 });
  house.clock.at = new Date('2026-04-01T00:00:00Z');
  await there.count(program());
});

test('people are not counted, and an agency without a plan is not limited', async () => {
  const counter = openCallCounter(house.services.authDb, () => house.clock.now());
  await givePlan(house, agency.agencyId, { api_calls: 0 });
  await counter.count({ agencyId: agency.agencyId, scopes: null });
  await expect(counter.count(program())).rejects.toMatchObject({ status: 429 });
  await counter.share();
  await house.query('delete from subscription');
  await counter.count(program());
});

test('a key meets it at the API, and is told when to come again', async () => {
  await givePlan(house, agency.agencyId, { api_calls: 0 });
  const made = await house.call(agency.manager, 'POST', '/api/authentication/api-keys', {
    name: 'Export',
    scopes: ['jobs:read'],
    expiresInDays: 30,
  });
  const key: TestPerson = { ...agency.manager, token: made.body.key };
  const refused = await house.call(key, 'GET', '/api/common/jobs');
  expect([refused.status, refused.body.code]).toEqual([429, 'too_many']);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(3600);
  expect((await house.call(agency.manager, 'GET', '/api/common/jobs')).status).toBe(200);
});
