/** All that is measured on one amount of data. */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findCalls } from './calls.ts';
import { load, type Sizes } from './load.ts';
import { type Measurement, measureChanges, measureReads } from './measure.ts';
import { measureNotifications, type NotificationTimes } from './notification.ts';
import { type Installation, install, startWeb, startWorker } from './processes.ts';

const QUIET_WITHIN_MS = 600_000;

export type AtSize = {
  sizes: Sizes;
  loadSeconds: number;
  reads: Measurement[];
  changes: Measurement[];
};

type Measured = { result: AtSize; notifications: NotificationTimes; postgres: string };

export async function measureAt(jobs: number): Promise<Measured> {
  const installation = await install();
  try {
    const began = performance.now();
    const sizes = await load(installation.ownerUrl, jobs);
    const loadSeconds = (performance.now() - began) / 1000;
    console.log(`${sizes.application} applications loaded in ${loadSeconds.toFixed(0)} s`);
    return await measure(installation, sizes, loadSeconds);
  } finally {
    await installation.remove();
  }
}

async function measure(installation: Installation, sizes: Sizes, loadSeconds: number): Promise<Measured> {
  const calls = await findCalls(installation.ownerUrl);
  const web = await startWeb(installation);
  try {
    const reads: Measurement[] = [];
    for (const [name, each] of Object.entries(calls.reads)) {
      reads.push(said(await measureReads(web, name, each)));
    }
    const changes: Measurement[] = [];
    for (const [name, each] of Object.entries(calls.changes)) {
      changes.push(said(await measureChanges(web, name, each)));
    }
    const stopWorker = startWorker(installation);
    try {
      await untilQuiet(installation);
      const notifications = await measureNotifications(web, calls.notifications);
      const [{ postgres }] = await query<{ postgres: string }>(
        installation,
        `select current_setting('server_version') as postgres`,
      );
      return { result: { sizes, loadSeconds, reads, changes }, notifications, postgres };
    } finally {
      await stopWorker();
    }
  } finally {
    await web.stop();
  }
}

function said(measurement: Measurement): Measurement {
  const { name, p50, p95, requestsPerSecond } = measurement;
  console.log(
    `${name}: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ${requestsPerSecond.toFixed(0)}/s`,
  );
  return measurement;
}

/** Until the worker has told and sealed all that the load and the measurements left it. */
export async function untilQuiet(installation: Installation) {
  // A load is no press of anybody's: nothing has asked yet for its seals.
  await query(
    installation,
    "select graphile_worker.add_job('sealEvents', '{}'::json, job_key := 'sealEvents')",
  );
  const began = Date.now();
  while (Date.now() - began < QUIET_WITHIN_MS) {
    const [{ left }] = await query<{ left: string }>(
      installation,
      `select (select count(*) from graphile_worker._private_jobs)
        + (select count(*) from event e where not exists (select from event_seal s where s.event_id = e.id)) as left`,
    );
    if (Number(left) === 0) return;
    await sleep(1000);
  }
  throw new Error('the worker was not done in time');
}

async function query<Row>({ ownerUrl }: Installation, sql: string): Promise<[Row]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows as [Row];
  } finally {
    await client.end();
  }
}
