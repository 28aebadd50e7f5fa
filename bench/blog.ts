/**
 * `node bench/blog.ts`: the blog's pages among 20,000 posts, and the prices, by 50 connections; with `--write` its part of bench/results.json and
 * docs/performance.md. Each page is asked for in two ways: the same ones over and over, and so many that none is kept.
 */
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { keepResults } from './keep-results.ts';
import { ask, type Call, type Measurement, measureReads } from './measure.ts';
import { type Installation, install, startWeb, type Web } from './processes.ts';
import { unitOfWork } from './unit.ts';
import { words } from './words.ts';

const CONNECTIONS = 50;

export type Blog = {
  at: string;
  /** Of the last minute before it began, and as it ended: what else the machine did. */
  load: [before: number, after: number];
  /** Milliseconds that a fixed piece of work took, before and after. */
  unit: [before: number, after: number] | null;
  posts: number;
  reads: (Measurement & { gzipKb: number })[];
};

async function main() {
  const installation = await install();
  try {
    await load(installation);
    const blog = await measureBlog(installation);
    if (!process.argv.includes('--write')) return;
    keepResults({ blog });
  } finally {
    await installation.remove();
  }
}

async function load({ ownerUrl }: Installation) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('create temp table words (kind text primary key, list text[])');
  for (const [kind, list] of Object.entries(words)) {
    await client.query('insert into words values ($1, $2)', [kind, list]);
  }
  await client.query(readFileSync(path.join(import.meta.dirname, 'blog.sql'), 'utf8'));
  await client.query('vacuum analyze');
  await client.end();
}

async function measureBlog(installation: Installation): Promise<Blog> {
  const client = new pg.Client({ connectionString: installation.ownerUrl });
  await client.connect();
  const web = await startWeb(installation);
  try {
    const before = loadavg()[0]!;
    const isLinux = process.platform === 'linux';
    const unitBefore = isLinux ? await unitOfWork(installation) : 0;
    const reads: Blog['reads'] = [];
    for (const [name, calls] of await blogCalls(client)) {
      const gzipKb = await largest(web, calls.slice(0, 50));
      const read = { ...(await measureReads(web, name, calls, CONNECTIONS)), gzipKb };
      console.log(
        `${name}: p50 ${read.p50.toFixed(1)} ms, p95 ${read.p95.toFixed(1)} ms, ${read.requestsPerSecond.toFixed(0)}/s, gzip ${gzipKb.toFixed(1)} kB`,
      );
      reads.push(read);
    }
    const { rows } = await client.query('select count(*)::int as posts from public_post');
    return {
      at: new Date().toISOString(),
      load: [before, loadavg()[0]!],
      unit: isLinux ? [unitBefore, await unitOfWork(installation)] : null,
      posts: rows[0].posts,
      reads,
    };
  } finally {
    await web.stop();
    await client.end();
  }
}

const search = (q: string) => get(`/blog?${new URLSearchParams({ q })}`);

const get = (address: string): Call => ({ method: 'GET', path: address, token: '' });

async function blogCalls(client: pg.Client): Promise<[name: string, calls: Call[]][]> {
  const { rows } = await client.query(
    `select key, trim(both '-' from regexp_replace(lower(title), '[^a-z0-9]+', '-', 'g')) as words from public_post order by md5(key)`,
  );
  // By the address that a reader is sent to, so that none is answered by a redirection.
  const posts = rows.map(({ key, words: title }) =>
    get(`/blog/${[...title.split('-').slice(0, 10), key].join('-')}`),
  );
  const { skill } = words as Record<string, string[]>;
  return [
    ['Blog, the newest posts', [get('/blog')]],
    ['A post that many read', posts.slice(0, 20)],
    ['Any of 20,000 posts', posts],
    ['Posts of a tag', skill!.map((tag) => get(`/blog/tags/${encodeURIComponent(tag)}`))],
    ['What many search for', skill!.map((q) => search(q))],
    ['Each search another', skill!.flatMap((one) => skill!.map((other) => search(`${one} -${other}`)))],
    ['RSS', [get('/blog.rss')]],
    [
      'Pricing',
      ['', '?by=year', '?currency=EUR', '?currency=USD&by=year'].map((each) => get(`/pricing${each}`)),
    ],
  ];
}

/** Kilobytes of the largest of them, as it goes over the line. */
async function largest(web: Web, calls: Call[]): Promise<number> {
  let most = 0;
  for (const call of calls) most = Math.max(most, gzipSync(await ask(web.url, call)).length / 1024);
  return most;
}

await main();
