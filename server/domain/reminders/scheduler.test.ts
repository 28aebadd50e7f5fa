import { beforeAll, describe, expect, test } from 'vitest';
import { enrol, type TestPerson } from '../../../test/house.ts';
import { openJob, submitted } from '../../../test/line.ts';
import { aHouse, anAgency, aRival } from '../../../test/stage.ts';
import { schedule } from '../../schedule.ts';

/** A Monday, half past ten in India. */
const MONDAY = '2026-06-01T05:00:00Z';
const HOUR = 3_600_000;
const SHORTLIST = 'processShortlistReminders';

const house = aHouse();
const agency = anAgency(house);
const rival = aRival(house, agency);
let root: TestPerson;

beforeAll(async () => {
  root = await enrol(house, 'platform_admin', 'Tara', null);
  house.clock.at = new Date(MONDAY);
  const job = await openJob(house, agency);
  await submitted(house, agency, job);
  await submitted(house, agency, job);
  await house.drain();
});

const at = (day: number, hour: number) => {
  house.clock.at = new Date(Date.parse(MONDAY) + day * 24 * HOUR + (hour - 5) * HOUR);
};

async function tick(task = SHORTLIST) {
  await house.query(`select enqueue('runScheduledTask', $1::json, null, 0)`, [JSON.stringify({ task })]);
  expect(await house.drain()).toEqual([]);
}

async function taskOf(who: TestPerson, task = SHORTLIST) {
  const { status, body } = await house.call(who, 'GET', '/api/agency/tasks');
  expect(status).toBe(200);
  return body.items.find((each: { task: string }) => each.task === task);
}

const change = (who: TestPerson, body: object, task = SHORTLIST) =>
  house.call(who, 'PUT', `/api/agency/tasks/${task}`, { enabled: true, hour: null, steps: null, ...body });

const runsOf = async (who: TestPerson, query = '', task = SHORTLIST) =>
  (await house.call(who, 'GET', `/api/agency/tasks/${task}/runs${query}`)).body;

const mailed = async () => {
  const rows = await house.query(`select 1 from mail where source like '${SHORTLIST}%' and agency_id = $1`, [
    agency.agencyId,
  ]);
  return rows.length;
};

describe('the list', () => {
  test('holds every task of the timetable but housekeeping, each with words and its next run', async () => {
    const { body } = await house.call(agency.admin, 'GET', '/api/agency/tasks');
    const names = schedule.map(({ task }) => task).filter((task) => task !== 'processHousekeeping');
    expect(body.items.map(({ task }: { task: string }) => task)).toEqual(names);
    expect(body.timeZone).toBe('Asia/Kolkata');
    for (const { title, what, nextRun } of body.items) {
      expect(title.length).toBeGreaterThan(5);
      expect(what).toMatch(/\.$/);
      expect(nextRun).not.toBeNull();
    }
  });

  test('is the agency admin’s alone', async () => {
    for (const who of [agency.manager, agency.recruiter, agency.client, root])
      expect((await house.call(who, 'GET', '/api/agency/tasks')).status).toBe(403);
  });

  test('says the next tick after the hour has come: today, after today’s run, and past a free day', async () => {
    at(0, 5);
    // 11:00 in India is half past five; the tick is on the full hour of UTC.
    expect(await taskOf(agency.admin)).toMatchObject({ nextRun: '2026-06-01T06:00:00.000Z', lastRun: null });
    at(0, 6);
    await tick();
    expect(await taskOf(agency.admin)).toMatchObject({
      nextRun: '2026-06-02T06:00:00.000Z',
      lastTick: '2026-06-01T06:00:00.000Z',
      lastRun: { found: 0, sent: 0, runByName: null, error: null },
    });
    // A Friday whose run is still to come, and a Saturday.
    at(4, 5);
    expect((await taskOf(agency.admin)).nextRun).toBe('2026-06-05T06:00:00.000Z');
    at(5, 5);
    expect((await taskOf(agency.admin)).nextRun).toBe('2026-06-08T06:00:00.000Z');
    expect((await taskOf(agency.admin, 'processOfferReminders')).nextRun).toBe('2026-06-06T05:00:00.000Z');
    at(0, 5);
    house.clock.at = new Date(house.clock.at.getTime() + 60_000);
    expect((await taskOf(agency.admin, 'processUpcomingInterviews')).nextRun).toBe(
      '2026-06-01T05:15:00.000Z',
    );
  });

  test('what was missed is next at the coming tick', async () => {
    at(1, 9);
    house.clock.at = new Date(house.clock.at.getTime() + 10 * 60_000);
    expect(await taskOf(agency.admin)).toMatchObject({ nextRun: '2026-06-02T10:00:00.000Z', late: true });
    at(1, 7);
    expect((await taskOf(agency.admin)).late).toBe(false);
    // Not late: on a Saturday, what is turned off, and what has never looked at anybody yet.
    at(5, 9);
    expect((await taskOf(agency.admin)).late).toBe(false);
    expect((await taskOf(agency.admin, 'processOfferReminders')).late).toBe(false);
    at(0, 6);
    await tick('processOfferReminders');
    at(5, 9);
    expect((await taskOf(agency.admin, 'processOfferReminders')).late).toBe(true);
    await change(agency.admin, { enabled: false }, 'processOfferReminders');
    expect((await taskOf(agency.admin, 'processOfferReminders')).late).toBe(false);
    await change(agency.admin, {}, 'processOfferReminders');
  });
});

describe('settings', () => {
  test('turned off, nobody is told; later hour and other steps decide when', async () => {
    at(1, 4);
    const off = await change(agency.admin, { enabled: false });
    expect(off.body).toMatchObject({ enabled: false, nextRun: null, changed: true });
    at(1, 7);
    await tick();
    expect(await mailed()).toBe(0);
    // The rival's stays as it was.
    expect(await taskOf(rival.admin)).toMatchObject({ enabled: true, changed: false, hour: 11 });

    const later = await change(agency.admin, { hour: 15, steps: [1, 3] });
    expect(later.body).toMatchObject({
      enabled: true,
      hour: 15,
      defaultHour: 11,
      steps: [1, 3],
      defaultSteps: [1, 2, 4],
      escalatesFrom: 3,
      nextRun: '2026-06-02T10:00:00.000Z',
    });
    await tick();
    expect(await mailed()).toBe(0);
    at(1, 10);
    await tick();
    expect(await mailed()).toBe(1);
    // The second working day is no step any more; the third is, and its last one escalates.
    at(2, 10);
    await tick();
    expect(await mailed()).toBe(1);
    at(3, 10);
    await tick();
    expect(await mailed()).toBe(3);
  });

  test('the trail and the other admins hear of it, of what is the same nobody does', async () => {
    const other = await enrol(house, 'agency_admin', 'Omkar', agency.agencyId);
    await change(agency.admin, { hour: 9 });
    await change(agency.admin, { hour: 9 });
    await house.drain();
    const events = await house.query(`select data from event where type = 'task.changed' order by id desc`);
    expect(events[0]!.data).toMatchObject({
      task: SHORTLIST,
      changes: 'hour from 15:00 to 9:00; steps from 1, 3 to 1, 2, 4 working days',
    });
    const told = await house.query(
      `select title, href from notification where user_id = $1 and title like '%was changed'`,
      [other.actor.userId],
    );
    expect(told).toEqual([
      {
        title: 'The task “Remind clients of unanswered candidates” was changed',
        href: `/agency/tasks?task=${SHORTLIST}&show=settings`,
      },
    ]);
  });

  test('back to what Hireloom does leaves no setting', async () => {
    expect((await change(agency.admin, {})).body).toMatchObject({
      changed: false,
      hour: 11,
      steps: [1, 2, 4],
    });
    expect((await change(agency.admin, { hour: 11, steps: [1, 2, 4] })).body.changed).toBe(false);
    expect(await house.query('select 1 from task_setting')).toEqual([]);
  });

  test.each([
    [SHORTLIST, { steps: [2, 1] }, 'Each step comes after the one before, please.'],
    [SHORTLIST, { steps: [1, 1] }, 'Each step comes after the one before, please.'],
    [SHORTLIST, { steps: [-1, 1] }, 'Whole numbers from 0 to 20, please.'],
    [SHORTLIST, { steps: [21] }, 'Whole numbers from 0 to 20, please.'],
    ['processUpcomingInterviews', { steps: [-24, 1] }, 'Whole numbers from -72 to -1, please.'],
    ['processUpcomingInterviews', { hour: 9 }, 'This task looks every quarter of an hour and has no hour.'],
    [
      'processJobExpiry',
      { enabled: false },
      'Client and agency have agreed on the deadline, so this stays on.',
    ],
    ['processJobExpiry', { steps: [1] }, 'This task has no steps.'],
  ])('%s refuses %j', async (task, body, message) => {
    const answer = await change(agency.admin, body, task);
    expect([answer.status, answer.body.errors?.[0].message]).toEqual([422, message]);
  });

  test.each([{ steps: [1.5] }, { hour: 24 }, { hour: -1 }])('a malformed %j is refused', async (body) => {
    expect((await change(agency.admin, body)).status).toBe(400);
  });

  test.each([
    [[], 'One step at least, please.'],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9], 'At most 8 steps, please.'],
  ])('the steps %j are refused in words', async (steps, message) => {
    const answer = await change(agency.admin, { steps });
    expect([answer.status, answer.body.errors?.[0].message]).toEqual([400, message]);
  });

  test('only an admin may, and no task but the agency’s own', async () => {
    expect((await change(agency.manager, { hour: 9 })).status).toBe(403);
    expect((await change(agency.admin, { hour: 4 }, 'processHousekeeping')).status).toBe(404);
    expect((await change(agency.admin, { hour: 4 }, 'processNothing')).status).toBe(404);
  });

  test('a preview with other steps shows what they would send, and changes nothing', async () => {
    at(2, 7);
    const preview = async (query = '') =>
      (await house.call(agency.admin, 'GET', `/api/agency/tasks/${SHORTLIST}/preview${query}`)).body;
    // The first step was said; two working days are the second of 1, 2, 4 and none of 1, 5 that is new.
    expect((await preview('?steps=1,5')).items).toEqual([]);
    expect((await preview('?steps=1,2,4')).items).toHaveLength(1);
    // A single step is the last one, too: the managers hear of it.
    expect((await preview('?steps=2')).items).toHaveLength(2);
    expect((await preview('?steps=4,2')).errors[0].path).toBe('steps');
    expect((await taskOf(agency.admin)).steps).toEqual([1, 2, 4]);
  });
});

describe('the history', () => {
  test('tells each run as it was: by whom, what was found, sent and left out', async () => {
    at(8, 5);
    const before = (await runsOf(agency.admin)).items.length;
    const run = await house.call(agency.admin, 'POST', `/api/agency/tasks/${SHORTLIST}/run`);
    await house.drain();
    const { items } = await runsOf(agency.admin);
    expect(items).toHaveLength(before + 1);
    expect(items[0]).toMatchObject({
      ...run.body,
      runByName: agency.admin.name,
      at: house.clock.at.toISOString(),
    });
    expect(items.filter(({ sent }: { sent: number }) => sent > 0).length).toBeGreaterThan(1);
    expect(await taskOf(agency.admin)).toMatchObject({ lastRun: { id: items[0].id } });
  });

  test('is paged, and the agency’s own', async () => {
    const { items: all } = await runsOf(agency.admin);
    const first = await runsOf(agency.admin, '?limit=2');
    const second = await runsOf(agency.admin, `?limit=200&after=${first.next}`);
    expect([...first.items, ...second.items]).toEqual(all);
    const ids = all.map(({ id }: { id: string }) => id);
    for (const { id } of (await runsOf(rival.admin)).items) expect(ids).not.toContain(id);
    expect((await house.call(agency.manager, 'GET', `/api/agency/tasks/${SHORTLIST}/runs`)).status).toBe(403);
  });

  test('a run that fails is told with its error, and the next run is still to come', async () => {
    at(9, 7);
    await house.query(
      `alter table reminder_delivery add constraint broken check (task <> '${SHORTLIST}') not valid`,
    );
    await house.query(`select enqueue('runScheduledTask', $1::json, null, 0)`, [
      JSON.stringify({ task: SHORTLIST }),
    ]);
    await change(agency.admin, { steps: [1, 2, 4, 7] });
    expect(await house.drain()).toEqual(['runScheduledTask']);
    const task = await taskOf(agency.admin);
    expect(task.lastRun).toMatchObject({ failed: 1, sent: 0 });
    expect(task.lastRun.error).toMatch(/broken/);
    expect([task.nextRun, task.late]).toEqual(['2026-06-10T07:00:00.000Z', false]);
    at(9, 9);
    expect((await taskOf(agency.admin)).late).toBe(true);
    await house.query('alter table reminder_delivery drop constraint broken');
    await tick();
    expect((await taskOf(agency.admin)).lastRun).toMatchObject({ failed: 0, error: null });
    await change(agency.admin, {});
  });
});

describe('for the platform', () => {
  test('each task with its last tick and a day’s figures over all agencies', async () => {
    const { body } = await house.call(root, 'GET', '/api/platform/tasks');
    expect(body.items.map(({ task }: { task: string }) => task)).toEqual(schedule.map(({ task }) => task));
    const [row] = await house.query(
      `select count(*)::int as runs, sum(sent)::int as sent, sum(failed)::int as failed from task_log
       where task = $1 and at > $2::timestamptz - interval '1 day' and at <= $2`,
      [SHORTLIST, house.clock.at],
    );
    const shortlist = body.items.find(({ task }: { task: string }) => task === SHORTLIST);
    expect(shortlist).toMatchObject({
      ...row,
      lastTick: house.clock.at.toISOString(),
      agenciesOff: 0,
      stopped: false,
    });
    house.clock.at = new Date(house.clock.at.getTime() + 3 * HOUR);
    const later = (await house.call(root, 'GET', '/api/platform/tasks')).body.items;
    const stopped = later.filter((each: { stopped: boolean }) => each.stopped);
    expect(stopped.map(({ task }: { task: string }) => task)).toContain(SHORTLIST);
    expect((await house.call(agency.admin, 'GET', '/api/platform/tasks')).status).toBe(403);
  });
});
