import { expect, test } from 'vitest';
import { type Agency, foundAgency } from '../../../test/house.ts';
import { openJob, submitted } from '../../../test/line.ts';
import { aHouse } from '../../../test/stage.ts';

/** A Monday, half past ten in India; nothing is free in the two weeks that follow but the weekends and what the test says. */
const MONDAY = '2026-06-01T05:00:00Z';
const DAY = 86_400_000;

const house = aHouse();
let agency: Agency;

async function begin(tag: string) {
  house.clock.at = new Date(MONDAY);
  agency = await foundAgency(house, tag);
  const job = await openJob(house, agency);
  const applications = [await submitted(house, agency, job), await submitted(house, agency, job)];
  await house.drain();
  return applications;
}

/** The tick of that day, at 11:30 in India, and all that follows from it. @returns who was mailed, and how many items */
async function tickOn(day: number, hour = 6): Promise<string[]> {
  house.clock.at = new Date(Date.parse(MONDAY) + day * DAY + (hour - 5) * 3_600_000);
  const before = await mails();
  await house.query(
    `select graphile_worker.add_job('runScheduledTask', '{"task":"processShortlistReminders"}'),
       graphile_worker.add_job('runScheduledTask', '{"task":"processShortlistReminders"}')`,
  );
  expect(await house.drain()).toEqual([]);
  return (await mails()).slice(before.length).map(({ to_name, text }) => {
    const items = text.split('\n').filter((line) => line.startsWith('- ')).length;
    return `${to_name.split(' ')[0]} ${items}`;
  });
}

const mails = () =>
  house.mails(`where source like 'processShortlistReminders%' and agency_id = $1 order by id`, [
    agency.agencyId,
  ]);

test('nothing before the grace period, then at the steps, the manager at the fourth day, then quiet', async () => {
  await begin('steps');
  expect(await tickOn(0, 7)).toEqual([]);
  // Tuesday before its hour, and at it.
  expect(await tickOn(1, 5)).toEqual([]);
  expect(await tickOn(1)).toEqual(['Priya 2']);
  expect(await tickOn(1, 9)).toEqual([]);
  expect(await tickOn(2)).toEqual(['Priya 2']);
  expect(await tickOn(3)).toEqual([]);
  expect((await tickOn(4)).sort()).toEqual(['Meera 2', 'Priya 2']);
  for (const day of [5, 6, 7, 8, 9, 10, 20, 60]) expect(await tickOn(day), `day ${day}`).toEqual([]);
  const [first] = await mails();
  expect(first!.state).toBe('kept');
});

test('missed days are made up for once, weekends and holidays do not count', async () => {
  await begin('missed');
  await house.query("update organisation set own_holidays = '{2026-06-02}' where id = $1", [agency.agencyId]);
  // Tuesday is free and Wednesday the first day; the worker is down until Thursday, the second.
  expect(await tickOn(1)).toEqual([]);
  expect(await tickOn(3)).toEqual(['Priya 2']);
  expect(await tickOn(4)).toEqual([]);
  // Saturday and Sunday, then Monday, the fourth day.
  expect([await tickOn(5), await tickOn(6)]).toEqual([[], []]);
  expect((await tickOn(7)).sort()).toEqual(['Meera 2', 'Priya 2']);
});

test('what is answered is not asked for; what comes back later is', async () => {
  const [first, second] = await begin('answered');
  expect(await tickOn(1)).toEqual(['Priya 2']);
  const post = (id: string, command: string) =>
    house.call(agency.client, 'POST', `/api/client/applications/${id}/${command}`);
  expect((await post(first!.id, 'shortlist')).status).toBe(200);
  expect((await post(second!.id, 'hold')).status).toBe(200);
  expect(await tickOn(2)).toEqual([]);
  expect((await post(second!.id, 'resume')).status).toBe(200);
  await house.drain();
  expect(await tickOn(3)).toEqual(['Priya 1']);
});

test('a preview shows what the run then sends, and sends nothing', async () => {
  await begin('preview');
  house.clock.at = new Date(Date.parse(MONDAY) + 4 * DAY);
  const task = '/api/agency/tasks/processShortlistReminders';
  const preview = await house.call(agency.admin, 'GET', `${task}/preview`);
  expect(preview.body.items.map(({ items }: { items: string[] }) => items.length)).toEqual([2, 2]);
  expect(await mails()).toEqual([]);
  const run = await house.call(agency.admin, 'POST', `${task}/run`);
  expect(run.body).toEqual({ found: 4, sent: 2, skipped: {}, failed: 0 });
  const sent = await mails();
  for (const { recipient, items } of preview.body.items as { recipient: string; items: string[] }[]) {
    const mail = sent.find(({ to_name }) => to_name === recipient)!;
    for (const words of items) expect(mail.text).toContain(words);
  }
  expect((await house.call(agency.admin, 'GET', `${task}/preview`)).body.items).toEqual([]);
  expect((await house.call(agency.admin, 'POST', `${task}/run`)).body).toEqual({
    found: 4,
    sent: 0,
    skipped: { 'said before': 4 },
    failed: 0,
  });
});

test('a job taken off hold between a run by hand and the tick of that day is told of too', async () => {
  await begin('twice');
  const job = await openJob(house, agency, { title: 'On hold for a while' });
  const waiting = await submitted(house, agency, job);
  await house.drain();
  house.clock.at = new Date(Date.parse(MONDAY) + DAY);
  await house.call(agency.manager, 'POST', `/api/common/jobs/${job.id}/hold`);
  await house.drain();
  const run = await house.call(agency.admin, 'POST', '/api/agency/tasks/processShortlistReminders/run');
  expect(run.body).toMatchObject({ sent: 1 });
  await house.call(agency.manager, 'POST', `/api/common/jobs/${job.id}/resume`);
  await house.drain();
  expect(await tickOn(1)).toEqual(['Priya 1']);
  expect((await mails()).at(-1)!.text).toContain(waiting.id);
});
