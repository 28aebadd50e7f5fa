/** Mail on a bad day: the relay is down, refuses somebody, or a title tries to write headers. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorker } from '../../server/worker.ts';
import { type Agency, buildHouse, foundAgency, type House } from '../house.ts';
import { pendingJob } from '../line.ts';
import { freePort, until } from './processes.ts';
import { openRelay } from './relay.ts';

let house: House;
let agency: Agency;
let port: number;
let worker: Awaited<ReturnType<typeof startWorker>>;

beforeAll(async () => {
  port = await freePort();
  house = await buildHouse({ SMTP_URL: `smtp://127.0.0.1:${port}` });
  agency = await foundAgency(house);
  worker = await startWorker(house.services, house.ownerUrl, false);
});
afterAll(async () => {
  await worker.stop();
  await house.close();
});

const mails = (subject: string) =>
  house.query(
    'select id, to_address, state, attempts, error from mail where subject like $1 order by to_address',
    [`%${subject}%`],
  );

/** As if the waiting time before the next try were over. */
const hurry = () =>
  house.query('update graphile_worker._private_jobs set run_at = now() where locked_at is null');

test('while the relay is down mail waits; when it is back each arrives once, under its own Message-ID', async () => {
  await pendingJob(house, agency, { title: 'While it is down' });
  await until('the mail was tried in vain', async () =>
    (await mails('While it is down')).some(({ state }) => state === 'failed'),
  );
  await hurry();
  await until('it was tried again', async () =>
    (await mails('While it is down')).every(({ attempts }) => Number(attempts) >= 2),
  );
  const waiting = await mails('While it is down');
  expect(waiting.map(({ state }) => state)).toEqual(waiting.map(() => 'failed'));
  expect(waiting[0]!.error).toContain('ECONNREFUSED');

  const relay = await openRelay(port);
  try {
    await until('all of it is sent', async () => {
      await hurry();
      return (await mails('While it is down')).every(({ state }) => state === 'sent');
    });
    const sent = await mails('While it is down');
    const host = new URL(house.settings.publicUrl).hostname;
    expect(relay.arrived.map(({ messageId }) => messageId).sort()).toEqual(
      sent.map(({ id }) => `<${id}@${host}>`).sort(),
    );
    expect(relay.arrived.map(({ to }) => to).sort()).toEqual(sent.map(({ to_address }) => to_address));
    // Tried again for a row that is sent, as after a crash of the queue: nothing more arrives.
    for (const { id } of sent) await house.mailer.send(id as string);
    expect(relay.arrived).toHaveLength(sent.length);
  } finally {
    await relay.close();
  }
});

test('a relay that refuses one recipient does not stop the others; the same mail keeps its Message-ID', async () => {
  const second = await foundAgency(house, 'b');
  const relay = await openRelay(port, { refuses: (address) => address === agency.manager.email });
  try {
    await pendingJob(house, agency, { title: 'Refused' });
    await pendingJob(house, second, { title: 'Refused' });
    await until('the other is served, the refused one was tried', async () => {
      const states = (await mails('Refused')).map(({ to_address, state }) => [to_address, state]);
      return states.length === 2 && states.every(([, state]) => state !== 'waiting');
    });
    expect(
      Object.fromEntries((await mails('Refused')).map(({ to_address, state }) => [to_address, state])),
    ).toEqual({
      [agency.manager.email]: 'refused',
      [second.manager.email]: 'sent',
    });
    const [refused] = (await mails('Refused')).filter(({ state }) => state === 'refused');
    expect(refused!.error).toContain('550');
    const taken = relay.arrived.filter(({ subject }) => !subject.includes('comes back'));
    expect(taken.map(({ to }) => to)).toEqual([second.manager.email]);
  } finally {
    await relay.close();
  }
});

test('a line break in a title cannot write a header of its own', async () => {
  await house.query('delete from refused_address');
  const relay = await openRelay(port);
  try {
    await pendingJob(house, agency, { title: 'Engineer\r\nBcc: everyone@victim.example\r\n\r\nHello' });
    await until('it arrived', async () =>
      (await mails('Bcc: everyone')).some(({ state }) => state === 'sent'),
    );
    const [{ id } = { id: '' }] = await mails('Bcc: everyone');
    const { to, source } = relay.arrived.find(({ messageId }) => messageId.startsWith(`<${id}@`))!;
    expect(to).toBe(agency.manager.email);
    expect(source.slice(0, source.indexOf('\r\n\r\n'))).not.toMatch(/^Bcc:/im);
  } finally {
    await relay.close();
  }
});
