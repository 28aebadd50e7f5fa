/** A worker is killed again and again while it imports jobs; whoever comes after makes the rest, each row once. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Agency, buildHouse, foundAgency, type House } from '../house.ts';
import { TEST_SECRET } from '../secret.ts';
import { formOf } from '../upload.ts';
import { kill, type Started, startNode, until } from './processes.ts';

const ROWS = 600;
const KILLS = 3;

let house: House;
let agency: Agency;
const started: Started[] = [];

beforeAll(async () => {
  house = await buildHouse();
  agency = await foundAgency(house);
  await house.drain();
});
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
  });
  started.push(one);
  return one;
}

const made = async () =>
  Number((await house.query(`select count(*) from job_import_row where state = 'made'`))[0]!.count);

test('each row becomes one draft', async () => {
  const content = ['Title', ...Array.from({ length: ROWS }, (_, at) => `Cook ${at}`)].join('\n');
  const { payload, headers } = formOf([{ name: 'file', filename: 'jobs.csv', content }]);
  const at = '/api/common/job-imports';
  const query = `?engagementId=${agency.engagementId}`;
  const { body } = await house.call(agency.manager, 'POST', at + query, payload, headers);
  await house.drain();
  await house.call(agency.manager, 'POST', `${at}/${body.id}/start`, {});

  for (let kills = 0; kills < KILLS; kills++) {
    const before = await made();
    const worker = startWorkerProcess();
    await until('some more are made', async () => (await made()) > before);
    worker.child.kill('SIGKILL');
    await worker.ended;
  }
  expect(await made()).toBeLessThan(ROWS);
  const last = startWorkerProcess();
  await until('all is done', async () => {
    if (last.child.exitCode !== null) throw new Error(last.said());
    const [row] = await house.query('select state from job_import');
    return row!.state === 'done';
  });
  last.child.kill('SIGTERM');
  expect(await last.ended).toBe(0);

  expect(await house.query('select made, failed from job_import')).toEqual([{ made: ROWS, failed: 0 }]);
  const [jobs] = await house.query(
    'select count(*)::int as count, count(distinct title)::int as titles, count(distinct code)::int as codes from job',
  );
  expect(jobs).toEqual({ count: ROWS, titles: ROWS, codes: ROWS });
  const [events] = await house.query(
    `select count(*)::int as count from event where type = 'job.imported_for_client'`,
  );
  expect(events).toEqual({ count: ROWS });
}, 180_000);
