/** A worker is killed again and again while it issues thirty invoices; whoever comes after finishes them, once each. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Agency, buildHouse, foundAgency, type House } from '../house.ts';
import { joined, openJob } from '../line.ts';
import { TEST_SECRET } from '../secret.ts';
import { kill, type Started, startNode, until } from './processes.ts';

const INVOICES = 30;
const DAY = 86_400_000;

let house: House;
let agency: Agency;
const started: Started[] = [];

beforeAll(async () => {
  house = await buildHouse();
  agency = await foundAgency(house);
  const job = await openJob(house, agency, {
    locations: [{ place: 'Pune', workMode: 'office', openings: INVOICES }],
  });
  for (let day = 0; day < INVOICES; day++) {
    house.clock.at = new Date(Date.parse('2026-03-02T05:00:00Z') + day * DAY);
    await joined(house, agency, job);
  }
  // What was to be told of the way here is no matter of this test.
  await house.drain();
}, 240_000);
afterAll(async () => {
  for (const each of started) await kill(each);
  await house.close();
});

function startWorkerProcess(): Started {
  const one = startNode('server/main.ts', ['worker'], {
    MODE: 'test',
    DATABASE_URL: house.ownerUrl,
    DATA_DIR: house.settings.dataDir,
    SECRET: TEST_SECRET,
    WORKER_CONCURRENCY: '4',
    // Each is counted.
    MAIL_BUNDLE_MINUTES: '0',
  });
  started.push(one);
  return one;
}

async function count(sql: string): Promise<number> {
  const [row] = await house.query(`select count(*)::int as count from ${sql}`);
  return row!.count as number;
}

const issued = () => count("invoice where state = 'issued'");

test('all are issued once, without a gap, each told of once', async () => {
  house.clock.at = new Date('2026-05-15T05:00:00Z');
  const run = await house.call(agency.admin, 'POST', '/api/agency/tasks/processDueInvoices/run');
  expect(run.body).toMatchObject({ found: INVOICES });

  for (let kills = 0; kills < 4; kills++) {
    const before = await issued();
    const worker = startWorkerProcess();
    const target = Math.min(INVOICES - 1, before + 1 + Math.floor(Math.random() * 7));
    await until(`${target} are issued`, async () => (await issued()) >= target);
    worker.child.kill('SIGKILL');
    await worker.ended;
  }
  const last = startWorkerProcess();
  // What the killed ones held is taken back after a few seconds; the rest of the queue is the seals' and the schedule's.
  await until('all is done', async () => {
    if (last.child.exitCode !== null) throw new Error(last.said());
    const waiting =
      await count(`graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier in ('issueInvoice', 'deriveFromEvent', 'sendMail')`);
    return waiting === 0;
  });
  last.child.kill('SIGTERM');
  expect(await last.ended).toBe(0);

  const numbers = (await house.query('select number from invoice order by number')).map(
    ({ number }) => number,
  );
  expect(numbers).toEqual(
    Array.from({ length: INVOICES }, (_, index) => `NT/2026-27/${String(index + 1).padStart(5, '0')}`),
  );
  expect(await house.query('select last from invoice_sequence')).toEqual([{ last: INVOICES }]);
  expect(await count("event where type = 'invoice.issued'")).toBe(INVOICES);
  expect(await count("(select subject_id from event where type = 'invoice.issued' group by 1) e")).toBe(
    INVOICES,
  );
  expect(await count("file where kind = 'invoice_pdf'")).toBe(INVOICES);
  expect(await count('invoice i join file f on f.id = i.pdf_file_id')).toBe(INVOICES);
  expect(await count('(select invoice_id from invoice_line group by 1 having count(*) = 2) l')).toBe(
    INVOICES,
  );

  const mails = await house.query(
    `select to_address, count(*)::int as count, count(distinct e.subject_id)::int as invoices, min(m.state) as state, max(m.state) as state2
     from mail m join event e on e.id::text = m.source where e.type = 'invoice.issued' group by 1 order by 1`,
  );
  expect(mails.length).toBeGreaterThan(0);
  for (const mail of mails)
    expect(mail).toMatchObject({ count: INVOICES, invoices: INVOICES, state: 'kept', state2: 'kept' });
  const notifications = await house.query(
    `select n.user_id, count(*)::int as count from notification n join event e on e.id::text = n.source
     where e.type = 'invoice.issued' group by 1`,
  );
  expect(notifications.map((row) => row.count)).toEqual(mails.map(() => INVOICES));
}, 300_000);
