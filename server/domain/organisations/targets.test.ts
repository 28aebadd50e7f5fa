import { beforeAll, describe, expect, test } from 'vitest';
import { foundAgency, type TestPerson } from '../../../test/house.ts';
import { issue, joined, openJob } from '../../../test/line.ts';
import { lastEvent } from '../../../test/organisations.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';

const house = aHouse();
const agency = anAgency(house);

beforeAll(async () => {
  const monday = house.clock.at;
  const { invoiceId, visibleFrom } = await joined(house, agency, await openJob(house, agency));
  await issue(house, invoiceId, visibleFrom);
  house.clock.at = monday;
});

type Body = Record<string, unknown>;

describe('targets', () => {
  const read = (who: TestPerson, month = '2026-03') =>
    house.call(
      who,
      'GET',
      `/api/${who === agency.recruiter || who === agency.recruiter2 ? 'recruiter' : 'manager'}/targets?month=${month}`,
    );
  const set = (targets: Body[], month = '2026-03', who = agency.admin) =>
    house.call(who, 'PUT', '/api/agency/targets', { month, targets });
  const amount = { amount: '400000', currency: 'INR' };

  test('are set by the admin, read by managers, and each recruiter reads their own', async () => {
    const { status, body } = await set([
      { userId: agency.recruiter.actor.userId, positions: 3, amount },
      { userId: agency.manager.actor.userId, positions: 10, amount },
    ]);
    expect(status).toBe(200);
    const of = (name: string, { members }: { members: { name: string }[] }) =>
      members.find((one) => one.name === name);
    expect(of('Asha', body)).toMatchObject({
      positions: 3,
      amount: { amount: '400000.00', currency: 'INR' },
      joined: 1,
    });
    expect(of('Meera', body)).toMatchObject({
      positions: 10,
      joined: 1,
      fees: [{ amount: '149940.00', currency: 'INR' }],
    });
    expect(of('Vikram', body)).toMatchObject({ positions: null, amount: null, joined: 0, fees: [] });
    expect(await lastEvent(house)).toMatchObject({
      type: 'targets.set',
      data: { month: '2026-03', people: 'Asha, Meera' },
    });
    expect((await read(agency.manager)).body.members).toHaveLength(3);
    const mine = await read(agency.recruiter);
    expect(mine.body.members).toEqual([of('Asha', body)]);
    expect((await read(agency.recruiter2)).body.members).toMatchObject([
      { name: 'Vikram', joined: 0, fees: [] },
    ]);
    expect(
      (await read(agency.manager, '2026-04')).body.members.every(
        ({ joined }: { joined: number }) => joined === 0,
      ),
    ).toBe(true);
  });

  test('set again is set once; nothing to reach takes a target away', async () => {
    const one = { userId: agency.recruiter.actor.userId, positions: 4, amount };
    await Promise.all([set([one]), set([{ ...one, positions: 5 }])]);
    expect(
      await house.query(`select positions in (4, 5) as one_of_both from target where user_id = $1`, [
        one.userId,
      ]),
    ).toEqual([{ one_of_both: true }]);
    const { body } = await set([{ ...one, positions: 0, amount: { ...amount, amount: '0' } }]);
    expect(body.members.find(({ name }: { name: string }) => name === 'Asha')).toMatchObject({
      positions: null,
    });
  });

  test('wrong people, wrong months and wrong roles are refused', async () => {
    const other = await foundAgency(house, 'Far');
    const of = (who: TestPerson) => [{ userId: who.actor.userId, positions: 1, amount }];
    expect((await set(of(other.recruiter))).status).toBe(422);
    expect((await set(of(agency.accountant))).status).toBe(422);
    expect((await set([...of(agency.recruiter), ...of(agency.recruiter)])).status).toBe(400);
    expect((await set(of(agency.recruiter), '2026-13')).status).toBe(400);
    expect((await set(of(agency.recruiter), '2026-03', agency.manager)).status).toBe(403);
    expect((await house.call(agency.accountant, 'GET', '/api/manager/targets?month=2026-03')).status).toBe(
      403,
    );
    expect((await house.call(null, 'GET', '/api/manager/targets?month=2026-03')).status).toBe(401);
  });

  test('the database shows a recruiter no other’s target or joinings', async () => {
    await set([{ userId: agency.recruiter.actor.userId, positions: 4, amount }]);
    const seen = await house.as(agency.recruiter2, ({ db }) => db.selectFrom('target').selectAll().execute());
    expect(seen).toEqual([]);
  });
});
