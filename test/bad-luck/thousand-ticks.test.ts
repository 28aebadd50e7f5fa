/** Two workers, one timetable, a thousand hours: each agency's run of each of its days is there once, and so is each reminder. */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isWorkingDay } from '../../server/platform/calendar.ts';
import { schedule } from '../../server/schedule.ts';
import { startWorker } from '../../server/worker.ts';
import { type Agency, foundAgency } from '../house.ts';
import { pendingJob } from '../line.ts';
import { aHouse } from '../stage.ts';

const TICKS = 1000;
const HOUR = 3_600_000;
const START = Date.parse('2026-03-02T05:00:00Z');
const TASKS = ['processJobApprovalReminders', 'processJobDeadlineReminders'];
/** Summer time begins in New York, and ends in Auckland, on the way. */
const PLACES = [
  { country: 'IN', timeZone: 'Asia/Kolkata' },
  { country: 'US', timeZone: 'America/New_York' },
  { country: 'NZ', timeZone: 'Pacific/Auckland' },
];
/** The workers' own clock ticks for all that there is, too, where a full hour passes while this runs; so that this is tried each time, it comes now and then. */
const EVERYTHING_EVERY = 170;
/** The last of its reminders, four working days later, is said within the thousand hours. */
const NO_NEW_JOBS_AFTER = TICKS - 24 * 14;

const house = aHouse();
const agencies: Agency[] = [];
let db: pg.Client;

beforeAll(async () => {
  db = new pg.Client({ connectionString: house.ownerUrl });
  await db.connect();
  for (const { country, timeZone } of PLACES) {
    const agency = await foundAgency(house, country);
    agencies.push(agency);
    await db.query('update organisation set country = $2, time_zone = $3 where id = $1', [
      agency.agencyId,
      country,
      timeZone,
    ]);
  }
});
afterAll(() => db.end());

/** As the clocks of two machines do at one moment. */
const tick = (tasks: string[]) =>
  db.query(
    `select graphile_worker.add_job('runScheduledTask', json_build_object('task', task)) from unnest($1::text[]) as task, generate_series(1, 2)`,
    [tasks],
  );

async function ticked() {
  for (;;) {
    const { rows } = await db.query(
      `select max(last_error) as error from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = 'runScheduledTask' having count(*) > 0`,
    );
    if (!rows.length) return;
    if (rows[0].error) throw new Error(rows[0].error);
    await sleep(3);
  }
}

/** `task agency day` for each run that there should be. */
function expectedRuns(): string[] {
  const runs = new Set<string>();
  for (let at = START; at < START + TICKS * HOUR; at += HOUR)
    for (const [index, { country, timeZone }] of PLACES.entries())
      for (const task of TASKS) {
        const { hour, days } = schedule.find((entry) => entry.task === task)!;
        const [date, time] = localOf(at, timeZone);
        const calendar = { workingDays: [1, 2, 3, 4, 5], ownHolidays: [], country, state: null };
        if (Number(time!.slice(0, 2)) < hour! || (days === 'working' && !isWorkingDay(date!, calendar)))
          continue;
        runs.add(`${task} ${agencies[index]!.agencyId} ${date}`);
      }
  return [...runs].sort();
}

const localOf = (at: number, timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    .format(at)
    .split(' ');

test('none is doubled, none is lost', async () => {
  const jobs: string[] = [];
  const workers = await Promise.all([1, 2].map(() => startWorker(house.services, house.ownerUrl, false)));
  try {
    for (let hour = 0; hour < TICKS; hour++) {
      house.clock.at = new Date(START + hour * HOUR);
      if (hour % 50 === 0 && hour < NO_NEW_JOBS_AFTER)
        for (const agency of agencies) jobs.push((await pendingJob(house, agency)).id);
      await tick(hour % EVERYTHING_EVERY === 0 ? schedule.map(({ task }) => task) : TASKS);
      await ticked();
    }
  } finally {
    for (const worker of workers) await worker.stop();
  }

  const { rows: log } = await db.query<{ task: string; agency_id: string; at: Date }>(
    'select task, agency_id, at from task_log where error is null and task = any ($1)',
    [TASKS],
  );
  const zoneOf = new Map(agencies.map(({ agencyId }, index) => [agencyId, PLACES[index]!.timeZone]));
  const runs = log.map(
    ({ task, agency_id, at }) => `${task} ${agency_id} ${localOf(at.getTime(), zoneOf.get(agency_id)!)[0]}`,
  );
  expect(runs.sort()).toEqual(expectedRuns());

  // At three steps its manager, at the last one its admin, too: each in one message.
  const { rows: said } = await db.query<{ subject_id: string; count: string }>(
    `select subject_id, count(*) from reminder_delivery where task = 'processJobApprovalReminders' group by 1`,
  );
  expect(Object.fromEntries(said.map(({ subject_id, count }) => [subject_id, Number(count)]))).toEqual(
    Object.fromEntries(jobs.map((id) => [id, 4])),
  );
  const mails = await house.mails(`where source like 'processJobApprovalReminders%'`);
  expect(mails.flatMap(({ text }) => text.match(/^- /gm) ?? [])).toHaveLength(jobs.length * 4);
}, 600_000);
