/** `node bench/mails.ts`: mails through a relay that takes 50 ms for each, by one worker and by two; writes its part of bench/results.json and docs/performance.md. */
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { deliver, type Message } from '../server/domain/notifications/index.ts';
import { SYSTEM } from '../server/platform/actor.ts';
import { runAs } from '../server/platform/events.ts';
import { newId } from '../server/platform/ids.ts';
import { openServices } from '../server/services.ts';
import { readSettings } from '../server/settings.ts';
import { keepResults } from './keep-results.ts';
import { type Installation, install, startWorker } from './processes.ts';

const MAILS = 3000;
const RELAY_MS = 50;

export type Mails = {
  at: string;
  load: [before: number, after: number];
  mails: number;
  relayMs: number;
  /** Messages a second, by how many workers. */
  perSecond: { one: number; two: number };
};

async function measure(workers: number): Promise<number> {
  const installation = await install();
  const relay = await openSlowRelay();
  Object.assign(installation.env, { SMTP_URL: `smtp://127.0.0.1:${relay.port}` });
  try {
    await enqueueMails(installation);
    const stops = Array.from({ length: workers }, () => startWorker(installation));
    const seconds = await relay.secondsOf(MAILS);
    for (const stop of stops) await stop();
    return MAILS / seconds;
  } finally {
    await relay.close();
    await installation.remove();
  }
}

async function enqueueMails({ env, ownerUrl }: Installation) {
  const settings = readSettings(env);
  const services = await openServices(settings, ownerUrl);
  const messages = Array.from(
    { length: MAILS },
    (_, n): Message => ({
      person: {
        userId: null,
        name: `Person ${n}`,
        email: `p${n}@people.example`,
        timeZone: 'Asia/Kolkata',
        locale: 'en-IN',
      },
      source: newId(),
      agencyId: null,
      category: 'jobs',
      title: 'A job waits for approval',
      body: 'Approve, ask for changes, or reject with a reason.',
      href: '/manager/approvals',
      button: 'Review',
    }),
  );
  await runAs(services.db, SYSTEM, new Date(), ({ db }) => deliver(db, messages, settings, new Date()));
  await services.close();
}

/** Counts from the first mail to the last, so that the start of the workers is not in it. */
async function openSlowRelay() {
  const taken: number[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData: async (stream, _session, answer) => {
      for await (const _ of stream);
      await sleep(RELAY_MS);
      taken.push(performance.now());
      answer(null);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as { port: number }).port,
    secondsOf: async (many: number) => {
      while (taken.length < many) await sleep(20);
      return (taken[many - 1]! - taken[0]!) / 1000;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

const before = loadavg()[0]!;
const one = await measure(1);
const two = await measure(2);
const mails: Mails = {
  at: new Date().toISOString(),
  load: [before, loadavg()[0]!],
  mails: MAILS,
  relayMs: RELAY_MS,
  perSecond: { one, two },
};
console.log(mails);
keepResults({ mails });
