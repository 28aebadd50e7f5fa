/**
 * Two workers at a time, one of them killed again and again, while reminders, invoices and mails go
 * through a relay that refuses, delays and breaks off. Each message arrives once. A repeat, under the same Message-ID, is
 * there only where SMTP could not tell: the relay had taken it, and its answer – or our note of it – was lost.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveClock } from '../../server/platform/clock.ts';
import { type Agency, buildHouse, foundAgency, type House } from '../house.ts';
import { joined, openJob, pendingJob } from '../line.ts';
import { rounds } from '../rounds.ts';
import { TEST_SECRET } from '../secret.ts';
import { kill, type Started, startNode, until } from './processes.ts';
import { type Mood, openRelay, type Relay } from './relay.ts';

const KILLS = rounds(40);
/** One falls due each morning, from the second on; then come those on which they are reminded of. */
const INVOICES = Math.min(20, Math.ceil(KILLS / 2));
const DAY = 86_400_000;
const TASKS = ['processJobApprovalReminders', 'processDueInvoices', 'processInvoicePaymentReminders'];

type Worker = Started & { name: string };

let house: House;
let agency: Agency;
let relay: Relay;
let db: pg.Client;
const workers: Worker[] = [];
const brokenOff = new Set<string>();

beforeAll(async () => {
  relay = await openRelay(0, { mood: moodOf });
  house = await buildHouse();
  agency = await foundAgency(house);
  db = new pg.Client({ connectionString: house.ownerUrl });
  await db.connect();
  const job = await openJob(house, agency, {
    locations: [{ place: 'Pune', workMode: 'office', openings: INVOICES }],
  });
  let firstDue: number | undefined;
  for (let day = 0; day < INVOICES; day++) {
    house.clock.at = new Date(Date.parse('2026-03-02T05:00:00Z') + day * DAY);
    const { visibleFrom } = await joined(house, agency, job);
    firstDue ??= Date.parse(`${visibleFrom}T05:00:00Z`);
  }
  house.clock.at = new Date(firstDue! - 2 * DAY);
  // What was to be told of the way here is no matter of this test.
  await house.drain();
  await house.query('delete from mail');
}, 240_000);
afterAll(async () => {
  for (const each of workers) await kill(each);
  await db.end();
  await relay.close();
  await house.close();
});

/** Good days prevail. It breaks off once for a message, so that each repeat has a reason of its own. */
function moodOf(messageId: string): Mood {
  const dice = Math.random();
  if (dice < 0.05 && !brokenOff.has(messageId)) {
    brokenOff.add(messageId);
    return 'breaks off after';
  }
  if (dice < 0.1) return 'breaks off before';
  if (dice < 0.2) return 'refuses for now';
  return dice < 0.4 ? 'delays' : 'takes';
}

function startWorkerProcess(): Worker {
  const name = `worker-${workers.length + 1}`;
  const started = startNode('server/main.ts', ['worker'], {
    MODE: 'test',
    DATABASE_URL: house.ownerUrl,
    DATA_DIR: house.settings.dataDir,
    SECRET: TEST_SECRET,
    // The name that it greets the relay with tells whose message it was.
    SMTP_URL: `smtp://127.0.0.1:${relay.port}/?name=${name}`,
    WORKER_CONCURRENCY: '4',
    LOG_LEVEL: 'debug',
  });
  const worker = { ...started, name };
  workers.push(worker);
  return worker;
}

async function number(sql: string, values: unknown[] = []): Promise<number> {
  const { rows } = await db.query(`select ${sql} as number`, values);
  return Number(rows[0].number);
}

/** A day later: new jobs wait for approval, and the morning's tasks are due, in every worker's eyes. */
async function nextMorning() {
  house.clock.at = new Date(house.clock.at.getTime() + DAY);
  await moveClock(house.services.db, house.clock.at);
  await pendingJob(house, agency);
  await pendingJob(house, agency);
  for (const task of TASKS)
    await db.query("select graphile_worker.add_job('runScheduledTask', $1)", [JSON.stringify({ task })]);
}

/** Until it asks for jobs. */
const works = (worker: Worker) =>
  until(`${worker.name} works`, () => {
    if (worker.child.exitCode !== null) throw new Error(worker.said());
    return worker.said().includes('looking for jobs');
  });

const idOf = (messageId: string) => messageId.slice(1, messageId.indexOf('@'));

/** What the relay has of a worker that is gone, and what we do not know of: it will be sent again. */
async function unknownOf({ name }: Worker): Promise<string[]> {
  await until('the relay has done with it', () => !relay.isBusyWith(name));
  const taken = relay.arrived
    .filter(({ from, untold }) => from === name && !untold)
    .map(({ messageId }) => idOf(messageId));
  const { rows } = await db.query("select id from mail where id = any ($1) and state <> 'sent'", [taken]);
  return rows.map(({ id }) => id);
}

test('every message arrives once, or again only where SMTP cannot tell', async () => {
  const mayRepeat: string[] = [];
  let current = startWorkerProcess();
  for (let kills = 0; kills < KILLS; kills++) {
    const next = startWorkerProcess();
    await works(next);
    // Only now, so that it dies in the midst of the morning's work.
    await nextMorning();
    await sleep(Math.random() * 300);
    current.child.kill('SIGKILL');
    await current.ended;
    mayRepeat.push(...(await unknownOf(current)));
    current = next;
  }
  await until('all is done', async () => {
    if (current.child.exitCode !== null) throw new Error(current.said());
    // As if the waiting time before each next try were over.
    await db.query('update graphile_worker._private_jobs set run_at = now() where locked_at is null');
    return (
      (await number(`(select count(*) from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
        where t.identifier in ('runScheduledTask', 'issueInvoice', 'deriveFromEvent', 'deliverMessage', 'sendMail'))`)) ===
      0
    );
  });
  current.child.kill('SIGTERM');
  expect(await current.ended).toBe(0);

  const { rows: mails } = await db.query<{ id: string; state: string; source: string }>(
    'select id, state, source from mail',
  );
  expect(mails.filter(({ state }) => state !== 'sent')).toEqual([]);
  const copies = Map.groupBy(relay.arrived, ({ messageId }) => idOf(messageId));
  expect([...copies.keys()].sort()).toEqual(mails.map(({ id }) => id).sort());
  for (const { messageId, untold } of relay.arrived) if (untold) mayRepeat.push(idOf(messageId));
  for (const [id, arrivals] of copies) {
    const excuses = mayRepeat.filter((each) => each === id).length;
    expect(arrivals.length - 1, `repeats of ${id}`).toBeLessThanOrEqual(excuses);
    expect(new Set(arrivals.map(({ to, subject }) => `${to} ${subject}`)).size).toBe(1);
  }

  // And what the messages say was decided once.
  expect(await number("(select count(*) from event where type = 'job.submitted')")).toBe(2 * KILLS + 1);
  expect(
    await number(
      `(select count(distinct e.id) from event e join mail m on m.source = e.id::text where e.type = 'job.submitted' and m.to_address = $1)`,
      [agency.manager.email],
    ),
  ).toBe(2 * KILLS);
  expect(await number('(select count(*) from invoice where number is not null)')).toBe(INVOICES);
  expect(await number('(select last from invoice_sequence)')).toBe(INVOICES);
  const said = await number('(select count(*) from reminder_delivery where task = any ($1))', [TASKS]);
  expect(said).toBeGreaterThan(KILLS);
  // Where a full hour strikes meanwhile, the timetable's own tasks write lists, too: of invoices that are overdue, say.
  const reminding = mails.filter(({ source }) => TASKS.some((task) => source.startsWith(`${task}:`)));
  const listed = reminding.flatMap(({ id }) => copies.get(id)![0]!.source.match(/^- /gm) ?? []).length;
  expect(listed).toBe(said);
}, 1_800_000);
