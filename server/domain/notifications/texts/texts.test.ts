/** Told by text: whose number it is, what comes there and what does not, and the provider on a bad day. */
import { beforeEach, describe, expect, test } from 'vitest';
import { type Agency, foundAgency, type TestPerson } from '../../../../test/house.ts';
import { openJob, pendingJob } from '../../../../test/line.ts';
import { TEXT_TOKEN } from '../../../../test/secret.ts';
import { aHouse } from '../../../../test/stage.ts';
import { answers, aTextService, newestCode } from '../../../../test/text-service.ts';
import { openTextProvider } from '../../../platform/text-provider.ts';
import { sendText } from '../index.ts';

const service = aTextService();
const house = aHouse(() => ({ TEXT_PROVIDER_URL: service.url, TEXT_PROVIDER_TOKEN: TEXT_TOKEN }));
const ME = '/api/authentication/me';
const HOUR = 3_600_000;
// Half past ten in the morning in India, where all of them read.
const MONDAY = new Date('2026-06-01T05:00:00Z');

let agency: Agency;
let client: TestPerson;
let tag = 0;
let numbers = 0;
beforeEach(async () => {
  house.clock.at = MONDAY;
  agency = await foundAgency(house, `x${++tag}`);
  client = agency.client;
});

const ask = (who: TestPerson, method: string, path = '', body?: unknown) =>
  house.call(who, method, `${ME}/texts${path}`, body);
const textsOf = async (who: TestPerson) => (await ask(who, 'GET')).body;
const rowsOf = (who: TestPerson) =>
  house.query('select * from text_message where user_id = $1 order by id', [who.actor.userId]);
const at = (milliseconds: number) => new Date(MONDAY.getTime() + milliseconds);

async function withNumber(who: TestPerson, phone = `+9198123${String(++numbers).padStart(5, '0')}`) {
  expect((await house.call(who, 'PATCH', ME, { phone })).status).toBe(200);
  return phone;
}

const codeAsked = async (who: TestPerson, channel = 'sms') => {
  const answer = await ask(who, 'POST', '/code', { channel });
  await house.drain();
  return answer;
};

const choose = (who: TestPerson, category: string, on = true) =>
  ask(who, 'PUT', '/preferences', { category, on });

/** Verified, and told of jobs. */
async function turnedOn(who: TestPerson, channel = 'sms') {
  const number = await withNumber(who);
  await codeAsked(who, channel);
  const { status, body } = await ask(who, 'POST', '/confirm', { code: newestCode(service, number) });
  expect([status, body.verified?.channel]).toEqual([200, channel]);
  expect((await choose(who, 'jobs')).status).toBe(200);
  service.carried = [];
  return number;
}

/** The client is told that their job is open. */
async function somethingHappens() {
  const job = await openJob(house, agency);
  return { job, failed: await house.drain() };
}

async function triedAgain() {
  await house.query(
    `select enqueue('sendText', json_build_object('textId', id), null, 0) from text_message where state in ('waiting', 'failed')`,
  );
  return house.drain();
}

const quarterOfAnHour = async () => {
  await house.query(`select enqueue('sendHeldMails', '{}', null, 0)`);
  return house.drain();
};

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

describe('what rings', () => {
  test('comes once to who wants it: its title and its link, under 300 signs', async () => {
    const number = await turnedOn(client);
    const { job, failed } = await somethingHappens();
    expect(failed).toEqual([]);
    const text = `“${job.title}” is open\n${house.settings.publicUrl}/client/jobs/${job.id}`;
    expect(service.carried).toMatchObject([{ channel: 'sms', to: number, text }]);
    await house.query(
      `select enqueue('deriveFromEvent', json_build_object('eventId', id), null, 0) from event where agency_id = $1`,
      [agency.agencyId],
    );
    await house.query(
      `select enqueue('sendText', json_build_object('textId', id), null, 0) from text_message`,
    );
    expect(await house.drain()).toEqual([]);
    expect(service.carried).toHaveLength(1);
    const [, row] = await rowsOf(client);
    expect(row).toMatchObject({
      state: 'sent',
      attempts: 1,
      provider_id: 'at-the-provider',
      sent_at: MONDAY,
    });
    expect(service.carried[0]!.headers['idempotency-key']).toBe(row!.id);
  });

  test('does not come of what is not chosen, whatever is mailed; and does where mails are off', async () => {
    await turnedOn(client);
    await choose(client, 'jobs', false);
    await choose(client, 'offers');
    await somethingHappens();
    expect(service.carried).toEqual([]);
    await choose(client, 'jobs');
    await house.call(client, 'PUT', `${ME}/notification-preferences`, { category: 'jobs', delivery: 'off' });
    await somethingHappens();
    expect(service.carried).toHaveLength(1);
    expect((await textsOf(client)).items).toContainEqual(
      expect.objectContaining({ category: 'jobs', on: true }),
    );
  });

  test('is not sent when its category was turned off, or it was seen, before it could be', async () => {
    await turnedOn(client);
    service.answering = answers(500);
    await somethingHappens();
    await choose(client, 'jobs', false);
    expect(await triedAgain()).toEqual([]);
    await choose(client, 'jobs');
    await somethingHappens();
    await house.call(client, 'POST', '/api/common/notifications/see-all');
    expect(await triedAgain()).toEqual([]);
    expect((await rowsOf(client)).map(({ state }) => state)).toEqual(['sent', 'skipped', 'skipped']);
    expect(service.carried).toHaveLength(2);
  });

  test('waits for the end of the quiet hours, and comes then if it is still unseen', async () => {
    await turnedOn(client);
    await house.call(client, 'PUT', `${ME}/quiet-hours`, { quietHours: { from: 10, until: 9 } });
    await somethingHappens();
    expect(service.carried).toEqual([]);
    house.clock.at = at(22 * HOUR);
    await quarterOfAnHour();
    expect(service.carried).toEqual([]);
    house.clock.at = at(22.5 * HOUR);
    expect(await quarterOfAnHour()).toEqual([]);
    expect(await quarterOfAnHour()).toEqual([]);
    expect(service.carried).toHaveLength(1);
    // The code that somebody waits for does not wait.
    house.clock.at = MONDAY;
    await codeAsked(client);
    expect(service.carried).toHaveLength(2);
  });

  test('does not come of a reminder that is muted, and does of one that is not', async () => {
    await turnedOn(client);
    const job = await openJob(house, agency);
    await house.query('update job set deadline = $2 where id = $1', [job.id, '2026-06-06']);
    await house.drain();
    service.carried = [];
    const task = 'processJobDeadlineReminders';
    const remindedOn = async (day: string) => {
      house.clock.at = new Date(`${day}T05:00:00Z`);
      await house.query(`select enqueue('runScheduledTask', json_build_object('task', $1::text), null, 0)`, [
        task,
      ]);
      expect(await house.drain()).toEqual([]);
    };
    await house.call(client, 'PUT', `${ME}/reminders/${task}/mute`);
    await remindedOn('2026-06-01');
    expect(service.carried).toEqual([]);
    await house.call(client, 'DELETE', `${ME}/reminders/${task}/mute`);
    await remindedOn('2026-06-03');
    expect(service.carried).toHaveLength(1);
  });

  test('is cut where its title is long, and never within its link', async () => {
    await turnedOn(client);
    const job = await pendingJob(house, agency);
    await house.call(agency.manager, 'POST', `/api/manager/jobs/${job.id}/reject`, { reason: 'No budget.' });
    await house.query(`create function longer() returns trigger language plpgsql as $$
      begin new.title := 'x' || repeat('🙂', 300); new.href := new.href || '?' || repeat('y', 200); return new; end $$`);
    await house.query(
      'create trigger longer before insert on notification for each row execute function longer()',
    );
    await house.drain();
    await house.query('drop trigger longer on notification; drop function longer()');
    const { text } = service.carried[0]!;
    expect(text.length).toBeLessThan(300);
    expect(text).toMatch(new RegExp(`🙂…\\n${house.settings.publicUrl}/notifications$`, 'u'));
  });
});

describe('the provider', () => {
  test('refuses a number: it is marked, its owner is told once in the app, and nothing goes there until it is verified anew', async () => {
    const number = await turnedOn(client);
    service.answering = answers(400, {}, '{"reason":"Nobody is there."}');
    expect((await somethingHappens()).failed).toEqual([]);
    await somethingHappens();
    expect(service.carried).toHaveLength(1);
    const refused = { at: MONDAY.toISOString(), reason: 'Nobody is there.' };
    expect((await textsOf(client)).verified).toMatchObject({ refused });
    const told = await house.query(
      `select body from notification where user_id = $1 and title = 'Texts do not reach your number'`,
      [client.actor.userId],
    );
    expect(told).toEqual([{ body: expect.stringContaining('“Nobody is there.”') }]);
    const trail = await house.query(
      `select data::text as said from event where type = 'text.number_refused'`,
    );
    expect(trail.every(({ said }) => !String(said).includes(number))).toBe(true);

    service.answering = answers(202);
    await codeAsked(client);
    await ask(client, 'POST', '/confirm', { code: newestCode(service, number) });
    expect((await textsOf(client)).verified.refused).toBeNull();
    service.carried = [];
    await somethingHappens();
    expect(service.carried).toHaveLength(1);
  });

  test('refuses the number as the code is sent: that is said where it was asked for', async () => {
    await withNumber(client);
    service.answering = answers(422, {}, '{"reason":"A landline."}');
    await codeAsked(client);
    expect(await textsOf(client)).toMatchObject({
      possible: ['sendCode'],
      code: { state: 'refused', reason: 'A landline.' },
    });
  });

  test.each([500, 503, 429, 401])(
    'that answers %d is tried again under the same key, for as long as it is news',
    async (status) => {
      await turnedOn(client);
      service.answering = answers(status);
      expect((await somethingHappens()).failed).toEqual(['sendText']);
      service.answering = answers(202);
      expect(await triedAgain()).toEqual([]);
      const [first, second] = service.carried;
      expect(first!.headers['idempotency-key']).toBe(second!.headers['idempotency-key']);
      expect((await rowsOf(client))[1]).toMatchObject({ state: 'sent', attempts: 2, error: null });

      service.answering = answers(status);
      await somethingHappens();
      house.clock.at = at(12 * HOUR + 1);
      expect(await triedAgain()).toEqual([]);
      expect(service.carried).toHaveLength(3);
      expect((await rowsOf(client))[2]).toMatchObject({ state: 'skipped', attempts: 1 });
      expect((await textsOf(client)).verified.refused).toBeNull();
    },
  );

  test('that asks for a pause gets it', async () => {
    await turnedOn(client);
    service.answering = answers(500);
    await somethingHappens();
    service.answering = answers(429, { 'retry-after': '120' });
    const [, row] = await rowsOf(client);
    const provider = openTextProvider(house.settings.textProvider!);
    await sendText((work) => house.as('system', work), provider, house.settings, row!.id as string);
    const [job] = await house.query(
      `select extract(epoch from j.run_at - j.created_at)::int as pause from graphile_worker._private_jobs j
         join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'sendText'`,
    );
    expect(job).toEqual({ pause: 120 });
    service.answering = answers(202);
    expect(await house.drain()).toEqual([]);
    expect((await rowsOf(client))[1]).toMatchObject({ state: 'sent', attempts: 3 });
  });

  test('that hangs holds up nothing but this text, which is tried again', async () => {
    await turnedOn(client);
    service.answering = answers(500);
    await somethingHappens();
    service.answering = () => {};
    const [, row] = await rowsOf(client);
    const hasty = openTextProvider(house.settings.textProvider!, 200);
    await expect(
      sendText((work) => house.as('system', work), hasty, house.settings, row!.id as string),
    ).rejects.toThrow(/No whole answer/);
    expect((await rowsOf(client))[1]).toMatchObject({ state: 'failed', attempts: 2 });
    service.answering = answers(202);
    expect(await triedAgain()).toEqual([]);
    expect((await rowsOf(client))[1]).toMatchObject({ state: 'sent' });
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
