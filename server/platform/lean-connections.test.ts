import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Agency, buildHouse, foundAgency, type House } from '../../test/house.ts';
import { openJob } from '../../test/line.ts';
import type { Context } from './context.ts';
import { ALONE, BY_ONE_PLAN } from './lean-connections.ts';

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

test('what is read alone ends its transaction; what follows acts as the same person, in another', async () => {
  const jobs = (context: Context) => sql<{ id: string }>`select id from job ${ALONE}`.execute(context.db);
  await openJob(house, agency);
  for (let round = 0; round < 5; round++) {
    const [first, open, second] = await house.as(agency.manager, async (context) => [
      (await jobs(context)).rows.length,
      await house.query(
        "select 1 from pg_stat_activity where state = 'idle in transaction' and query like '%from job %'",
      ),
      (await jobs(context)).rows.length,
    ]);
    expect([first, open, second]).toEqual([first, [], first]);
    expect(first).toBeGreaterThan(0);
    expect(await house.as(other.manager, async (context) => (await jobs(context)).rows)).toEqual([]);
  }
});

test('what is changed after something was read alone is taken back with the rest', async () => {
  const rename = house.as(agency.admin, async ({ db }) => {
    await sql`select id from job ${ALONE}`.execute(db);
    await sql`update organisation set name = 'Given up' where id = ${agency.agencyId}`.execute(db);
    // Not alone any more: its transaction has changed something.
    await sql`select id from job ${BY_ONE_PLAN} ${ALONE}`.execute(db);
    throw new Error('given up');
  });
  await expect(rename).rejects.toThrow('given up');
  expect(await house.query("select 1 from organisation where name = 'Given up'")).toEqual([]);
});

test('what is refused alone says why, and leaves the connection clean', async () => {
  for (let round = 0; round < 5; round++) {
    const refused = house.as(agency.manager, ({ db }) => sql`select 1 / 0 ${ALONE}`.execute(db));
    await expect(refused).rejects.toThrow('division by zero');
  }
  expect((await house.call(agency.manager, 'GET', '/api/common/jobs')).status).toBe(200);
});

test('one plan is kept for a statement that says so, and for that one only', async () => {
  const kept = await house.as('system', async ({ db }) => {
    const mode = async (mark: RawBuilder<unknown>) =>
      (await sql<{ mode: string }>`select current_setting('plan_cache_mode') as mode ${mark}`.execute(db))
        .rows[0]!.mode;
    return [await mode(sql``), await mode(BY_ONE_PLAN), await mode(BY_ONE_PLAN), await mode(sql``)];
  });
  expect(kept).toEqual(['auto', 'force_generic_plan', 'force_generic_plan', 'auto']);
});
