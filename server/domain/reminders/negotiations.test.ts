import { beforeEach, expect, test } from 'vitest';
import { answer, propose } from '../../../test/agreements.ts';
import { type Agency, foundAgency } from '../../../test/house.ts';
import { aHouse } from '../../../test/stage.ts';

/** A Monday, half past ten in India. */
const MONDAY = '2026-06-01T05:00:00Z';
const DAY = 86_400_000;
const house = aHouse();
let agency: Agency;
let tag = 0;

beforeEach(async () => {
  house.clock.at = new Date(MONDAY);
  agency = await foundAgency(house, `D${++tag}`);
  // A week without a day off.
  await house.query("update organisation set working_days = '{1,2,3,4,5,6,7}' where id = $1", [
    agency.agencyId,
  ]);
});

/** Both tasks on that day, on two workers. @returns who was mailed by which task */
async function tickOn(day: number): Promise<string[]> {
  house.clock.at = new Date(Date.parse(MONDAY) + day * DAY);
  const before = await mails();
  for (const task of ['processNegotiationReminders', 'processNegotiationDeadlines'])
    await house.query(
      `select graphile_worker.add_job('runScheduledTask', $1), graphile_worker.add_job('runScheduledTask', $1)`,
      [JSON.stringify({ task })],
    );
  expect(await house.drain()).toEqual([]);
  return (await mails()).slice(before.length).map(({ to_name, source }) => {
    const task = source.startsWith('processNegotiationReminders') ? 'waits' : 'expires';
    return `${to_name.split(' ')[0]} ${task}`;
  });
}
const mails = () =>
  house.mails(`where source like 'processNegotiation%' and agency_id = $1 order by id`, [agency.agencyId]);

test('the client is reminded of what the agency proposed, its admin at last, and once before the last day', async () => {
  const { id } = (await propose(house, agency, agency.manager)).body;
  await house.drain();
  expect(await tickOn(0)).toEqual([]);
  expect(await tickOn(1)).toEqual(['Priya waits']);
  expect(await tickOn(1)).toEqual([]);
  expect(await tickOn(2)).toEqual(['Priya waits']);
  expect((await tickOn(4)).sort()).toEqual(['Ishaan waits', 'Priya waits']);
  const texts = (await mails()).map(({ text }) => text);
  expect(texts[0]).toContain(`/client/negotiations/${id}`);
  expect(texts.find((text) => text.includes(`/manager/negotiations/${id}`))).toBeDefined();
  // The last day is the 15th.
  expect(await tickOn(10)).toEqual([]);
  expect(await tickOn(11)).toEqual(['Priya expires']);
  expect(await tickOn(12)).toEqual([]);
});

test('the managers are reminded of what the client proposed; an answer ends it, a counter-offer turns it round', async () => {
  const { id } = (await propose(house, agency, agency.client)).body;
  expect(await tickOn(1)).toEqual(['Meera waits']);
  const countered = await answer(house, agency.manager, id, 'counter', {
    conditions: {
      feeType: 'fixed',
      fee: '90000',
      replacementDays: 90,
      invoiceAfterDays: 30,
      paymentWithinDays: 7,
    },
    signedName: 'Meera Rao',
  });
  expect(countered.status).toBe(201);
  expect(await tickOn(2)).toEqual(['Priya waits']);
  expect((await house.call(agency.client, 'GET', '/api/common/work')).body.counts.negotiationsToAnswer).toBe(
    1,
  );
  expect((await answer(house, agency.client, countered.body.id, 'accept')).status).toBe(200);
  expect(await tickOn(3)).toEqual([]);
  expect(
    (await house.call(agency.client, 'GET', '/api/common/work')).body.counts.negotiationsToAnswer,
  ).toBeUndefined();
});
