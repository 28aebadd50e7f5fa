/** What comes to a number that is verified and what does not, and the provider on a bad day. */
import { beforeEach, describe, expect, test } from 'vitest';
import { type Agency, foundAgency, type TestPerson } from '../../../../test/house.ts';
import { openJob, pendingJob } from '../../../../test/line.ts';
import { TEXT_TOKEN } from '../../../../test/secret.ts';
import { aHouse } from '../../../../test/stage.ts';
import { textReaders } from '../../../../test/text-readers.ts';
import { answers, aTextService, newestCode } from '../../../../test/text-service.ts';
import { openTextProvider } from '../../../platform/text-provider.ts';
import { sendText } from '../index.ts';

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

const quarterOfAnHour = async () => {
  await house.query(`select enqueue('sendHeldMails', '{}', null, 0)`);
  return house.drain();
};

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
