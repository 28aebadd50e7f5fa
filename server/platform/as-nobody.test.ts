import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildHouse, foundAgency, type House } from '../../test/house.ts';

let house: House;
beforeAll(async () => {
  house = await buildHouse();
});
afterAll(() => house.close());

test('more visitors than connections keep nobody from work, and all are answered', async () => {
  const agency = await foundAgency(house);
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const answered: number[] = [];
  const visitors = Array.from({ length: 30 }, (_, n) =>
    house.services.asNobody(async ({ db }) => {
      await sql`select 1`.execute(db);
      await opened;
      answered.push(n);
    }),
  );
  expect((await house.call(agency.recruiter, 'GET', '/api/common/jobs')).status).toBe(200);
  expect(answered).toEqual([]);
  open();
  await Promise.all(visitors);
  expect(answered.toSorted((a, b) => a - b)).toEqual([...visitors.keys()]);
});

test('what fails leaves its place to the next', async () => {
  const { asNobody } = house.services;
  const failed = Array.from({ length: 20 }, () => asNobody(({ db }) => sql`select 1 / 0`.execute(db)));
  expect((await Promise.allSettled(failed)).map(({ status }) => status)).toEqual(Array(20).fill('rejected'));
  const { rows } = await asNobody(({ db }) => sql<{ one: number }>`select 1 as one`.execute(db));
  expect(rows).toEqual([{ one: 1 }]);
});
