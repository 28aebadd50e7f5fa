/** Measures like measure.ts, and how much processor time of web and database one request takes (Linux). */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { askAgain, type Call, type Measurement, measureReads } from './measure.ts';
import type { Installation, Web } from './processes.ts';

export type JobsMeasurement = Measurement & {
  cpu: {
    web: number;
    database: number /** Of a fixed piece of work just before and after. */;
    unit: number;
  } | null;
};

/** Of `getconf CLK_TCK`, which is this wherever Linux runs Node. */
const MS_OF_A_TICK = 10;

export async function measureWithCpu(
  { folder, ownerUrl }: Installation,
  web: Web,
  name: string,
  calls: Call[],
): Promise<JobsMeasurement> {
  const postmaster = Number(
    readFileSync(path.join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0],
  );
  const measured = await measureReads(web, name, calls);
  if (process.platform !== 'linux') return { ...measured, cpu: null };
  const unitBefore = await unit(ownerUrl, postmaster);
  const before = { web: timeOf(web.pid), database: timeOf(postmaster) };
  const { requests } = await askAgain(web, calls);
  const taken = { web: timeOf(web.pid) - before.web, database: timeOf(postmaster) - before.database };
  const unitAfter = await unit(ownerUrl, postmaster);
  return {
    ...measured,
    cpu: {
      web: taken.web / requests,
      database: taken.database / requests,
      unit: (unitBefore + unitAfter) / 2,
    },
  };
}

const UNITS = 20;

/** What the same work takes while others use the same cores: requests are told as parts of it, so that two runs can be compared. */
async function unit(ownerUrl: string, postmaster: number): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const before = timeOf(postmaster);
  for (let n = 0; n < UNITS; n++)
    await client.query('select count(md5(n::text)) from generate_series(1, 40000) n');
  const taken = timeOf(postmaster) - before;
  await client.end();
  return taken / UNITS;
}

/** Milliseconds that a process and its children have run. */
function timeOf(pid: number): number {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statOf)
    .filter((stat) => stat && (stat.pid === pid || stat.parent === pid))
    .reduce((sum, stat) => sum + stat!.ticks * MS_OF_A_TICK, 0);
}

function statOf(pid: string) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { pid: Number(pid), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    // It has ended meanwhile.
    return null;
  }
}
