/** Whoever puts something off is reminded of it later, and of nothing else. */
import { beforeEach, expect, test } from 'vitest';
import { type Agency, foundAgency, type TestPerson } from '../../../test/house.ts';
import { draftJob, openJob, submitted } from '../../../test/line.ts';
import { aHouse } from '../../../test/stage.ts';

/** A Monday, half past ten in India. */
const MONDAY = '2026-06-01T05:00:00Z';
const DAY = 86_400_000;
const house = aHouse();
let agency: Agency;
let ids: string[];
let tag = 0;

beforeEach(async () => {
  house.clock.at = new Date(MONDAY);
  agency = await foundAgency(house, `z${++tag}`);
  const job = await openJob(house, agency);
  ids = [(await submitted(house, agency, job)).id, (await submitted(house, agency, job)).id];
  await house.drain();
});

const snooze = (who: TestPerson | null, id: string, until: string, kind = 'toReview') =>
  house.call(who, 'PUT', `/api/common/work/${kind}/${id}/snooze`, { until });
const unsnooze = (who: TestPerson, id: string) =>
  house.call(who, 'DELETE', `/api/common/work/toReview/${id}/snooze`);

/** @returns how many items the client was mailed on that day */
async function tickOn(day: number, task = 'processShortlistReminders'): Promise<number> {
  house.clock.at = new Date(Date.parse(MONDAY) + day * DAY + 3_600_000);
  const mails = () =>
    house.mails(`where source like '${task}%' and to_address = $1 order by id`, [agency.client.email]);
  const before = (await mails()).length;
  await house.query(`select graphile_worker.add_job('runScheduledTask', $1)`, [JSON.stringify({ task })]);
  expect(await house.drain()).toEqual([]);
  const [mail] = (await mails()).slice(before);
  return String(mail?.text ?? '')
    .split('\n')
    .filter((line) => line.startsWith('- ')).length;
}

async function remindedFrom(id: string) {
  const { body } = await house.call(agency.client, 'GET', '/api/common/work');
  return body.items.find((item: { id: string }) => item.id === id).remindedFrom;
}

test('what is put off stays in the list and is told of again on its day', async () => {
  const put = await snooze(agency.client, ids[0]!, '2026-06-03');
  expect(put.status).toBe(200);
  expect(await remindedFrom(ids[0]!)).toBe('2026-06-03');
  expect(await remindedFrom(ids[1]!)).toBeNull();
  expect(await tickOn(1)).toBe(1);
  expect(await tickOn(2)).toBe(2);
  expect(await remindedFrom(ids[0]!)).toBeNull();
});

test('put off again, the last day counts; taken back, it is told of as usual', async () => {
  await snooze(agency.client, ids[0]!, '2026-06-03');
  expect((await snooze(agency.client, ids[0]!, '2026-06-20')).status).toBe(200);
  expect(await tickOn(1)).toBe(1);
  expect(await tickOn(2)).toBe(1);
  const taken = await unsnooze(agency.client, ids[0]!);
  expect([taken.status, await remindedFrom(ids[0]!)]).toEqual([200, null]);
  expect((await unsnooze(agency.client, ids[0]!)).status).toBe(200);
  expect(await tickOn(4)).toBe(2);
});

test('only as it waits now: put off as something else, it is told of', async () => {
  await house.query(
    `insert into reminder_snooze (user_id, kind, subject_id, until) values ($1, 'toDecide', $2, '2026-07-01')`,
    [agency.client.actor.userId, ids[0]],
  );
  expect(await tickOn(1)).toBe(2);
});

test('who is on hold is in the client’s list, and can be put off there', async () => {
  for (const id of ids)
    expect((await house.call(agency.client, 'POST', `/api/client/applications/${id}/hold`)).status).toBe(200);
  const { body } = await house.call(agency.client, 'GET', '/api/common/work');
  const item = body.items.find(({ id }: { id: string }) => id === ids[0]);
  expect(item).toMatchObject({ kind: 'onHold', canBePutOff: true });
  expect(body.counts.onHold).toBe(2);
  expect((await snooze(agency.client, ids[0]!, '2026-06-05', 'onHold')).status).toBe(200);
  expect(await tickOn(1, 'processSelectionReminders')).toBe(1);
  expect(await tickOn(3, 'processSelectionReminders')).toBe(1);
  expect(await tickOn(4, 'processSelectionReminders')).toBe(1);
});

test('nobody puts off what does not wait for them', async () => {
  expect((await snooze(agency.manager, ids[0]!, '2026-06-03')).status).toBe(404);
  expect((await snooze(agency.recruiter, ids[0]!, '2026-06-03')).status).toBe(404);
  const other = await foundAgency(house, `o${tag}`);
  expect((await snooze(other.client, ids[0]!, '2026-06-03')).status).toBe(404);
  expect((await snooze(null, ids[0]!, '2026-06-03')).status).toBe(401);
  expect(await tickOn(1)).toBe(2);
});

test('from tomorrow to sixty days ahead, by the organisation’s calendar', async () => {
  // In India it is the 2nd already.
  house.clock.at = new Date('2026-06-01T19:00:00Z');
  for (const day of ['2026-06-01', '2026-06-02', '2026-08-02']) {
    const refused = await snooze(agency.client, ids[0]!, day);
    expect([refused.status, refused.body.errors[0].path], day).toEqual([422, 'until']);
  }
  for (const day of ['2026-06-03', '2026-08-01'])
    expect((await snooze(agency.client, ids[0]!, day)).status, day).toBe(200);
});

test('what nothing reminds of cannot be put off', async () => {
  await draftJob(house, agency, { title: 'Later' });
  const { body } = await house.call(agency.client, 'GET', '/api/common/work');
  const item = body.items.find(({ kind }: { kind: string }) => kind === 'drafts');
  expect(item.canBePutOff).toBe(false);
  const refused = await snooze(agency.client, item.id, '2026-06-03', 'drafts');
  expect([refused.status, refused.body.code]).toEqual([409, 'no_reminder']);
});
