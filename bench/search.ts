/** `node bench/search.ts`: the global search in an agency of a million candidates; writes its part of bench/results.json and docs/performance.md. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { keepResults } from './keep-results.ts';
import { type Call, type Measurement, measureReads } from './measure.ts';
import { type Installation, install, startWeb } from './processes.ts';
import { words } from './words.ts';

/** Of one agency, who search at the same moment, each again as soon as they are answered. */
const CONNECTIONS = 4;
const MANAGER = 'bench-session-token-1';
const RECRUITER = 'bench-session-token-2';
const CLIENT = 'bench-session-token-3';

export type Search = {
  at: string;
  sizes: Record<'candidates' | 'applications' | 'jobs' | 'nameWords', number>;
  reads: Measurement[];
};

async function main() {
  const installation = await install();
  try {
    await load(installation);
    const search = await measureSearch(installation);
    keepResults({ search });
  } finally {
    await installation.remove();
  }
}

async function load({ ownerUrl }: Installation) {
  const began = performance.now();
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('create temp table words (kind text primary key, list text[])');
  const sound = [...new Set(words.text!.map((word) => word.slice(0, 2)))].slice(0, 25);
  for (const [kind, list] of Object.entries({ ...words, sound })) {
    await client.query('insert into words values ($1, $2)', [kind, list]);
  }
  await client.query(readFileSync(path.join(import.meta.dirname, 'search.sql'), 'utf8'));
  await client.query('vacuum analyze');
  await client.end();
  console.log(`loaded in ${((performance.now() - began) / 1000).toFixed(0)} s`);
}

async function measureSearch(installation: Installation): Promise<Search> {
  const client = new pg.Client({ connectionString: installation.ownerUrl });
  await client.connect();
  const web = await startWeb(installation);
  try {
    const reads: Measurement[] = [];
    for (const [name, calls] of await searches(client)) {
      const read = await measureReads(web, name, calls, CONNECTIONS);
      console.log(
        `${name}: p50 ${read.p50.toFixed(1)} ms, p95 ${read.p95.toFixed(1)} ms, ${read.requestsPerSecond.toFixed(0)}/s`,
      );
      reads.push(read);
    }
    const { rows } = await client.query(`
      select (select count(*)::int from candidate_record) as candidates, (select count(*)::int from application) as applications,
        (select count(*)::int from job) as jobs, (select count(*)::int from candidate_name_word) as "nameWords"`);
    return { at: new Date().toISOString(), sizes: rows[0], reads };
  } finally {
    await web.stop();
    await client.end();
  }
}

async function searches(client: pg.Client): Promise<[name: string, calls: Call[]][]> {
  const { rows } = await client.query(
    'select name, emails[1] as email, phones[1] as phone from candidate_record order by md5(id::text) limit 200',
  );
  const people = rows as { name: string; email: string; phone: string }[];
  const ask = (q: string, token = MANAGER): Call => ({
    method: 'GET',
    path: `/api/common/search?q=${encodeURIComponent(q)}`,
    token,
  });
  const names = people.map(({ name }) => name.split(' ') as [string, string]);
  return [
    [
      'The beginning of a name',
      names.flatMap(([first, last], n) => [
        ask(first.slice(0, 2 + (n % 3))),
        ask(last.slice(0, 2 + (n % 4))),
      ]),
    ],
    ['A whole name', people.map(({ name }) => ask(name))],
    ['A name being typed', names.map(([first, last], n) => ask(`${first} ${last.slice(0, 1 + (n % 3))}`))],
    ['A name with a slip', names.map(([first, last]) => ask(`${first} ${last.slice(0, 2)}${last.slice(3)}`))],
    ['An e-mail address or phone number', people.map(({ email, phone }, n) => ask(n % 2 ? email : phone))],
    ['A title or skill', [...words.title!, ...words.skill!].filter((q) => q.length > 1).map((q) => ask(q))],
    ['A code of a job', people.map((_, n) => ask(`AG1-${String(n * 97).padStart(5, '0')}`))],
    ['What nobody has', names.map(([first], n) => ask(`${first}qx${n}`))],
    ['Names, by a recruiter', people.map(({ name }) => ask(name, RECRUITER))],
    ['Names, by a client', people.map(({ name }) => ask(name, CLIENT))],
  ];
}

await main();
