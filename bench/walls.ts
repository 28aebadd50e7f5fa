/**
 * `node bench/walls.ts`: what permission costs. The same lists through the walls of row-level security and by a role that
 * walks through them, in turn; the search for who asks; and an event with and without the indexes of the audit trail.
 */
import { cpus } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { findActorOfSession } from '../server/domain/accounts/index.ts';
import { listApplications } from '../server/domain/applications/index.ts';
import { listCandidates } from '../server/domain/candidates/index.ts';
import { listInvoices } from '../server/domain/invoices/index.ts';
import { listJobs } from '../server/domain/jobs/index.ts';
import type { Actor } from '../server/platform/actor.ts';
import type { Context } from '../server/platform/context.ts';
import { runAs } from '../server/platform/events.ts';
import { hashOfToken } from '../server/platform/tokens.ts';
import { openServices, type Services } from '../server/services.ts';
import { readSettings } from '../server/settings.ts';
import { people } from './calls.ts';
import { load } from './load.ts';
import { percentile } from './measure.ts';
import { install } from './processes.ts';

const JOBS = 400;
const ROUNDS = 40;
const IN_A_ROUND = 10;
const EVENTS = 2000;
/** Sees every row, and may act as nobody else. */
const WITHOUT_WALLS = 'bench_without_walls';
const OF_THE_TRAIL = ['event_agency_at', 'event_company_at', 'event_at', 'event_actor_name'];

type Work = () => Promise<unknown>;

/** Medians in milliseconds of both, taken in turn so that what else the machine does meets them alike. */
async function compare(a: Work, b: Work): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    const order = round % 2 ? [0, 1] : [1, 0];
    for (const which of order) {
      for (let n = 0; n < IN_A_ROUND; n++) {
        const began = performance.now();
        await [a, b][which]!();
        times[which]!.push(performance.now() - began);
      }
    }
  }
  const median = (all: number[]) =>
    percentile(
      all.toSorted((x, y) => x - y),
      50,
    );
  return [median(times[0]), median(times[1])];
}

async function measureLists(services: Services, actor: Actor) {
  const page = { limit: 50 } as never;
  const lists: Record<string, (context: Context) => Promise<unknown>> = {
    'Job list': (context) => listJobs(context, page),
    'Applications, all': (context) => listApplications(context, page),
    'Candidates, all': (context) => listCandidates(context, page),
    'Candidates by words': (context) =>
      listCandidates(context, { limit: 50, q: 'backend engineer' } as never),
    'Invoices, all': (context) => listInvoices(context, page),
  };
  const bare = { ...actor, databaseRole: WITHOUT_WALLS } as unknown as Actor;
  for (const [name, list] of Object.entries(lists)) {
    const as = (who: Actor) => () => runAs(services.db, who, new Date(), list);
    const same = JSON.stringify(await as(actor)()) === JSON.stringify(await as(bare)());
    const [walls, none] = await compare(as(actor), as(bare));
    console.log(
      `${name}: ${walls.toFixed(2)} ms with walls, ${none.toFixed(2)} ms without, ratio ${(walls / none).toFixed(2)}${same ? '' : ' (other rows)'}`,
    );
  }
  const whole = () => runAs(services.db, actor, new Date(), lists['Job list']!);
  const who = () => findActorOfSession(services.authDb, hashOfToken(people.manager), null);
  const [finding, listing] = await compare(who, whole);
  console.log(
    `Who asks: ${finding.toFixed(2)} ms, ${((100 * finding) / (finding + listing)).toFixed(0)} % of it and the job list`,
  );
}

/** Within a transaction that is taken back. */
async function measureEvents(client: pg.Client) {
  const columns = (
    await client.query(
      `select string_agg(quote_ident(column_name), ',') as list from information_schema.columns
       where table_name = 'event' and table_schema = 'public' and column_name <> 'id' and is_generated = 'NEVER' and is_identity = 'NO'`,
    )
  ).rows[0].list;
  const insert = async (without: string[]) => {
    await client.query('begin');
    for (const index of without) await client.query(`drop index ${index}`);
    await client.query('select 1');
    const began = performance.now();
    await client.query(
      `insert into event (id, ${columns}) select gen_random_uuid(), ${columns} from event order by id desc limit ${EVENTS}`,
    );
    const time = performance.now() - began;
    await client.query('rollback');
    return (time / EVENTS) * 1000;
  };
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < 15; round++) {
    times[0].push(await insert([]));
    times[1].push(await insert(OF_THE_TRAIL));
  }
  const [all, fewer] = times.map((each) =>
    percentile(
      each.toSorted((x, y) => x - y),
      50,
    ),
  ) as [number, number];
  console.log(
    `An event: ${all.toFixed(0)} µs with all indexes, ${fewer.toFixed(0)} µs without the trail's four, ratio ${(all / fewer).toFixed(2)}`,
  );
}

const installation = await install();
const owner = new pg.Client({ connectionString: installation.ownerUrl });
try {
  const sizes = await load(installation.ownerUrl, JOBS);
  console.log(`${cpus().length} cores, ${JSON.stringify(sizes)}`);
  await owner.connect();
  await owner.query(`create role ${WITHOUT_WALLS} nologin bypassrls`);
  await owner.query(`grant usage on schema public to ${WITHOUT_WALLS}`);
  await owner.query(`grant select on all tables in schema public to ${WITHOUT_WALLS}`);
  await owner.query(`grant ${WITHOUT_WALLS} to hireloom_app`);
  process.chdir(path.resolve(import.meta.dirname, '..'));
  const services = await openServices(readSettings(installation.env), installation.ownerUrl);
  try {
    const actor = await findActorOfSession(services.authDb, hashOfToken(people.manager), null);
    await measureLists(services, actor!);
    await measureEvents(owner);
  } finally {
    await services.close();
  }
} finally {
  await owner.end();
  await installation.remove();
}
