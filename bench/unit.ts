/** How fast the machine is just now: machines differ, and one is not the same all day. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { Installation } from './processes.ts';

/** Of `getconf CLK_TCK`, which is this wherever Linux runs Node. */
const MS_OF_A_TICK = 10;

const UNITS = 20;

/** Milliseconds of processor time that the same work takes, so that two runs can be compared (Linux). */
export async function unitOfWork(installation: Installation): Promise<number> {
  const postmaster = postmasterOf(installation);
  const client = new pg.Client({ connectionString: installation.ownerUrl });
  await client.connect();
  const before = timeOf(postmaster);
  for (let n = 0; n < UNITS; n++)
    await client.query('select count(md5(n::text)) from generate_series(1, 40000) n');
  const taken = timeOf(postmaster) - before;
  await client.end();
  return taken / UNITS;
}

export const postmasterOf = ({ folder }: Installation): number =>
  Number(readFileSync(path.join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

/** Milliseconds that a process and its children have run. */
export function timeOf(pid: number): number {
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
