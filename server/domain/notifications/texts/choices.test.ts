/** Whose number it is, who verifies it, and what is kept of it. */
import { beforeEach, describe, expect, test } from 'vitest';
import { type Agency, foundAgency, type TestPerson } from '../../../../test/house.ts';
import { openJob } from '../../../../test/line.ts';
import { TEXT_TOKEN } from '../../../../test/secret.ts';
import { aHouse } from '../../../../test/stage.ts';
import { textReaders } from '../../../../test/text-readers.ts';
import { answers, aTextService, newestCode } from '../../../../test/text-service.ts';

const service = aTextService();
const house = aHouse(() => ({ TEXT_PROVIDER_URL: service.url, TEXT_PROVIDER_TOKEN: TEXT_TOKEN }));
const { ask, withNumber, codeAsked, choose, textsOf, rowsOf, turnedOn, triedAgain } = textReaders(
  house,
  service,
);
const ME = '/api/authentication/me';
const HOUR = 3_600_000;
// Half past ten in the morning in India, where all of them read.
const MONDAY = new Date('2026-06-01T05:00:00Z');

let agency: Agency;
let client: TestPerson;
let tag = 0;
beforeEach(async () => {
  house.clock.at = MONDAY;
  agency = await foundAgency(house, `x${++tag}`);
  client = agency.client;
});

const at = (milliseconds: number) => new Date(MONDAY.getTime() + milliseconds);

/** The client is told that their job is open. */
async function somethingHappens() {
  const job = await openJob(house, agency);
  return { job, failed: await house.drain() };
}

describe('a number', () => {
  test('is verified by a code that is sent there, and is told only what is chosen then', async () => {
    expect((await ask(client, 'POST', '/code', { channel: 'sms' })).body.code).toBe('no_number');
    const number = await withNumber(client);
    expect(await textsOf(client)).toMatchObject({
      offered: true,
      possible: ['sendCode'],
      number,
      verified: null,
      code: null,
    });
    expect((await textsOf(client)).items.filter(({ on }: { on: boolean }) => on)).toEqual([]);
    expect((await codeAsked(client, 'whatsapp')).body.code).toMatchObject({ state: 'underway' });
    expect((await textsOf(client)).code).toMatchObject({ channel: 'whatsapp', state: 'sent' });
    expect(service.carried).toMatchObject([{ channel: 'whatsapp', to: number }]);
    const code = newestCode(service, number);
    expect(
      (await ask(client, 'POST', '/confirm', { code: `${code.slice(0, 3)} ${code.slice(3)}` })).body,
    ).toMatchObject({
      possible: ['sendCode', 'stop'],
      verified: { channel: 'whatsapp', at: MONDAY.toISOString(), refused: null },
      code: null,
    });
    // A second click.
    expect((await ask(client, 'POST', '/confirm', { code })).body.code).toBe('no_code');
    await somethingHappens();
    expect(service.carried).toHaveLength(1);
  });

  test('is not verified by a wrong code, and after five of them by no code but a new one', async () => {
    const number = await withNumber(client);
    await codeAsked(client);
    const right = newestCode(service, number);
    const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, '0');
    for (let time = 0; time < 5; time++) {
      const { status, body } = await ask(client, 'POST', '/confirm', { code: wrong });
      expect([status, body.errors[0].path]).toEqual([422, 'code']);
    }
    expect((await ask(client, 'POST', '/confirm', { code: right })).status).toBe(429);
    await codeAsked(client);
    expect((await ask(client, 'POST', '/confirm', { code: right })).status).toBe(422);
    const again = await ask(client, 'POST', '/confirm', { code: newestCode(service, number) });
    expect(again.body.verified).not.toBeNull();
  });

  test('is not verified by a code of ten minutes ago, nor by one that is late itself', async () => {
    const number = await withNumber(client);
    await codeAsked(client);
    house.clock.at = at(10 * 60_000);
    const late = await ask(client, 'POST', '/confirm', { code: newestCode(service, number) });
    expect([late.status, late.body.code]).toEqual([409, 'no_code']);
    expect((await textsOf(client)).code).toBeNull();
    service.answering = answers(503);
    await codeAsked(client);
    service.answering = answers(202);
    house.clock.at = at(30 * 60_000);
    expect(await triedAgain()).toEqual([]);
    expect(service.carried).toHaveLength(2);
  });

  test('is verified once where two clicks come at once, and of two codes at once the newest counts', async () => {
    const number = await withNumber(client);
    const asked = await Promise.all([1, 2].map(() => ask(client, 'POST', '/code', { channel: 'sms' })));
    expect(asked.map(({ status }) => status)).toEqual([200, 200]);
    await house.drain();
    // What was replaced before it was sent is not sent any more.
    expect(service.carried).toHaveLength(1);
    const code = newestCode(service, number);
    const clicks = await Promise.all([1, 2].map(() => ask(client, 'POST', '/confirm', { code })));
    expect(clicks.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await textsOf(client)).verified).not.toBeNull();
  });

  test('of another person stays theirs: their code verifies nothing of mine', async () => {
    const number = await withNumber(client);
    await withNumber(agency.manager, number);
    await codeAsked(client);
    const theirs = newestCode(service, number);
    await codeAsked(agency.manager);
    // One time in a million they are the same.
    expect(newestCode(service, number)).not.toBe(theirs);
    expect((await ask(agency.manager, 'POST', '/confirm', { code: theirs })).status).toBe(422);
    expect((await textsOf(agency.manager)).verified).toBeNull();
  });

  test('is asked for a code five times an hour at most, whoever asks', async () => {
    const number = await withNumber(client);
    for (let time = 0; time < 5; time++) expect((await codeAsked(client)).status).toBe(200);
    const refused = await codeAsked(client);
    expect(refused.status).toBe(429);
    await withNumber(agency.manager, number);
    expect((await codeAsked(agency.manager)).status).toBe(429);
    expect(service.carried).toHaveLength(5);
  });

  test('that changes is not verified any more, and hears nothing of what was underway', async () => {
    await turnedOn(client);
    service.answering = answers(500);
    await somethingHappens();
    await withNumber(client);
    service.carried = [];
    service.answering = answers(202);
    expect(await triedAgain()).toEqual([]);
    expect((await textsOf(client)).verified).toBeNull();
    await somethingHappens();
    expect(service.carried).toEqual([]);
  });

  test('is left alone once its owner says so; saying it twice is as good', async () => {
    await turnedOn(client);
    for (const _ of [1, 2]) expect((await ask(client, 'DELETE')).body.verified).toBeNull();
    await somethingHappens();
    expect(service.carried).toEqual([]);
  });

  test('moves from SMS to WhatsApp by a new code; until then it stays as it was', async () => {
    const number = await turnedOn(client);
    await codeAsked(client, 'whatsapp');
    expect((await textsOf(client)).verified.channel).toBe('sms');
    await ask(client, 'POST', '/confirm', { code: newestCode(service, number) });
    service.carried = [];
    await somethingHappens();
    expect(service.carried).toMatchObject([{ channel: 'whatsapp' }]);
  });
});

describe('what is kept', () => {
  test('is in the person’s copy of their data, and goes with the account', async () => {
    const number = await turnedOn(client);
    await somethingHappens();
    const copy = (await house.call(client, 'GET', `${ME}/data`)).body;
    expect(copy).toMatchObject({
      texts: [{ channel: 'sms' }],
      notificationPreferences: [{ category: 'jobs', by_text: true }],
    });
    expect(copy.textMessages).toHaveLength(2);
    expect(copy.textMessages[0]).toMatchObject({ to_number: number, state: 'sent' });
    await choose(agency.candidate, 'offers');
    await turnedOn(agency.candidate);
    await codeAsked(agency.candidate);
    const { email } = agency.candidate;
    expect((await house.call(agency.candidate, 'POST', `${ME}/delete`, { email })).status).toBe(200);
    for (const table of ['text_channel', 'text_code', 'text_message', 'notification_preference'])
      expect(
        await house.query(`select from ${table} where user_id = $1`, [agency.candidate.actor.userId]),
      ).toEqual([]);
  });

  test('goes after a year, and a code a day after it ended', async () => {
    await turnedOn(client);
    await somethingHappens();
    await codeAsked(client);
    const cleared = async (days: number) => {
      house.clock.at = at(days * 24 * HOUR);
      await house.query(
        `select enqueue('runScheduledTask', json_build_object('task', 'processHousekeeping'), null, 0)`,
      );
      await house.drain();
    };
    await cleared(2);
    expect(await house.query('select from text_code where user_id = $1', [client.actor.userId])).toEqual([]);
    expect(await rowsOf(client)).toHaveLength(3);
    await cleared(367);
    expect(await rowsOf(client)).toEqual([]);
    expect((await textsOf(client)).verified).not.toBeNull();
  });

  test('is seen by nobody else, whatever their side', async () => {
    await turnedOn(client);
    await codeAsked(client);
    const { manager, admin, recruiter, accountant, interviewer, candidate } = agency;
    for (const who of [manager, admin, recruiter, accountant, interviewer, candidate]) {
      const rows = await house.as(who, async ({ db }) => [
        await db.selectFrom('textChannel').select('userId').execute(),
        await db.selectFrom('textCode').select('id').execute(),
        await db.selectFrom('textMessage').select('id').execute(),
      ]);
      expect(rows).toEqual([[], [], []]);
      const forged = { userId: client.actor.userId!, channel: 'sms', verifiedAt: MONDAY };
      await expect(
        house.as(who, ({ db }) => db.insertInto('textChannel').values(forged).execute()),
      ).rejects.toThrow(/row-level security/);
    }
  });
});

describe('where no provider is set', () => {
  const quiet = aHouse();
  test('nothing is offered, and nothing is sent', async () => {
    const { client: reader } = await foundAgency(quiet);
    await quiet.call(reader, 'PATCH', ME, { phone: '+919812300000' });
    expect((await quiet.call(reader, 'GET', `${ME}/texts`)).body).toMatchObject({
      offered: false,
      possible: [],
    });
    const { body } = await quiet.call(reader, 'POST', `${ME}/texts/code`, { channel: 'sms' });
    expect(body.code).toBe('no_texts');
  });
});
