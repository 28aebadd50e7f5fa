import { beforeAll, beforeEach, expect, test } from 'vitest';
import { enrol, type TestPerson } from '../../../test/house.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { newId } from '../../platform/ids.ts';

const house = aHouse();
const agency = anAgency(house);
let root: TestPerson;

beforeAll(async () => {
  root = await enrol(house, 'platform_admin', 'Tara', null);
});
beforeEach(async () => {
  await house.drain();
});

/** A job that failed for the last time. @returns its number */
async function giveUp(task: string, payload: object, error = 'Nothing there'): Promise<string> {
  await house.query('select enqueue($1, $2::json, null, 0)', [task, JSON.stringify(payload)]);
  const [row] = await house.query(
    `update graphile_worker._private_jobs set attempts = max_attempts, last_error = $1
     where id = (select max(id) from graphile_worker._private_jobs) returning id::text`,
    [error],
  );
  return row!.id as string;
}

const letters = async (query = '') =>
  (await house.call(root, 'GET', `/api/platform/dead-letters${query}`)).body;
const command = (letter: string, verb: 'retry' | 'discard', who = root) =>
  house.call(who, 'POST', `/api/platform/dead-letters/${letter}/${verb}`);
const queue = async () => (await house.call(root, 'GET', '/api/platform/queue')).body;

test('the queue tells what waits, since when, and what has failed before', async () => {
  await house.query(
    `select enqueue('sendMail', '{}', null, 0), enqueue('sendMail', '{}', null, 0), enqueue('removeFile', '{}', null, 3600)`,
  );
  await house.query(
    `update graphile_worker._private_jobs set run_at = now() - interval '10 minutes', attempts = 1
     where id = (select min(id) from graphile_worker._private_jobs)`,
  );
  await giveUp('issueInvoice', {});
  const { waiting, running, oldestSeconds, tasks } = await queue();
  expect([waiting, running]).toEqual([2, 0]);
  expect(oldestSeconds).toBeGreaterThanOrEqual(600);
  expect(tasks).toMatchObject([
    { task: 'removeFile', waiting: 0, failing: 0, oldestSeconds: 0 },
    { task: 'sendMail', waiting: 2, failing: 1 },
  ]);
});

test('a dead letter shows its task, ids and error, and nothing that signs anybody in', async () => {
  const id = newId();
  const letter = await giveUp('answerSignUp', {
    signUpId: id,
    email: 'asha@people.example',
    token: 'secret-token',
  });
  const { items } = await letters();
  expect(items).toMatchObject([
    { id: letter, task: 'answerSignUp', ids: { signUpId: id }, error: 'Nothing there', attempts: 8 },
  ]);
  expect(JSON.stringify(items)).not.toMatch(/secret-token|asha@/);
  // What is still tried is none.
  await house.query(`update graphile_worker._private_jobs set attempts = 7 where id = $1`, [letter]);
  expect((await letters()).items).toEqual([]);
});

test('tried again it runs, and is gone', async () => {
  const letter = await giveUp('runScheduledTask', { task: 'processJobExpiry' });
  expect((await letters()).items[0].ids).toEqual({ task: 'processJobExpiry' });
  expect((await command(letter, 'retry')).body).toEqual({ task: 'runScheduledTask' });
  const [job] = await house.query(
    'select attempts, last_error from graphile_worker._private_jobs where id = $1',
    [letter],
  );
  expect(job).toEqual({ attempts: 0, last_error: null });
  expect((await queue()).waiting).toBeGreaterThanOrEqual(1);
  expect((await command(letter, 'retry')).status).toBe(404);
  expect((await command(letter, 'discard')).status).toBe(404);
  expect(await house.drain()).toEqual([]);
  expect((await house.query(`select 1 from task_tick where task = 'processJobExpiry'`)).length).toBe(1);
});

test('discarded it is gone for good, and the trail says who did it', async () => {
  const letter = await giveUp('sendMail', { mailId: newId() });
  expect((await command(letter, 'discard')).body).toEqual({ task: 'sendMail' });
  expect((await letters()).items).toEqual([]);
  expect(await house.query('select 1 from graphile_worker._private_jobs where id = $1', [letter])).toEqual(
    [],
  );
  const [event] = await house.query(
    `select data, actor_name from event where type = 'dead_letter.discarded'`,
  );
  expect(event).toEqual({ data: { letter, task: 'sendMail' }, actor_name: 'Tara' });
});

test('they are paged, newest first', async () => {
  const ids: string[] = [];
  for (let n = 0; n < 5; n += 1) ids.unshift(await giveUp('sendMail', { mailId: newId() }));
  const first = await letters('?limit=3');
  const second = await letters(`?limit=3&after=${first.next}`);
  expect([...first.items, ...second.items].map(({ id }: { id: string }) => id)).toEqual(ids);
  expect(second.next).toBeNull();
});

test('they are the platform’s alone, even in the database', async () => {
  const letter = await giveUp('sendMail', { mailId: newId() });
  for (const who of [agency.admin, agency.client, agency.candidate]) {
    expect((await house.call(who, 'GET', '/api/platform/dead-letters')).status).toBe(403);
    expect((await house.call(who, 'GET', '/api/platform/queue')).status).toBe(403);
    expect((await command(letter, 'discard', who)).status).toBe(403);
  }
  const [rights] = await house.query(
    `select array_agg(r.rolname::text order by r.rolname) as roles from pg_roles r where r.rolname like 'hireloom%'
       and r.rolname <> current_user and has_function_privilege(r.oid, 'discard_dead_letter(bigint)', 'execute')`,
  );
  // And of course the owner of the schema, whatever it is called.
  expect(rights!.roles).toEqual(['hireloom_platform', 'hireloom_queue']);
});
