import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Agency, buildHouse, foundAgency, type House } from '../../test/house.ts';
import { openJob } from '../../test/line.ts';

let house: House;
let agency: Agency;
let other: Agency;

beforeAll(async () => {
  // One connection, so that everybody meets the statements that the others left prepared on it.
  house = await buildHouse({ DATABASE_POOL: '2' });
  agency = await foundAgency(house);
  other = await foundAgency(house, 'Other');
});
afterAll(() => house.close());

test('a statement that is prepared shows each reader their own rows, whoever asked before', async () => {
  const { id } = await openJob(house, agency);
  const readers = [
    agency.manager,
    other.manager,
    agency.recruiter,
    other.recruiter,
    agency.client,
    other.client,
  ];
  for (let round = 0; round < 8; round++) {
    const statuses: number[] = [];
    for (const reader of readers)
      statuses.push((await house.call(reader, 'GET', `/api/common/jobs/${id}`)).status);
    expect(statuses).toEqual([200, 404, 200, 404, 200, 404]);
  }
});

test('a migration under a running process is met with another try', async () => {
  const read = () =>
    house.as(agency.manager, ({ db }) => db.selectFrom('job').selectAll().limit(1).executeTakeFirst());
  for (let round = 0; round < 8; round++) await read();
  await house.query('alter table job add column added_later text');
  expect(await read()).toHaveProperty('addedLater');
});

test('what was given up before it asked anything leaves the connection clean', async () => {
  for (let round = 0; round < 5; round++) {
    const nothing = house.services.db.transaction().execute(async () => {
      throw new Error('given up');
    });
    await expect(nothing).rejects.toThrow('given up');
  }
  expect((await house.call(agency.manager, 'GET', '/api/common/jobs')).status).toBe(200);
});
