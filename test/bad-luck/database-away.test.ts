/** The database goes away in the middle of a request; the storage cannot be written. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { makeResumePdf } from '../../scripts/demo/resume-file.ts';
import { problemPaths } from '../bad-input/operations.ts';
import { openJob, submitted } from '../line.ts';
import { aHouse, anAgency } from '../stage.ts';
import { until } from './processes.ts';

const house = aHouse();
const agency = anAgency(house);

/** Ends, on the server, every session of this house's database that waits for a row. */
const endWaiting = () =>
  house.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );

test('dropped in the middle of a command: nothing half done, and the next request works', async () => {
  const { id } = await submitted(house, agency, await openJob(house, agency));
  const events = () => house.query('select count(*)::int as count from event');
  const before = await events();
  const holder = new pg.Client({ connectionString: house.ownerUrl });
  await holder.connect();
  try {
    await holder.query('begin');
    await holder.query('select from application where id = $1 for update', [id]);
    const asked = house.call(agency.client, 'POST', `/api/client/applications/${id}/shortlist`, undefined, {
      'idempotency-key': 'dropped-in-the-middle',
    });
    await until('the request waits in the database', async () => (await endWaiting()).length > 0);
    const answer = await asked;
    expect(problemPaths(answer, 503), JSON.stringify(answer.body)).not.toBeNull();
    expect(answer.body.code).toBe('database_away');
  } finally {
    await holder.query('rollback');
    await holder.end();
  }
  expect(await house.query('select stage from application where id = $1', [id])).toEqual([
    { stage: 'submitted' },
  ]);
  expect(await events()).toEqual(before);
  const again = await house.call(
    agency.client,
    'POST',
    `/api/client/applications/${id}/shortlist`,
    undefined,
    {
      'idempotency-key': 'dropped-in-the-middle',
    },
  );
  expect(again.body.stage).toBe('shortlisted');
});

test('every idle connection dropped, as by a restart: the next requests work', async () => {
  const ask = () => house.call(agency.client, 'GET', '/api/common/jobs');
  await Promise.all([ask(), ask(), ask()]);
  await house.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  );
  await until('requests are answered again', async () => {
    const answer = await ask();
    expect([200, 503]).toContain(answer.status);
    return answer.status === 200;
  });
  const answers = await Promise.all(Array.from({ length: 12 }, ask));
  expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(200));
});

test('the storage cannot be written: a clear answer, no file row', async () => {
  // A file where the folder should be stops everybody, root included.
  const folder = path.join(house.settings.dataDir, 'files');
  expect(existsSync(folder)).toBe(false);
  writeFileSync(folder, '');
  const resume = await makeResumePdf({
    name: 'Ananya Krishnan',
    email: 'ananya@people.example',
    phone: '+91 98765 43210',
    location: 'Pune, Maharashtra',
    title: 'Engineer',
    employer: 'Teal Labs',
    summary: 'Backend engineer.',
    experience: [],
    skills: [{ name: 'Java', years: 8 }],
    education: [],
    noticeDays: 60,
  });
  const files = () =>
    house.query(`select count(*)::int as count from file where kind = 'resume' and bytes > 1`);
  const upload = () => {
    const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="resume.pdf"\r\n\r\n';
    const payload = Buffer.concat([Buffer.from(head), resume, Buffer.from('\r\n--b--\r\n')]);
    return house.call(agency.recruiter, 'POST', '/api/recruiter/resumes', payload, {
      'content-type': 'multipart/form-data; boundary=b',
    });
  };
  const refused = await upload();
  expect(problemPaths(refused, 503), JSON.stringify(refused.body)).not.toBeNull();
  expect(refused.body.code).toBe('storage_away');
  expect(await files()).toEqual([{ count: 0 }]);
  rmSync(folder);
  expect((await upload()).status).toBe(201);
  expect(await files()).toEqual([{ count: 1 }]);
});
