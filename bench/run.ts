/** `npm run bench`: measures Hireloom at two sizes, prints the table, writes bench/results.json and docs/performance.md. */
import { cpus, totalmem } from 'node:os';
import { type AtSize, measureAt } from './at-size.ts';
import type { Blog } from './blog.ts';
import type { Jobs } from './jobs.ts';
import { keepResults } from './keep-results.ts';
import type { LinkedinExport } from './linkedin.ts';
import type { Live } from './live.ts';
import type { Mails } from './mails.ts';
import type { NotificationTimes } from './notification.ts';
import { table } from './page.ts';
import type { Reminders } from './reminders.ts';
import type { Search } from './search.ts';
import type { SignIns } from './sign-in.ts';
import { measureStartup, type Startup } from './startup.ts';
import type { Upload } from './upload.ts';

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
  /** Of bench/upload.ts, which is, too. */
  upload?: Upload;
  /** Of bench/linkedin.ts, which is, too. */
  linkedin?: LinkedinExport;
};

async function main() {
  const startup = await measureStartup();
  const { result: small } = await measureAt(SMALL_JOBS);
  const { result: large, notifications, postgres } = await measureAt(LARGE_JOBS);
  const results = keepResults({
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
  });
  console.log(`\n${table(results)}`);
}

await main();
