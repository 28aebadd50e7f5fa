/** An agency's admin sets webhooks up, and what happens there arrives: once, signed, and nowhere else. */
import { describe, expect, test } from 'vitest';
import type { TestPerson } from '../../../test/house.ts';
import { openJob } from '../../../test/line.ts';
import { aHouse, anAgency, aRival } from '../../../test/stage.ts';
import { aReceiver, matching } from '../../../test/webhook-receiver.ts';
import { runAs } from '../../platform/events.ts';
import { deleteWebhook } from './index.ts';
import { LOG_DAYS } from './schedule.ts';

const house = aHouse({ WEBHOOK_PRIVATE_ADDRESSES: 'true' });
const agency = anAgency(house);
const rival = aRival(house, agency);
const receiver = aReceiver();

const AT = '/api/agency/webhooks';
const ask = (method: string, path = '', body?: unknown, who: TestPerson = agency.admin) =>
  house.call(who, method, `${AT}${path}`, body);

let made = 0;
async function webhook(input: object = {}, who = agency.admin) {
  made += 1;
  const { body, status } = await ask('POST', '', { url: `${receiver.url}/${made}`, ...input }, who);
  expect([status, body.detail]).toEqual([201, undefined]);
  await house.drain();
  receiver.received = [];
  return { ...(body as { id: string; secret: string }), path: `/hooks/${made}` };
}

const log = async (id: string, query = '') => (await ask('GET', `/${id}/deliveries${query}`)).body.items;
const arrivedAt = (path: string) => receiver.received.filter((each) => each.path === path);
const typesAt = (path: string) => arrivedAt(path).map(({ body }) => JSON.parse(body).type);

describe('an event', () => {
  test('arrives signed, with what it is about, and once however often it is derived', async () => {
    const { id, secret, path } = await webhook({ types: ['job.approved'] });
    const job = await openJob(house, agency);
    await house.drain();
    const [event] = await house.query(`select id from event where type = 'job.approved' and job_id = $1`, [
      job.id,
    ]);
    await house.query(`select enqueue('deriveFromEvent', json_build_object('eventId', $1::text), null, 0)`, [
      event!.id,
    ]);
    await house.drain();
    expect(typesAt(path)).toEqual(['job.approved']);
    const [arrived] = arrivedAt(path);
    expect(matching(arrived!, secret)).toEqual([0]);
    expect(arrived!.headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-id': event!.id,
      'webhook-timestamp': String(house.clock.at.getTime() / 1000),
    });
    const payload = JSON.parse(arrived!.body);
    expect(payload).toMatchObject({
      id: event!.id,
      type: 'job.approved',
      at: house.clock.at.toISOString(),
      subject: { type: 'job', id: job.id },
      jobId: job.id,
      actor: { name: agency.manager.name, role: 'manager' },
    });
    expect(payload.sentence).toMatch(new RegExp(`^${agency.manager.name} .*approved`));
    expect(await log(id)).toMatchObject([
      {
        type: 'job.approved',
        eventId: event!.id,
        state: 'delivered',
        tries: 1,
        status: 200,
        answer: 'taken',
        error: null,
      },
    ]);
    expect((await ask('GET', `/${id}`)).body).toMatchObject({
      waiting: 0,
      failingSince: null,
      lastDelivery: { type: 'job.approved', status: 200, error: null },
    });
  });

  test('of another agency of the same client, or of another kind, does not', async () => {
    const all = await webhook();
    const some = await webhook({ types: ['invoice.issued'] });
    const theirs = await webhook({}, rival.admin);
    await openJob(house, agency);
    await house.drain();
    expect(typesAt(all.path)).toContain('job.approved');
    expect(arrivedAt(some.path)).toEqual([]);
    expect(arrivedAt(theirs.path)).toEqual([]);
    await openJob(house, rival);
    const before = arrivedAt(all.path).length;
    await house.drain();
    expect(typesAt(theirs.path)).toContain('job.approved');
    expect(arrivedAt(all.path)).toHaveLength(before);
  });

  test('that is none of the agency’s own affairs does not arrive at all', async () => {
    const { body } = await house.call(agency.admin, 'GET', '/api/agency/webhook-types');
    const types = body.groups.flatMap((group: { types: string[] }) => group.types);
    expect(types).toEqual(expect.arrayContaining(['job.approved', 'invoice.issued', 'webhook.stopped']));
    expect(types).not.toContain('user.suspended');
    expect((await ask('POST', '', { url: `${receiver.url}/x`, types: ['user.suspended'] })).status).toBe(422);
  });
});

test('that there is one, and where, only the admins read', async () => {
  await webhook({});
  const typesOf = async (who: typeof agency.admin) =>
    (await house.call(who, 'GET', '/api/common/events?limit=100')).body.items.map(
      ({ type }: { type: string }) => type,
    );
  expect(await typesOf(agency.admin)).toContain('webhook.created');
  for (const who of [agency.manager, agency.accountant])
    expect(await typesOf(who)).not.toContain('webhook.created');
});

describe('the secret', () => {
  test('is shown once and kept sealed; replaced, the old one signs beside the new for a day', async () => {
    const { id, secret, path } = await webhook({ types: ['webhook.switched_on'] });
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
    const stored = await house.query('select sealed from webhook_secret where endpoint_id = $1', [id]);
    expect(JSON.stringify(stored)).not.toContain(secret.slice(6));
    const { body } = await ask('POST', `/${id}/rotate-secret`);
    expect(JSON.stringify((await ask('GET', `/${id}`)).body)).not.toContain('whsec_');
    await ask('POST', `/${id}/ping`);
    await house.drain();
    const [both] = arrivedAt(path);
    expect([matching(both!, body.secret), matching(both!, secret)]).toEqual([[0], [1]]);
    expect((await ask('GET', `/${id}`)).body.oldSecretUntil).toBe(body.oldSecretUntil);
    house.clock.at = new Date(body.oldSecretUntil);
    await ask('POST', `/${id}/ping`);
    await house.drain();
    const after = arrivedAt(path).at(-1)!;
    expect([matching(after, body.secret), matching(after, secret)]).toEqual([[0], []]);
    expect((await ask('GET', `/${id}`)).body.oldSecretUntil).toBeNull();
  });

  test('is replaced twice a day at most, so that headers stay short', async () => {
    const { id } = await webhook();
    const statuses = [];
    for (let time = 0; time < 3; time++) statuses.push((await ask('POST', `/${id}/rotate-secret`)).status);
    expect(statuses).toEqual([200, 200, 409]);
  });
});

describe('an admin', () => {
  test('tests one, also one that is switched off; a test on its way is not doubled', async () => {
    const { id, path } = await webhook();
    await ask('POST', `/${id}/switch-off`);
    await house.drain();
    expect((await ask('POST', `/${id}/ping`)).status).toBe(200);
    expect((await ask('POST', `/${id}/ping`)).body.code).toBe('ping_waits');
    await house.drain();
    expect(typesAt(path)).toEqual(['webhook.ping']);
    expect((await log(id))[0]).toMatchObject({ type: 'webhook.ping', state: 'delivered', possible: [] });
  });

  test('switches one off and on; what happened meanwhile is not sent', async () => {
    const { id, path } = await webhook({ types: ['job.approved'] });
    expect((await ask('POST', `/${id}/switch-off`)).body).toMatchObject({
      enabled: false,
      offBecause: 'by_hand',
    });
    expect((await ask('POST', `/${id}/switch-off`)).status).toBe(200);
    await openJob(house, agency);
    await house.drain();
    expect((await ask('POST', `/${id}/switch-on`)).body).toMatchObject({ enabled: true, offBecause: null });
    await house.drain();
    expect(arrivedAt(path)).toEqual([]);
    await openJob(house, agency);
    await house.drain();
    expect(typesAt(path)).toEqual(['job.approved']);
  });

  test('sends one again under its own id, and finds it by its state', async () => {
    const { id, path } = await webhook({ types: ['job.approved'] });
    await openJob(house, agency);
    await house.drain();
    const [delivery] = await log(id);
    expect(delivery.possible).toEqual(['sendAgain']);
    for (const _ of ['once', 'twice'])
      expect((await ask('POST', `/${id}/deliveries/${delivery.id}/send-again`)).status).toBe(200);
    expect(await log(id, '?state=waiting')).toHaveLength(1);
    await house.drain();
    expect(new Set(arrivedAt(path).map(({ headers }) => headers['webhook-id']))).toEqual(
      new Set([delivery.eventId]),
    );
    expect(arrivedAt(path)).toHaveLength(2);
    expect(await log(id, '?state=waiting')).toEqual([]);
  });

  test('changes where it goes, of which the other admins are told; the same again is no change', async () => {
    const { id } = await webhook();
    const input = { url: `${receiver.url}/elsewhere`, description: 'Payroll', types: ['invoice.issued'] };
    for (const _ of ['once', 'twice']) expect((await ask('PUT', `/${id}`, input)).body).toMatchObject(input);
    const changes = await house.query(
      `select data from event where type = 'webhook.changed' and subject_id = $1`,
      [id],
    );
    expect(changes).toMatchObject([{ data: { fields: 'address and events and description' } }]);
    const { path } = await webhook();
    expect(
      (await ask('PUT', `/${id}`, { ...input, url: receiver.url.replace('/hooks', path) })).body.errors,
    ).toMatchObject([{ path: 'url' }]);
  });

  test('has twenty of them at most', async () => {
    const there = (await ask('GET')).body;
    for (let count = there.items.length; count < there.most; count++)
      await webhook({ types: ['invoice.issued'] });
    expect((await ask('POST', '', { url: `${receiver.url}/one-more` })).body.code).toBe('too_many_webhooks');
    for (const { id } of (await ask('GET')).body.items)
      expect((await ask('DELETE', `/${id}`)).status).toBe(200);
    expect(await house.query('select from webhook_secret where agency_id = $1', [agency.agencyId])).toEqual(
      [],
    );
  });

  test('of another agency finds none of them', async () => {
    const { id } = await webhook();
    for (const [method, path] of [
      ['GET', ''],
      ['DELETE', ''],
      ['POST', '/ping'],
      ['POST', '/rotate-secret'],
      ['GET', '/deliveries'],
    ] as const)
      expect([path, (await ask(method, `/${id}${path}`, undefined, rival.admin)).status]).toEqual([
        path,
        404,
      ]);
    expect((await ask('GET', '', undefined, agency.manager)).status).toBe(403);
  });
});

test('one that is deleted while an event looks for whom to send it to keeps nobody from being told of it', async () => {
  const { id } = await webhook();
  await openJob(house, agency);
  const waits = async () =>
    (
      await house.query(
        `select 1 from pg_stat_activity where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`,
      )
    ).length > 0;
  const told = await runAs(house.services.db, agency.admin.actor, house.clock.at, async (context) => {
    await deleteWebhook(context, id);
    const drained = house.drain();
    await expect.poll(waits, { timeout: 20_000 }).toBe(true);
    return { drained };
  });
  expect(await told.drained).toEqual([]);
});

test('the log is kept for 30 days, and an old secret until it ends', async () => {
  const { id } = await webhook({ types: ['job.approved'] });
  await openJob(house, agency);
  await house.drain();
  await ask('POST', `/${id}/rotate-secret`);
  const sweep = async () => {
    await house.query(`select enqueue('runScheduledTask', '{"task":"processHousekeeping"}', null, 0)`);
    await house.drain();
  };
  expect(LOG_DAYS).toBe(30);
  // Three in the morning in India.
  house.clock.at = new Date(house.clock.at.getTime() + 29 * 86_400_000);
  house.clock.at.setUTCHours(21, 35);
  await sweep();
  expect(await log(id)).toHaveLength(1);
  expect(await house.query('select from webhook_secret where endpoint_id = $1', [id])).toHaveLength(1);
  house.clock.at = new Date(house.clock.at.getTime() + 2 * 86_400_000);
  await sweep();
  expect(await log(id)).toEqual([]);
});
