/** Told in browsers: whose they are, what comes there and what does not, and push services on a bad day. */
import { beforeEach, describe, expect, test } from 'vitest';
import { type Agency, foundAgency, type TestPerson } from '../../../../test/house.ts';
import { openJob, pendingJob } from '../../../../test/line.ts';
import { aPushService, aSubscription, senderOf } from '../../../../test/push-service.ts';
import { aHouse } from '../../../../test/stage.ts';
import { sendPush } from '../index.ts';

const house = aHouse({
  PUSH: 'true',
  PUSH_PRIVATE_ADDRESSES: 'true',
  PUSH_SUBJECT: 'mailto:ops@nimbus.example',
});
const service = aPushService();
const PATH = '/api/authentication/me/push-browsers';
const HOUR = 3_600_000;
// Half past ten in the morning in India, where all of them read.
const MONDAY = new Date('2026-06-01T05:00:00Z');

let agency: Agency;
let client: TestPerson;
let tag = 0;
beforeEach(async () => {
  house.clock.at = MONDAY;
  agency = await foundAgency(house, `w${++tag}`);
  client = agency.client;
});

const ask = (who: TestPerson, method: string, path = '', body?: unknown) =>
  house.call(who, method, `${PATH}${path}`, body);
const browsersOf = async (who: TestPerson) => (await ask(who, 'GET')).body.items;
const waiting = () => house.query('select from push');

let made = 0;
async function turnedOn(who: TestPerson) {
  const browser = aSubscription(`${service.url}/send/${++made}`);
  const { status, body } = await ask(who, 'POST', '', browser.said);
  expect(status).toBe(200);
  return { ...browser, id: body.items.at(-1).id as string };
}

/** The client is told that their job is open. */
async function somethingHappens() {
  const job = await openJob(house, agency);
  return { job, failed: await house.drain() };
}

async function triedAgain(browserId: string) {
  await house.query(
    `select enqueue('sendPush', json_build_object('browserId', browser_id, 'notificationId', notification_id), null, 0)
     from push where browser_id = $1`,
    [browserId],
  );
  return house.drain();
}

describe('what rings', () => {
  test('comes to each browser, sealed with its keys and signed with ours, and leads to the very screen', async () => {
    const [laptop, phone] = [await turnedOn(client), await turnedOn(client)];
    const { job, failed } = await somethingHappens();
    expect(failed).toEqual([]);
    const { publicKey } = (await ask(client, 'GET')).body;
    for (const browser of [laptop, phone]) {
      const mine = service.pushed.filter(({ path }) => browser.said.endpoint.endsWith(path));
      expect(mine).toHaveLength(1);
      expect(browser.read(mine[0]!)).toMatchObject({
        title: `“${job.title}” is open`,
        href: `/client/jobs/${job.id}`,
      });
      expect(mine[0]!.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: `${12 * 3600}` });
      expect(mine[0]!.body.includes('is open')).toBe(false);
      expect(senderOf(mine[0]!, publicKey)).toMatchObject({
        aud: service.url,
        sub: 'mailto:ops@nimbus.example',
      });
    }
    expect(await browsersOf(client)).toMatchObject([
      { usedAt: MONDAY.toISOString(), failingSince: null },
      { usedAt: MONDAY.toISOString(), failingSince: null },
    ]);
    expect(await waiting()).toEqual([]);
  });

  test('comes once, however often its event is derived or its sending is run', async () => {
    const { id } = await turnedOn(client);
    await somethingHappens();
    await house.query(
      `select enqueue('deriveFromEvent', json_build_object('eventId', id), null, 0) from event where agency_id = $1`,
      [agency.agencyId],
    );
    await house.query(
      `select enqueue('sendPush', json_build_object('browserId', $1::text, 'notificationId', id), null, 0)
       from notification where user_id = $2`,
      [id, client.actor.userId],
    );
    expect(await house.drain()).toEqual([]);
    expect(service.pushed).toHaveLength(1);
  });

  test('does not come in a category that is off, but does where mails come once a day', async () => {
    await turnedOn(client);
    const choose = (delivery: string) =>
      house.call(client, 'PUT', '/api/authentication/me/notification-preferences', {
        category: 'jobs',
        delivery,
      });
    await choose('off');
    await somethingHappens();
    expect(service.pushed).toEqual([]);
    await choose('daily');
    await somethingHappens();
    expect(service.pushed).toHaveLength(1);
  });

  test('does not come in quiet hours, nor after them', async () => {
    await turnedOn(client);
    await house.call(client, 'PUT', '/api/authentication/me/quiet-hours', {
      quietHours: { from: 10, until: 11 },
    });
    await somethingHappens();
    house.clock.at = new Date(MONDAY.getTime() + HOUR);
    expect(await house.drain()).toEqual([]);
    expect(service.pushed).toEqual([]);
    await somethingHappens();
    expect(service.pushed).toHaveLength(1);
  });

  test('is cut to what a message can hold', async () => {
    const browser = await turnedOn(client);
    const job = await pendingJob(house, agency);
    const reason = `x${'🙂'.repeat(450)}`;
    await house.call(agency.manager, 'POST', `/api/manager/jobs/${job.id}/reject`, { reason });
    expect(await house.drain()).toEqual([]);
    const told = service.pushed.map((each) => browser.read(each) as { body: string });
    expect(told).toHaveLength(1);
    expect(told[0]!.body.length).toBeLessThanOrEqual(500);
    expect(told[0]!.body).toMatch(/🙂…$/u);
  });
});

describe('a push service', () => {
  test.each([404, 410])('that answers %d: the browser is forgotten, and nothing waits', async (status) => {
    const { id } = await turnedOn(client);
    service.answers = status;
    expect((await somethingHappens()).failed).toEqual([]);
    expect(await browsersOf(client)).toEqual([]);
    expect(await triedAgain(id)).toEqual([]);
    expect(service.pushed).toHaveLength(1);
  });

  test.each([500, 503, 429, null])(
    'that answers %s is tried again, for as long as it is news',
    async (status) => {
      const { id } = await turnedOn(client);
      service.answers = status;
      expect((await somethingHappens()).failed).toEqual(['sendPush']);
      expect(await browsersOf(client)).toMatchObject([{ usedAt: null, failingSince: MONDAY.toISOString() }]);
      service.answers = 201;
      expect(await triedAgain(id)).toEqual([]);
      expect(await browsersOf(client)).toMatchObject([{ usedAt: MONDAY.toISOString(), failingSince: null }]);
      expect(service.pushed).toHaveLength(2);
      expect(service.pushed[0]!.headers.topic).toBe(service.pushed[1]!.headers.topic);

      service.answers = status;
      await somethingHappens();
      house.clock.at = new Date(MONDAY.getTime() + 12 * HOUR);
      expect(await triedAgain(id)).toEqual([]);
      expect(service.pushed).toHaveLength(3);
      expect(await waiting()).toEqual([]);
    },
  );

  test('that refuses what we send is not asked again, and after a month the browser is forgotten', async () => {
    const { id } = await turnedOn(client);
    service.answers = 403;
    expect((await somethingHappens()).failed).toEqual([]);
    expect(await triedAgain(id)).toEqual([]);
    expect(service.pushed).toHaveLength(1);
    expect(await browsersOf(client)).toHaveLength(1);
    house.clock.at = new Date(MONDAY.getTime() + 31 * 24 * HOUR);
    await ask(client, 'POST', `/${id}/test`);
    await house.drain();
    expect(await browsersOf(client)).toEqual([]);
  });

  test('hears nothing of what was seen meanwhile', async () => {
    const { id } = await turnedOn(client);
    service.answers = 500;
    await somethingHappens();
    await house.call(client, 'POST', '/api/common/notifications/see-all');
    expect(await triedAgain(id)).toEqual([]);
    expect(service.pushed).toHaveLength(1);
    expect(await waiting()).toEqual([]);
  });

  test('that has come to stand inside is not written to', async () => {
    const strict = { ...house.settings, pushPrivateAddresses: false };
    const { id } = await turnedOn(client);
    await sendPush((work) => house.as('system', work), strict, { browserId: id });
    expect(service.pushed).toEqual([]);
    expect(await browsersOf(client)).toMatchObject([{ failingSince: MONDAY.toISOString() }]);
  });
});

describe('a browser', () => {
  test('is turned on twice as one, tested, and removed', async () => {
    const { id, said, read } = await turnedOn(client);
    await ask(client, 'POST', '', said);
    const [only, ...others] = await browsersOf(client);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ name: 'Firefox on Linux', endpoint: said.endpoint, usedAt: null });
    for (const _ of [1, 2]) expect((await ask(client, 'POST', `/${only.id}/test`)).status).toBe(200);
    expect(await house.drain()).toEqual([]);
    expect(service.pushed.map(read)).toMatchObject([
      { title: 'It works', href: '/account?tab=notifications' },
    ]);
    expect((await ask(client, 'DELETE', `/${only.id}`)).body.items).toEqual([]);
    expect((await ask(client, 'DELETE', `/${only.id}`)).status).toBe(404);
    expect((await ask(client, 'POST', `/${id}/test`)).status).toBe(404);
    await somethingHappens();
    expect(service.pushed).toHaveLength(1);
  });

  test('goes over to whoever signs in there next, and to nobody who only knows where it is', async () => {
    const { said } = await turnedOn(client);
    const copied = aSubscription(said.endpoint);
    expect((await ask(agency.manager, 'POST', '', copied.said)).body.code).toBe('endpoint_taken');
    expect(await browsersOf(client)).toHaveLength(1);
    expect((await ask(agency.manager, 'POST', '', said)).status).toBe(200);
    expect(await browsersOf(client)).toEqual([]);
    expect(await browsersOf(agency.manager)).toHaveLength(1);
  });

  test('is one of twenty at most, also where two come at once', async () => {
    for (let count = 0; count < 19; count++) await turnedOn(agency.recruiter);
    const answers = await Promise.all(
      [1, 2, 3].map(() =>
        ask(agency.recruiter, 'POST', '', aSubscription(`${service.url}/send/${++made}`).said),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  test.each([
    ['http', 'http://push.example/1'],
    ['no address', 'push'],
    ['a user', 'https://user:password@push.example/1'],
  ])('at an endpoint with %s is refused', async (_, endpoint) => {
    const { status, body } = await ask(client, 'POST', '', aSubscription(endpoint).said);
    expect([status, body.errors[0].path]).toEqual([422, 'endpoint']);
  });

  test('with a key that is none is refused', async () => {
    const { said } = aSubscription(`${service.url}/send/none`);
    for (const p256dh of ['short', 'A'.repeat(87)]) {
      const { status, body } = await ask(client, 'POST', '', { ...said, keys: { ...said.keys, p256dh } });
      expect([status, body.errors[0].path]).toEqual([400, 'keys.p256dh']);
    }
  });
});

describe('where web push is not set up', () => {
  const quiet = aHouse();
  test('nothing is possible, and nothing is sent', async () => {
    const { client: reader } = await foundAgency(quiet);
    expect((await quiet.call(reader, 'GET', PATH)).body).toEqual({
      possible: [],
      publicKey: null,
      items: [],
    });
    const { said } = aSubscription('https://push.example/1');
    expect((await quiet.call(reader, 'POST', PATH, said)).body.code).toBe('no_push');
  });
});

describe('without the setting for tests', () => {
  const strict = aHouse({ PUSH: 'true' });
  test('an endpoint inside is refused', async () => {
    const { client: reader } = await foundAgency(strict);
    for (const endpoint of [
      'https://127.0.0.1/1',
      'https://169.254.169.254/1',
      'https://push.internal/1',
      `${service.url}/1`,
    ]) {
      const { status, body } = await strict.call(reader, 'POST', PATH, aSubscription(endpoint).said);
      expect([endpoint, status, body.errors?.[0].path]).toEqual([endpoint, 422, 'endpoint']);
    }
    expect(
      (await strict.call(reader, 'POST', PATH, aSubscription('https://push.example/1').said)).status,
    ).toBe(200);
  });
});
