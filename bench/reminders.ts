/**
 * `node bench/reminders.ts`: 10,000 candidates that wait for an answer, each to be said to ten of 5,000 people, at 500 agencies in 12 time
 * zones: found, put together and handed to the queue by one worker; and the same among ten times as many candidates.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import manifest from '../package.json' with { type: 'json' };
import { runScheduledTask } from '../server/domain/reminders/index.ts';
import { SYSTEM } from '../server/platform/actor.ts';
import { runAs } from '../server/platform/events.ts';
import { schedule } from '../server/schedule.ts';
import { openServices } from '../server/services.ts';
import { readSettings } from '../server/settings.ts';
import { keepResults } from './keep-results.ts';
import { install } from './processes.ts';

const TASK = 'processShortlistReminders';
/** 11 o'clock has come to all of them, two working days after they were submitted. */
const NOW = new Date('2026-03-04T19:30:00Z');
const DUE = 20;

export type Reminders = {
  at: string;
  load: [before: number, after: number];
  /** Things said, each to one person, and the messages they make. */
  deliveries: number;
  messages: number;
  runs: { waiting: number; others: number; seconds: number; memoryMb: number }[];
};

type Measured = Reminders['runs'][number] & { deliveries: number; messages: number };

/** In a process of its own, as `npm run worker` starts it, so that none has the memory of the one before. */
async function measureApart(quiet: number): Promise<Measured> {
  const execArgv = manifest.scripts.worker.split(' ').filter((word) => word.startsWith('--'));
  const child = fork(import.meta.filename, [String(quiet)], { execArgv });
  return ((await once(child, 'message')) as [Measured])[0];
}

async function measure(quiet: number): Promise<Measured> {
  const installation = await install();
  try {
    const client = new pg.Client({ connectionString: installation.ownerUrl });
    await client.connect();
    const sql = readFileSync(path.join(import.meta.dirname, 'reminders.sql'), 'utf8');
    await client.query(sql.replaceAll('$DUE', String(DUE)).replaceAll('$QUIET', String(quiet)));
    await client.query('vacuum analyze');
    const settings = readSettings(installation.env as Record<string, string>);
    const services = await openServices(settings, installation.ownerUrl, {
      clock: { now: () => NOW, reload: async () => {} },
    });
    const asSystem = <T>(work: Parameters<typeof runAs<T>>[3]) => runAs(services.db, SYSTEM, NOW, work);
    let memory = 0;
    const watch = setInterval(() => {
      memory = Math.max(memory, process.memoryUsage.rss());
    }, 20);
    const began = performance.now();
    await runScheduledTask(asSystem, schedule.find(({ task }) => task === TASK)!, settings);
    const seconds = (performance.now() - began) / 1000;
    clearInterval(watch);
    const { rows } = await client.query(
      'select (select count(*)::int from reminder_delivery) as deliveries, (select count(*)::int from mail) as messages',
    );
    await services.close();
    await client.end();
    return { waiting: 500 * DUE, others: 500 * quiet, seconds, memoryMb: memory / 2 ** 20, ...rows[0] };
  } finally {
    await installation.remove();
  }
}

async function compare(): Promise<void> {
  const before = loadavg()[0]!;
  const runs = [];
  for (const quiet of [0, DUE * 9]) {
    const run = await measureApart(quiet);
    console.log(JSON.stringify(run));
    runs.push(run);
  }
  const reminders: Reminders = {
    at: new Date().toISOString(),
    load: [before, loadavg()[0]!],
    deliveries: runs[0]!.deliveries,
    messages: runs[0]!.messages,
    runs: runs.map(({ waiting, others, seconds, memoryMb }) => ({ waiting, others, seconds, memoryMb })),
  };
  keepResults({ reminders });
}

const [, , asked] = process.argv;
if (asked === undefined) await compare();
else process.send!(await measure(Number(asked)));
