/** `node bench/jobs.ts`: measures lists among 200,000 jobs, and job descriptions; writes its part of bench/results.json and docs/performance.md. */
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { type Descriptions, measureDescriptions } from './descriptions.ts';
import { boardCalls, listCalls } from './jobs-calls.ts';
import { type JobsMeasurement, measureWithCpu } from './jobs-measure.ts';
import { keepResults } from './keep-results.ts';
import { type Installation, install, startWeb } from './processes.ts';
import { words } from './words.ts';

const BATCH = 2000;

export type Jobs = {
  at: string;
  /** Of the last minute before each began, from first to last: what else the machine did. */
  load: [before: number, after: number];
  sizes: Record<'jobs' | 'shown' | 'agencies' | 'companies' | 'ofAgency' | 'ofCompany', number>;
  reads: JobsMeasurement[];
  descriptions: Descriptions;
};

async function main() {
  const installation = await install();
  try {
    await load(installation);
    const jobs = await measureJobs(installation);
    keepResults({ jobs });
  } finally {
    await installation.remove();
  }
}

async function load({ ownerUrl }: Installation) {
  const began = performance.now();
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('create temp table words (kind text primary key, list text[])');
  for (const [kind, list] of Object.entries(words)) {
    await client.query('insert into words values ($1, $2)', [kind, list]);
  }
  await client.query(readFileSync(path.join(import.meta.dirname, 'jobs.sql'), 'utf8'));
  await client.query('set plan_cache_mode = force_custom_plan');
  const { rows } = await client.query(
    'select array_agg(id) as ids from (select id, row_number() over (order by id) / $1 as batch from job) j group by batch order by batch',
    [BATCH],
  );
  for (const { ids } of rows) await client.query('select refresh_public_jobs($1::uuid[])', [ids]);
  await client.query('vacuum analyze');
  await client.end();
  console.log(`loaded in ${((performance.now() - began) / 1000).toFixed(0)} s`);
}

async function measureJobs(installation: Installation): Promise<Jobs> {
  const client = new pg.Client({ connectionString: installation.ownerUrl });
  await client.connect();
  const web = await startWeb(installation);
  try {
    const before = loadavg()[0]!;
    const descriptions = await measureDescriptions();
    const reads: JobsMeasurement[] = [];
    for (const [name, calls] of [...(await boardCalls(client)), ...(await listCalls(client))]) {
      const read = await measureWithCpu(installation, web, name, calls);
      console.log(
        `${name}: p50 ${read.p50.toFixed(1)} ms, p95 ${read.p95.toFixed(1)} ms, ${read.requestsPerSecond.toFixed(0)}/s, CPU ms ${read.cpu?.web.toFixed(1)} + ${read.cpu?.database.toFixed(1)}, a unit is ${read.cpu?.unit.toFixed(1)}`,
      );
      reads.push(read);
    }
    const { rows } = await client.query(`
      select count(*)::int as jobs, (select count(*)::int from public_job where live) as shown,
        count(distinct agency_id)::int as agencies, count(distinct client_company_id)::int as companies,
        count(*) filter (where a.code = 'AG0')::int as "ofAgency", count(*) filter (where c.code = 'CO0')::int as "ofCompany"
      from job j join organisation a on a.id = j.agency_id join organisation c on c.id = j.client_company_id`);
    return {
      at: new Date().toISOString(),
      load: [before, loadavg()[0]!],
      sizes: rows[0],
      reads,
      descriptions,
    };
  } finally {
    await web.stop();
    await client.end();
  }
}

await main();
