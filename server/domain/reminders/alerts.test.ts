/** Whoever can mend it is told that something does not run: once, and once that it is over. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { enrol, type TestPerson } from '../../../test/house.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { newId } from '../../platform/ids.ts';
import { schedule } from '../../schedule.ts';
import { watchOver } from './index.ts';

/** A Monday, half past ten in India. */
const MONDAY = Date.parse('2026-06-01T05:00:00Z');
const HOUR = 3_600_000;
const house = aHouse();
const agency = anAgency(house);
const other = anAgency(house, 'o');
let root: TestPerson;

beforeAll(async () => {
  root = await enrol(house, 'platform_admin', 'Tara', null);
});

beforeEach(async () => {
  await house.query(
    'delete from alert; delete from task_log; delete from task_run; delete from task_tick; delete from graphile_worker._private_jobs',
  );
  house.clock.at = new Date(MONDAY);
  await tickAll();
  await house.query('delete from mail; delete from notification');
});

async function tickAll(but = '') {
  for (const { task } of schedule)
    if (task !== but)
      await house.query(`select enqueue('runScheduledTask', $1, null, 0)`, [JSON.stringify({ task })]);
  return house.drain();
}

const look = async () => {
  // Two workers at once.
  await Promise.all([watch(), watch()]);
  await house.drain();
};
const watch = () => house.as('system', (context) => watchOver(context, schedule));

/** What the bell and the mail of that person say, once each; emptied with it. */
async function told(who: TestPerson): Promise<string[]> {
  const bells = await house.query(
    'delete from notification where user_id = $1 returning title, category, href',
    [who.actor.userId],
  );
  const mails = await house.query('delete from mail where to_address = $1 returning subject', [who.email]);
  const titles = bells.map(({ title }) => String(title)).sort();
  expect(mails.map(({ subject }) => String(subject)).sort()).toEqual(titles);
  return titles;
}

async function waitsFor(seconds: number) {
  await house.query(`select enqueue('removeFile', '{"key": "none"}', 'late', 0)`);
  await house.query(
    `update graphile_worker._private_jobs set run_at = now() - make_interval(secs => $1) where key = 'late'`,
    [seconds],
  );
}

test('all is well: nobody is told anything', async () => {
  await look();
  expect([await told(root), await told(agency.admin)]).toEqual([[], []]);
});

test('two hours without a tick, noticed by the next worker, are told of once, and that they are over', async () => {
  house.clock.at = new Date(MONDAY + 2 * HOUR);
  await look();
  expect(await told(root)).toEqual([]);
  house.clock.at = new Date(MONDAY + 2 * HOUR + 60_000);
  await look();
  expect(await told(root)).toEqual(['Scheduled tasks have stopped']);
  house.clock.at = new Date(MONDAY + 5 * HOUR);
  await look();
  expect(await told(root)).not.toContain('Scheduled tasks have stopped');
  await tickAll();
  await look();
  expect(await told(root)).toContain('Scheduled tasks run again');
  await look();
  expect([await told(root), await told(agency.admin)]).toEqual([[], []]);
});

test('runs of agencies that have not come two hours after their hour are told of once for all of them', async () => {
  const task = 'processShortlistReminders';
  for (const hours of [1, 2, 3]) {
    house.clock.at = new Date(MONDAY + hours * HOUR);
    await tickAll(task);
  }
  house.clock.at = new Date(MONDAY + 2 * HOUR + 30 * 60_000);
  await house.query(`update task_tick set at = $2 where task = $1`, [task, new Date(MONDAY + 29 * 60_000)]);
  await look();
  expect(await told(root)).toEqual(['Scheduled tasks have stopped']);
  house.clock.at = new Date(MONDAY + 3 * HOUR + 30 * 60_000);
  await look();
  expect(await told(root)).toEqual(['Tasks of agencies are late']);
  await tickAll();
  await look();
  expect(await told(root)).toEqual(['No agency’s tasks are late any more', 'Scheduled tasks run again']);
  expect(await told(agency.admin)).toEqual([]);
});

test('on a holiday no run is missing', async () => {
  await house.query(`update organisation set own_holidays = '{2026-06-01}'`);
  await house.query('delete from task_run where task = $1', ['processJobApprovalReminders']);
  house.clock.at = new Date(MONDAY + 8 * HOUR);
  await tickAll();
  await look();
  await house.query(`update organisation set own_holidays = '{}'`);
  expect(await told(root)).toEqual([]);
});

test('a queue that is behind is told of from five minutes on, and is over when it has caught up', async () => {
  await waitsFor(290);
  await watch();
  expect((await house.query(`select from alert`)).length).toBe(0);
  await waitsFor(310);
  await Promise.all([watch(), watch()]);
  // It swings.
  await waitsFor(200);
  await watch();
  expect(await house.query(`select kind, ended_at from alert`)).toEqual([{ kind: 'queue', ended_at: null }]);
  await house.query(`delete from graphile_worker._private_jobs where key = 'late'`);
  await look();
  expect(await told(root)).toEqual(['The queue has caught up', 'The queue is behind']);
});

test('a dead letter is told of, and that none is left', async () => {
  const giveUp = async () => {
    await house.query(`select enqueue('removeFile', '{"key": "none"}', 'dead', 0)`);
    await house.query(`update graphile_worker._private_jobs set attempts = max_attempts where key = 'dead'`);
  };
  await giveUp();
  await Promise.all([watch(), watch()]);
  await watch();
  const { body } = await house.call(root, 'GET', '/api/platform/dead-letters');
  await house.call(root, 'POST', `/api/platform/dead-letters/${body.items[0].id}/discard`);
  await look();
  expect(await told(root)).toEqual(['A background job was given up', 'No job is given up any more']);
});

test('an agency’s admin hears of a task that failed for their agency, and nobody of another', async () => {
  const [broken] = await house.query(
    `insert into task_log (id, agency_id, task, at, milliseconds, failed, error)
      values ($3, $1, 'processShortlistReminders', $2, 3, 1, 'No such rows') returning id`,
    [agency.agencyId, house.clock.at, newId()],
  );
  expect(broken).toBeDefined();
  await look();
  await look();
  expect(await told(agency.admin)).toEqual(['The task “Remind clients of unanswered candidates” has failed']);
  house.clock.at = new Date(MONDAY + 1.5 * HOUR);
  await tickAll();
  await look();
  expect(await told(agency.admin)).toEqual([
    'The task “Remind clients of unanswered candidates” is all right again',
  ]);
  expect([await told(other.admin), await told(agency.manager), await told(root)]).toEqual([[], [], []]);
});
