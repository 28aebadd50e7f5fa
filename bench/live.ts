/** `node bench/live.ts`: five hundred open live streams: what they cost at rest, and how fast they hear; writes its part of bench/results.json and docs/performance.md. */
import { readFileSync } from 'node:fs';
import { Agent, get, type IncomingMessage } from 'node:http';
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { untilQuiet } from './at-size.ts';
import { findCalls } from './calls.ts';
import { keepResults } from './keep-results.ts';
import { load } from './load.ts';
import { measureNotifications, type NotificationTimes } from './notification.ts';
import { install, startWeb, startWorker } from './processes.ts';

const JOBS = 200;
const STREAMS = 500;
const IDLE_SECONDS = 30;
/** Of the processor's time, in /proc. */
const TICKS_PER_SECOND = 100;

export type Live = {
  at: string;
  load: [before: number, after: number];
  streams: number;
  /** Of one core, in percent: with no stream, and with all of them at rest. */
  idle: { without: number; with: number };
  notifications: NotificationTimes;
};

async function measure(): Promise<Omit<Live, 'at' | 'load'>> {
  const installation = await install();
  try {
    await load(installation.ownerUrl, JOBS);
    const calls = await findCalls(installation.ownerUrl);
    const web = await startWeb(installation);
    const stopWorker = startWorker(installation);
    try {
      await untilQuiet(installation);
      const without = await percentOfCore(web.pid);
      const close = await openStreams(web.url, await tokensOf(installation.ownerUrl));
      const idle = { without, with: await percentOfCore(web.pid) };
      const notifications = await measureNotifications(web, calls.notifications);
      close();
      return { streams: STREAMS, idle, notifications };
    } finally {
      await stopWorker();
      await web.stop();
    }
  } finally {
    await installation.remove();
  }
}

/** Sessions of as many people as there are streams, or of all, some with several. */
async function tokensOf(ownerUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query(
    `select token from generate_series(1, 20000) n, lateral (select 'bench-session-token-' || n as token) t
     where exists (select from session where token_hash = sha256(convert_to(token, 'UTF8'))) limit $1`,
    [STREAMS],
  );
  await client.end();
  return rows.map(({ token }) => token);
}

async function openStreams(url: string, tokens: string[]): Promise<() => void> {
  const agent = new Agent({ maxSockets: STREAMS });
  const streams: IncomingMessage[] = [];
  for (let n = 0; n < STREAMS; n++)
    streams.push(
      await new Promise<IncomingMessage>((resolve, reject) => {
        const headers = { authorization: `Bearer ${tokens[n % tokens.length]}` };
        get(`${url}/api/common/live`, { agent, headers }, (answer) => {
          if (answer.statusCode !== 200)
            return reject(new Error(`a stream was answered ${answer.statusCode}`));
          answer.resume();
          resolve(answer);
        }).on('error', reject);
      }),
    );
  return () => {
    for (const stream of streams) stream.destroy();
  };
}

async function percentOfCore(pid: number): Promise<number> {
  const spent = () => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  };
  await sleep(2000);
  const before = spent();
  await sleep(IDLE_SECONDS * 1000);
  return ((spent() - before) / IDLE_SECONDS) * 100;
}

const before = loadavg()[0]!;
const measured = await measure();
const live: Live = { at: new Date().toISOString(), load: [before, loadavg()[0]!], ...measured };
console.log(live);
keepResults({ live });
