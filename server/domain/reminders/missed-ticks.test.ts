/** After a while without a worker, and when steps come close together. */
import { beforeEach, expect, test } from 'vitest';
import { type Agency, foundAgency } from '../../../test/house.ts';
import { openJob, shortlisted, submitted } from '../../../test/line.ts';
import { aHouse } from '../../../test/stage.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Monday, half past eleven in India. */
const MONDAY = Date.parse('2026-06-01T06:00:00Z');
const house = aHouse();
let agency: Agency;
let tag = 0;

beforeEach(async () => {
  house.clock.at = new Date(MONDAY);
  agency = await foundAgency(house, `m${++tag}`);
});

/** @returns who was mailed how many lines, in the order in which it was written */
async function tick(task: string): Promise<string[]> {
  const mails = () =>
    house.mails(`where source like '${task}%' and agency_id = $1 order by id`, [agency.agencyId]);
  const before = (await mails()).length;
  await house.query(`select graphile_worker.add_job('runScheduledTask', $1)`, [JSON.stringify({ task })]);
  expect(await house.drain()).toEqual([]);
  return (await mails()).slice(before).map(({ to_name, text }) => {
    const lines = String(text)
      .split('\n')
      .filter((line) => line.startsWith('- '));
    return `${String(to_name).split(' ')[0]} ${lines.length}`;
  });
}

async function interviewAt(startsAt: number): Promise<string> {
  const application = await shortlisted(house, agency, await openJob(house, agency));
  const [interview] = await house.query(
    `update interview set state = 'scheduled', starts_at = $2, ends_at = $2::timestamptz + interval '30 minutes'
      where application_id = $1 returning id`,
    [application.id, new Date(startsAt)],
  );
  await house.drain();
  return interview!.id as string;
}

test('an interview of the same day is told of as soon as it is known, and again in its last hour', async () => {
  await interviewAt(MONDAY + 6 * HOUR);
  const everybody = ['Asha 1', 'Dev 1', 'Leela 1'];
  expect((await tick('processUpcomingInterviews')).sort()).toEqual(everybody);
  house.clock.at = new Date(MONDAY + 4 * HOUR);
  expect(await tick('processUpcomingInterviews')).toEqual([]);
  house.clock.at = new Date(MONDAY + 5.5 * HOUR);
  expect((await tick('processUpcomingInterviews')).sort()).toEqual(everybody);
});

test('an interview that has begun meanwhile is no news', async () => {
  await interviewAt(MONDAY + 2 * HOUR);
  house.clock.at = new Date(MONDAY + 2 * HOUR);
  expect(await tick('processUpcomingInterviews')).toEqual([]);
});

test('after days without a worker there is one message with all of it, the oldest first, and no missed step is made up for', async () => {
  const job = await openJob(house, agency);
  const [first, second] = [await submitted(house, agency, job), await submitted(house, agency, job)];
  await house.query(`update application set stage_since = stage_since - interval '1 day' where id = $1`, [
    second.id,
  ]);
  await house.query(
    `update candidate_record set name = case when id = (select candidate_record_id from application where id = $1) then 'Younger' else 'Elder' end
      where agency_id = $2`,
    [first.id, agency.agencyId],
  );
  await house.query(
    `update application a set candidate_name = c.name from candidate_record c where c.id = a.candidate_record_id and a.agency_id = $1`,
    [agency.agencyId],
  );
  await house.drain();
  house.clock.at = new Date(MONDAY + 4 * DAY);
  expect((await tick('processShortlistReminders')).sort()).toEqual(['Meera 2', 'Priya 2']);
  const [mail] = await house.mails(`where source like 'processShortlistReminders%' and to_address = $1`, [
    agency.client.email,
  ]);
  expect(String(mail!.text).indexOf('Elder')).toBeLessThan(String(mail!.text).indexOf('Younger'));
  // Steps 1 and 2, which nobody was there for, are over.
  house.clock.at = new Date(MONDAY + 4 * DAY + 6 * HOUR);
  expect(await tick('processShortlistReminders')).toEqual([]);
});

test('what was answered while nobody was there is not reminded of, nor what is too old', async () => {
  const job = await openJob(house, agency);
  const answered = await submitted(house, agency, job);
  await submitted(house, agency, job);
  await house.query(`update application set stage = 'shortlisted' where id = $1`, [answered.id]);
  await house.drain();
  house.clock.at = new Date(MONDAY + 2 * DAY);
  expect(await tick('processShortlistReminders')).toEqual(['Priya 1']);
  house.clock.at = new Date(MONDAY + 60 * DAY);
  expect(await tick('processShortlistReminders')).toEqual([]);
});
