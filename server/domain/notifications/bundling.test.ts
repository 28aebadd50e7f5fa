/** Ten things on one job within five minutes come in two mails: the first at once, the others together; each thing once. */
import { beforeEach, expect, test } from 'vitest';
import { type Agency, foundAgency } from '../../../test/house.ts';
import { openJob, scheduleRound, shortlisted, submitted } from '../../../test/line.ts';
import { aHouse } from '../../../test/stage.ts';
import type { Context } from '../../platform/context.ts';
import { deriveFromEvent, sendHeldMails } from './index.ts';

const house = aHouse({ MAIL_BUNDLE_MINUTES: '5' });
let agency: Agency;
let tag = 0;

const MONDAY = Date.parse('2026-06-01T05:00:00Z');
const at = (minutes: number) => {
  house.clock.at = new Date(MONDAY + minutes * 60_000);
};
const asSystem = <T>(work: (context: Context) => Promise<T>) => house.as('system', work);
const look = () => sendHeldMails(asSystem, house.settings);
const mailsTo = (email: string) => house.mails('where to_address = $1 order by id', [email]);

/** What a worker had done when it was killed is undone with its transaction. */
async function killedLook() {
  const dies = <T>(work: (context: Context) => Promise<T>) =>
    house.as('system', async (context) => {
      await work(context);
      if ((await context.db.selectFrom('heldMail').select('id').execute()).length === 0)
        throw new Error('killed');
      return work(context);
    });
  await expect(sendHeldMails(dies, house.settings)).rejects.toThrow('killed');
}

beforeEach(async () => {
  await house.query('delete from held_mail; delete from mail_window');
  at(0);
  agency = await foundAgency(house, `b${++tag}`);
});

async function tenThings() {
  const job = await openJob(house, agency);
  at(-60);
  await house.drain();
  await house.query(
    'delete from mail_window; delete from held_mail; delete from mail; delete from notification',
  );
  for (let minute = 0; minute < 5; minute += 0.5) {
    at(minute);
    await submitted(house, agency, job);
  }
  const told = await house.query(
    `select e.id from event e where e.type = 'application.submitted' and e.job_id = $1 order by id`,
    [job.id],
  );
  expect(told).toHaveLength(10);
  return { job, events: told.map(({ id }) => id as string) };
}

const derive = (id: string) => house.as('system', (context) => deriveFromEvent(context, id, house.settings));

async function bells() {
  const { body } = await house.call(agency.client, 'GET', '/api/common/notifications');
  return body.items as { href: string }[];
}

/** Every thing that the bell told is in exactly one of the mails. */
async function eachOnce() {
  const texts = (await mailsTo(agency.client.email)).map(({ text }) => text).join('\n');
  const told = await bells();
  expect(told).toHaveLength(10);
  const links = texts.match(/\/client\/[^\s]+/g) ?? [];
  expect(told.map(({ href }) => href).sort()).toEqual(links.sort());
}

test('the first at once, nine together at the end of the five minutes', async () => {
  const { events } = await tenThings();
  for (const id of events) await derive(id);
  expect(await mailsTo(agency.client.email)).toHaveLength(1);
  at(4.9);
  await look();
  expect(await mailsTo(agency.client.email)).toHaveLength(1);
  at(5);
  await look();
  const [, bundle, ...more] = await mailsTo(agency.client.email);
  expect(more).toEqual([]);
  expect(bundle!.subject).toBe('9 new things on “Backend Engineer”');
  await eachOnce();
});

test('whichever order, told twice, by workers at once, with one killed in the middle: two mails, each thing once', async () => {
  const { events } = await tenThings();
  const twice = [...events, ...events.toReversed()];
  await Promise.all(twice.map(derive));
  at(10);
  await killedLook();
  expect(await mailsTo(agency.client.email)).toHaveLength(1);
  await Promise.all([look(), look()]);
  expect(await mailsTo(agency.client.email)).toHaveLength(2);
  await look();
  await eachOnce();
});

test('what comes soon after a bundle waits again; after a quiet while it comes at once', async () => {
  const { job, events } = await tenThings();
  for (const id of events) await derive(id);
  at(5);
  await look();
  at(7);
  await submitted(house, agency, job);
  await house.drain();
  expect(await mailsTo(agency.client.email)).toHaveLength(2);
  at(10);
  await look();
  expect(await mailsTo(agency.client.email)).toHaveLength(3);
  at(16);
  await submitted(house, agency, job);
  await house.drain();
  expect(await mailsTo(agency.client.email)).toHaveLength(4);
});

test('another job does not wait, nor what brings a calendar entry or is of today', async () => {
  const { events } = await tenThings();
  for (const id of events) await derive(id);
  const before = (await mailsTo(agency.client.email)).length;
  const other = await openJob(house, agency, { title: 'Frontend Engineer' });
  await house.drain();
  const subjects = (await mailsTo(agency.client.email)).slice(before).map(({ subject }) => subject);
  expect(subjects).toEqual([expect.stringContaining('Frontend Engineer')]);
  const application = await shortlisted(house, agency, other);
  await scheduleRound(house, agency, application.id, new Date(MONDAY + 3 * 86_400_000));
  await house.drain();
  const calendars = (await mailsTo(agency.interviewer.email)).filter(({ calendar }) => calendar);
  expect(calendars).toHaveLength(1);
});

test('what is turned off meanwhile does not come, what is to come daily comes then', async () => {
  const choose = (delivery: string) =>
    house.call(agency.client, 'PUT', '/api/authentication/me/notification-preferences', {
      category: 'applications',
      delivery,
    });
  const { events } = await tenThings();
  for (const id of events) await derive(id);
  await choose('daily');
  at(5);
  await look();
  expect(await mailsTo(agency.client.email)).toHaveLength(1);
  at(21.5 * 60);
  await look();
  expect(await mailsTo(agency.client.email)).toHaveLength(2);
  await eachOnce();
});
