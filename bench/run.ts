/** `npm run bench`: measures Hireloom at two sizes, prints the table, writes bench/results.json and docs/performance.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { type AtSize, measureAt } from './at-size.ts';
import type { Blog } from './blog.ts';
import type { Jobs } from './jobs.ts';
import type { Live } from './live.ts';
import type { Mails } from './mails.ts';
import type { NotificationTimes } from './notification.ts';
import { performancePage, table } from './page.ts';
import type { Reminders } from './reminders.ts';
import type { Search } from './search.ts';
import type { SignIns } from './sign-in.ts';
import { measureStartup, type Startup } from './startup.ts';

/** 25 candidates and 50 applications come with each job. */
const SMALL_JOBS = 200;
const LARGE_JOBS = 2000;

export type Results = {
  at: string;
  machine: { cpu: string; cores: number; memoryGb: number; node: string; postgres: string };
  small: AtSize;
  large: AtSize;
  notifications: NotificationTimes;
  startup: Startup;
  /** Of bench/jobs.ts, which is run by itself. */
  jobs?: Jobs;
  /** Of bench/reminders.ts, which is, too. */
  reminders?: Reminders;
  /** Of bench/mails.ts, which is, too. */
  mails?: Mails;
  /** Of bench/live.ts, which is, too. */
  live?: Live;
  /** Of bench/sign-in.ts, which is, too. */
  signIns?: SignIns;
  /** Of bench/blog.ts, which is, too. */
  blog?: Blog;
  /** Of bench/search.ts, which is, too. */
  search?: Search;
};

const RESULTS = path.join(import.meta.dirname, 'results.json');

async function main() {
  const { jobs, reminders, mails, live, signIns, blog, search } = JSON.parse(
    readFileSync(RESULTS, 'utf8'),
  ) as Results;
  const startup = await measureStartup();
  const { result: small } = await measureAt(SMALL_JOBS);
  const { result: large, notifications, postgres } = await measureAt(LARGE_JOBS);
  const results: Results = {
    at: new Date().toISOString(),
    machine: {
      cpu: cpus()[0]!.model,
      cores: cpus().length,
      memoryGb: Math.round(totalmem() / 2 ** 30),
      node: process.versions.node,
      postgres,
    },
    small,
    large,
    notifications,
    startup,
    jobs,
    reminders,
    mails,
    live,
    signIns,
    blog,
    search,
  };
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(path.join(import.meta.dirname, '../docs/performance.md'), performancePage(results));
  console.log(`\n${table(results)}`);
}

await main();
