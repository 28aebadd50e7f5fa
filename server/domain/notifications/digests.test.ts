/** Digests, quiet hours and the link that turns mails off. */
import { beforeEach, expect, test } from 'vitest';
import { type Agency, foundAgency, type TestPerson } from '../../../test/house.ts';
import { openJob, scheduleRound, shortlisted, submitted } from '../../../test/line.ts';
import { aHouse } from '../../../test/stage.ts';

const house = aHouse();
let agency: Agency;
let tag = 0;

/** Half past ten in India, where everybody of the tests reads. */
const MONDAY = '2026-06-01T05:00:00Z';
const HOUR = 3_600_000;
const ME = '/api/authentication/me';

beforeEach(async () => {
  house.clock.at = new Date(MONDAY);
  agency = await foundAgency(house, `g${++tag}`);
});

const choose = (who: TestPerson, category: string, delivery: string) =>
  house.call(who, 'PUT', `${ME}/notification-preferences`, { category, delivery });
const beQuiet = (who: TestPerson, quietHours: unknown) =>
  house.call(who, 'PUT', `${ME}/quiet-hours`, { quietHours });

/** The look of that hour after the beginning, on two workers. */
async function lookAt(hours: number) {
  house.clock.at = new Date(Date.parse(MONDAY) + hours * HOUR);
  await house.query(
    `select graphile_worker.add_job('sendHeldMails', '{}'), graphile_worker.add_job('sendHeldMails', '{}')`,
  );
  expect(await house.drain()).toEqual([]);
}

const mailsTo = (who: TestPerson) => house.mails('where to_address = $1 order by id', [who.email]);
const subjectsTo = async (who: TestPerson) => (await mailsTo(who)).map(({ subject }) => subject);

test('a daily digest holds the day in one mail at eight, and the bell rings at once', async () => {
  for (const category of ['applications', 'jobs']) await choose(agency.client, category, 'daily');
  const job = await openJob(house, agency);
  for (const _ of [1, 2, 3]) await submitted(house, agency, job);
  await house.drain();
  expect(await subjectsTo(agency.client)).toEqual([]);
  const { body } = await house.call(agency.client, 'GET', '/api/common/notifications');
  expect(body.unseen).toBeGreaterThan(3);
  // Half past seven.
  await lookAt(21);
  expect(await subjectsTo(agency.client)).toEqual([]);
  await lookAt(21.5);
  const [digest, ...more] = await mailsTo(agency.client);
  expect(more).toEqual([]);
  expect(digest!.subject).toBe(`${body.unseen} messages for you`);
  for (const { title, href } of body.items) {
    expect(digest!.text).toContain(title);
    expect(digest!.text).toContain(href);
  }
  await lookAt(48);
  expect(await subjectsTo(agency.client)).toHaveLength(1);
});

test('an hourly one comes at the full hour; what is alone in it comes as it is', async () => {
  await choose(agency.client, 'applications', 'hourly');
  const job = await openJob(house, agency);
  await submitted(house, agency, job);
  await house.drain();
  const before = await subjectsTo(agency.client);
  await lookAt(0.25);
  expect(await subjectsTo(agency.client)).toEqual(before);
  await lookAt(0.5);
  const [only, ...more] = (await subjectsTo(agency.client)).slice(before.length);
  expect(only).toContain('Leela Krishnan');
  expect(more).toEqual([]);
});

test('a calendar entry stays with its own words', async () => {
  for (const category of ['interviews', 'jobs']) await choose(agency.interviewer, category, 'daily');
  const job = await openJob(house, agency);
  for (const hour of [5, 8])
    await scheduleRound(
      house,
      agency,
      (await shortlisted(house, agency, job)).id,
      new Date(`2026-06-05T0${hour}:00:00Z`),
    );
  await house.drain();
  expect(await subjectsTo(agency.interviewer)).toEqual([]);
  await lookAt(22);
  const told = (await house.call(agency.interviewer, 'GET', '/api/common/notifications')).body.items;
  const texts = (await mailsTo(agency.interviewer)).map(({ text }) => text).join('\n');
  for (const { title } of told) expect(texts.split(title).length - 1, title).toBeGreaterThan(0);
});

test('in quiet hours comes only what cannot wait', async () => {
  await beQuiet(agency.interviewer, { from: 10, until: 14 });
  const job = await openJob(house, agency);
  await house.drain();
  const before = (await subjectsTo(agency.interviewer)).length;
  await scheduleRound(
    house,
    agency,
    (await shortlisted(house, agency, job)).id,
    new Date('2026-06-04T05:00:00Z'),
  );
  await house.drain();
  expect((await subjectsTo(agency.interviewer)).length).toBe(before);
  await scheduleRound(
    house,
    agency,
    (await shortlisted(house, agency, job)).id,
    new Date('2026-06-01T17:30:00Z'),
  );
  await house.drain();
  const withToday = (await subjectsTo(agency.interviewer)).length;
  expect(withToday).toBeGreaterThan(before);
  // A quarter to two, and two.
  await lookAt(3.25);
  expect((await subjectsTo(agency.interviewer)).length).toBe(withToday);
  await lookAt(3.5);
  expect((await subjectsTo(agency.interviewer)).length).toBeGreaterThan(withToday);
});

test('what is chosen counts for what waits already; quiet hours are checked and taken back', async () => {
  await choose(agency.client, 'applications', 'daily');
  const job = await openJob(house, agency);
  await submitted(house, agency, job);
  await house.drain();
  const before = (await subjectsTo(agency.client)).length;
  await choose(agency.client, 'applications', 'off');
  await lookAt(1);
  await choose(agency.client, 'applications', 'at_once');
  await lookAt(2);
  expect((await subjectsTo(agency.client)).length).toBe(before);
  const refused = await beQuiet(agency.client, { from: 7, until: 7 });
  expect([refused.status, refused.body.errors[0].path]).toEqual([400, 'quietHours.until']);
  expect((await beQuiet(agency.client, { from: 22, until: 24 })).status).toBe(400);
  expect((await beQuiet(agency.client, { from: 22, until: 7 })).body.quietHours).toEqual({
    from: 22,
    until: 7,
  });
  expect((await beQuiet(agency.client, null)).body.quietHours).toBeNull();
});

test('a mail’s link turns off its kind without a sign-in, by one post, also again', async () => {
  const job = await openJob(house, agency);
  await submitted(house, agency, job);
  await house.drain();
  const mail = (await mailsTo(agency.client)).find(({ subject }) => String(subject).includes('Leela'))!;
  expect(mail.text).toContain(`/unsubscribe/${mail.unsubscribe}`);
  expect(mail.html).toContain(`/unsubscribe/${mail.unsubscribe}`);
  const address = `/api/public/unsubscribe/${mail.unsubscribe}`;
  const looked = await house.call(null, 'GET', address);
  expect([looked.status, looked.body]).toEqual([
    200,
    { titles: ['Candidates and applications'], off: false },
  ]);
  const browser = await house.call(null, 'GET', address, undefined, { accept: 'text/html' });
  expect([browser.status, browser.headers.location]).toEqual([302, `/unsubscribe/${mail.unsubscribe}`]);
  for (const _ of [1, 2]) {
    const { statusCode, body } = await house.app.inject({
      method: 'POST',
      url: address,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'List-Unsubscribe=One-Click',
    });
    expect([statusCode, JSON.parse(body).off]).toEqual([200, true]);
  }
  const before = (await subjectsTo(agency.client)).length;
  await submitted(house, agency, job);
  await house.drain();
  expect((await subjectsTo(agency.client)).length).toBe(before);
  // Another letter in it, and nothing is found.
  const token = String(mail.unsubscribe);
  for (const wrong of [
    `${token.slice(0, 30)}${token[30] === 'A' ? 'B' : 'A'}${token.slice(31)}`,
    `${token}LG9mZmVycw`,
    'x',
  ])
    expect((await house.call(null, 'POST', `/api/public/unsubscribe/${wrong}`)).status, wrong).toBe(404);
});

test('mails that always come have no such link', async () => {
  await house.call(
    agency.admin,
    'POST',
    `/api/common/members/${agency.recruiter2.actor.membershipId}/suspend`,
  );
  await house.drain();
  const [mail] = await mailsTo(agency.recruiter2);
  expect(mail!.unsubscribe).toBeNull();
  expect(mail!.text).not.toContain('/unsubscribe/');
});

test('what waited goes to the address that its reader has by then, and not to the one before', async () => {
  await choose(agency.client, 'applications', 'hourly');
  await submitted(house, agency, await openJob(house, agency));
  await house.drain();
  const before = await subjectsTo(agency.client);
  const email = `moved.${agency.client.email}`;
  await house.query('update app_user set email = $2 where id = $1', [agency.client.actor.userId, email]);
  await lookAt(0.5);
  expect(await subjectsTo(agency.client)).toEqual(before);
  expect(await subjectsTo({ ...agency.client, email })).toHaveLength(1);
});
