/** Receivers on a bad day: they fail, hang, redirect, are gone, or stand where nobody should be led. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openJob } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { aReceiver } from '../../../test/webhook-receiver.ts';
import { DAY, LOG_DAYS, MOST_TRIES, PAUSES, SECOND } from './schedule.ts';

const PATIENCE = '0.5';
const house = aHouse({ WEBHOOK_PRIVATE_ADDRESSES: 'true', WEBHOOK_PATIENCE: PATIENCE });
const agency = anAgency(house);
const receiver = aReceiver();

const AT = '/api/agency/webhooks';
const ask = (method: string, path = '', body?: unknown) =>
  house.call(agency.admin, method, `${AT}${path}`, body);
const log = async (id: string) => (await ask('GET', `/${id}/deliveries`)).body.items;
const get = async (id: string) => (await ask('GET', `/${id}`)).body;

let made = 0;
async function webhook() {
  for (const { id } of (await ask('GET')).body.items) await ask('DELETE', `/${id}`);
  made += 1;
  const { body } = await ask('POST', '', { url: `${receiver.url}/${made}`, types: ['job.approved'] });
  await house.drain();
  return body.id as string;
}

async function something() {
  await openJob(house, agency);
  await house.drain();
}

const pass = (milliseconds: number) => {
  house.clock.at = new Date(house.clock.at.getTime() + milliseconds);
};

/** The minute's look, as the timetable has it. */
async function minute() {
  await house.query(`select enqueue('sendDueWebhooks', '{}', null, 0)`);
  await house.drain();
}

const toldAdmin = () =>
  house.query(`select title from notification where user_id = $1 and title like 'The webhook%'`, [
    agency.admin.actor.userId,
  ]);

describe('a receiver that fails', () => {
  test('is tried again with growing pauses, within a day, then given up; the day begins anew with “send again”', async () => {
    const id = await webhook();
    receiver.answers = (response) => void response.writeHead(500).end('no'.repeat(2000));
    await something();
    const tries = [house.clock.at.getTime()];
    for (const [index, pause] of PAUSES.entries()) {
      const [delivery] = await log(id);
      expect(delivery).toMatchObject({
        state: 'waiting',
        tries: index + 1,
        status: 500,
        error: 'It answered 500.',
      });
      expect(new Date(delivery.nextTryAt).getTime() - house.clock.at.getTime()).toBe(pause);
      expect(delivery.answer).toHaveLength(1024);
      pass(pause - 1);
      await minute();
      expect(receiver.received).toHaveLength(index + 1);
      pass(1);
      await minute();
      tries.push(house.clock.at.getTime());
    }
    expect(receiver.received).toHaveLength(MOST_TRIES);
    expect(tries.at(-1)! - tries[0]!).toBeLessThan(DAY);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(
      MOST_TRIES,
    );
    const [given] = await log(id);
    expect(given).toMatchObject({
      state: 'given_up',
      tries: MOST_TRIES,
      nextTryAt: null,
      possible: ['sendAgain'],
    });
    await ask('POST', `/${id}/deliveries/${given.id}/send-again`);
    receiver.answers = (response) => void response.writeHead(204).end();
    await house.drain();
    expect(await log(id)).toMatchObject([
      { state: 'delivered', tries: 1, status: 204, answer: null, error: null },
    ]);
    expect((await get(id)).failingSince).toBeNull();
  });

  test('for three days without anything arriving is switched off, and the admins are told', async () => {
    const id = await webhook();
    receiver.answers = (response) => void response.writeHead(503).end();
    await something();
    pass(3 * DAY - SECOND);
    await something();
    expect(await get(id)).toMatchObject({ enabled: true });
    pass(SECOND);
    await something();
    expect(await get(id)).toMatchObject({ enabled: false, offBecause: 'failing', waiting: 0 });
    expect((await log(id)).map(({ state }: { state: string }) => state)).toEqual([
      'given_up',
      'given_up',
      'given_up',
    ]);
    expect(await toldAdmin()).toHaveLength(1);
    await ask('POST', `/${id}/switch-on`);
    await something();
    expect(await get(id)).toMatchObject({ enabled: true });
  });

  test('only with a test does not count as failing, and the test is tried once', async () => {
    const id = await webhook();
    receiver.answers = (response) => void response.writeHead(404).end();
    await ask('POST', `/${id}/ping`);
    await house.drain();
    expect(await log(id)).toMatchObject([{ state: 'given_up', tries: 1, status: 404, possible: [] }]);
    expect((await get(id)).failingSince).toBeNull();
  });
});

test('a receiver that answers 410 is switched off at once; what waits is given up, and the admins are told', async () => {
  const id = await webhook();
  const before = (await toldAdmin()).length;
  receiver.answers = (response) => void response.writeHead(410).end();
  await openJob(house, agency);
  await something();
  expect(receiver.received).toHaveLength(1);
  expect(await get(id)).toMatchObject({ enabled: false, offBecause: 'gone', waiting: 0 });
  const [second, first] = await log(id);
  expect(first).toMatchObject({ state: 'given_up', status: 410, tries: 1 });
  expect(second).toMatchObject({ state: 'given_up', tries: 0, possible: [] });
  expect(await toldAdmin()).toHaveLength(before + 1);
  expect((await ask('POST', `/${id}/deliveries/${first.id}/send-again`)).body.code).toBe('webhook_off');
});

describe('a receiver that hangs', () => {
  test('is waited for no longer than is set; what else there is for it waits, too, and comes when it is back', async () => {
    const id = await webhook();
    receiver.answers = () => {};
    await openJob(house, agency);
    await something();
    expect(receiver.received).toHaveLength(1);
    const [second, first] = await log(id);
    expect(first).toMatchObject({
      state: 'waiting',
      tries: 1,
      status: null,
      error: `No whole answer within ${PATIENCE} seconds.`,
    });
    expect(first.milliseconds).toBeGreaterThanOrEqual(490);
    expect(second).toMatchObject({ state: 'waiting', tries: 0 });
    receiver.answers = (response) => void response.writeHead(200).end();
    pass(29 * SECOND);
    await minute();
    expect(receiver.received).toHaveLength(1);
    pass(SECOND);
    await minute();
    expect((await log(id)).map(({ state }: { state: string }) => state)).toEqual(['delivered', 'delivered']);
  });

  test('in the middle of its answer, or answers without end, holds nothing up', async () => {
    const id = await webhook();
    receiver.answers = (response) => void response.writeHead(200).write('half');
    await something();
    expect(await log(id)).toMatchObject([{ state: 'waiting', status: null }]);
    pass(30 * SECOND);
    receiver.answers = (response) => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(64_000)));
      };
      response.on('drain', more);
      more();
    };
    await minute();
    expect(await log(id)).toMatchObject([{ state: 'delivered', answer: 'x'.repeat(1024) }]);
  });

  test('for a day: what never had its turn is given up, too, and says so', async () => {
    const id = await webhook();
    receiver.answers = () => {};
    for (let count = 0; count < 2; count++) await openJob(house, agency);
    await something();
    pass(DAY + SECOND);
    await minute();
    expect(await log(id)).toMatchObject([
      { state: 'given_up', tries: 0, error: 'The receiver answered nothing for a day.' },
      { state: 'given_up', tries: 1 },
      { state: 'given_up', tries: 1 },
    ]);
  });
});

test('a redirect is not followed, wherever it leads', async () => {
  const id = await webhook();
  receiver.answers = (response) => void response.writeHead(307, { location: `${receiver.url}/secret` }).end();
  await something();
  expect(receiver.received).toHaveLength(1);
  expect(await log(id)).toMatchObject([
    { state: 'waiting', status: 307, error: expect.stringContaining('redirect') },
  ]);
});

test('what a receiver says is kept as text, whatever bytes it sends', async () => {
  const id = await webhook();
  receiver.answers = (response) =>
    void response.writeHead(200).end(Buffer.from([0x61, 0, 0xff, 0xed, 0xa0, 0x80]));
  await something();
  expect(await log(id)).toMatchObject([{ state: 'delivered', answer: expect.stringMatching(/^a\ufffd+$/) }]);
});

test('a process that was killed while it waited holds an endpoint up for so long only', async () => {
  const id = await webhook();
  await house.query(`update webhook_endpoint set held_until = now() + interval '1 hour' where id = $1`, [id]);
  await something();
  expect(receiver.received).toEqual([]);
  await house.query(`update webhook_endpoint set held_until = now() where id = $1`, [id]);
  await minute();
  expect(await log(id)).toMatchObject([{ state: 'delivered' }]);
});

test('two processes at once send each thing once', async () => {
  const id = await webhook();
  receiver.answers = (response) => void setImmediate(() => response.writeHead(200).end());
  for (let count = 0; count < 3; count++) await openJob(house, agency);
  await Promise.all([house.drain(), house.drain()]);
  await minute();
  expect(await log(id)).toMatchObject([{ tries: 1 }, { tries: 1 }, { tries: 1 }]);
  expect(receiver.received).toHaveLength(3);
});

test('what the page for programmers says is what is done', () => {
  const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/webhooks.md'), 'utf8');
  const inWords = (pause: number) =>
    pause < 60 * SECOND
      ? `${pause / SECOND} s`
      : pause < 3600 * SECOND
        ? `${pause / 60 / SECOND} min`
        : `${pause / 3600 / SECOND} h`;
  expect(page).toContain(`| after the one before | – | ${PAUSES.map(inWords).join(' | ')} |`);
  expect(page).toContain(`tried again, ${MOST_TRIES} times in all`);
  expect(page).toContain(`stands in the log for ${LOG_DAYS} days`);
});
