/**
 * A disk that is really full: the candidates' table lies on a small tmpfs. Where mounting is not allowed (no root), the
 * same SQLSTATE 53100 is raised by a trigger instead, so that at least the way from there to the answer is tested.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemPaths } from '../bad-input/operations.ts';
import { type Agency, buildHouse, foundAgency, type House } from '../house.ts';

let house: House;
let agency: Agency;
let fill: () => Promise<void>;
let free: () => Promise<void>;
let cleanUp: () => Promise<void>;

const folder = mkdtempSync(path.join(tmpdir(), 'hireloom-small-disk-'));
const space = `small_${process.pid}`;

beforeAll(async () => {
  house = await buildHouse();
  agency = await foundAgency(house);
  const mounted =
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m,mode=0777', 'tmpfs', folder]).status === 0;
  await (mounted ? smallDisk() : trigger());
});
afterAll(async () => {
  await house.close();
  await cleanUp();
  rmSync(folder, { recursive: true, force: true });
});

async function smallDisk() {
  const ballast = path.join(folder, 'ballast');
  const place = path.join(folder, 'tablespace');
  mkdirSync(place);
  const [server] = await house.query(`select current_setting('data_directory') as folder`);
  // PostgreSQL takes only a folder of its own user.
  execFileSync('chown', ['--reference', server!.folder as string, place]);
  execFileSync('chmod', ['700', place]);
  await house.query(`create tablespace ${space} location '${place}'`);
  await house.query(`alter table candidate_record set tablespace ${space}`);
  fill = async () => {
    const full = spawnSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=4k']).stderr.toString();
    expect(full).toContain('No space left');
  };
  free = async () => rmSync(ballast);
  const { ownerUrl } = house;
  cleanUp = async () => {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: ownerUrl.replace(/\/[^/]*$/, '/postgres') });
    await client.connect();
    await client.query(`drop tablespace ${space}`);
    await client.end();
    execFileSync('umount', [folder]);
  };
}

async function trigger() {
  writeFileSync(path.join(folder, 'simulated'), '');
  await house.query(`create function full_disk() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`);
  fill = async () =>
    void (await house.query(
      `create trigger full_disk before insert on candidate_record for each row execute function full_disk()`,
    ));
  free = async () => void (await house.query('drop trigger full_disk on candidate_record'));
  cleanUp = async () => {};
}

/** Text that does not shrink when it is packed. */
const noise = () =>
  Array.from({ length: 9000 }, () => String.fromCodePoint(0x4e00 + Math.floor(Math.random() * 20_000))).join(
    '',
  );

const create = (name: string) =>
  house.call(agency.recruiter, 'POST', '/api/recruiter/candidates', {
    name,
    emails: [`${name.toLowerCase()}@people.example`],
    notes: noise(),
    evenIfSimilar: true,
  });

test('writes are refused in words, reads go on, and everything works when there is room again', async () => {
  expect((await create('First')).status).toBe(201);
  await fill();
  let refused = await create('Full');
  // The pages that the table already has may take a few more.
  for (let tries = 0; tries < 50 && refused.status === 201; tries++) refused = await create(`Full${tries}`);
  expect(problemPaths(refused, 507), JSON.stringify(refused.body)).not.toBeNull();
  expect(refused.body.code).toBe('disk_full');

  const list = await house.call(agency.recruiter, 'GET', '/api/recruiter/candidates?limit=200');
  expect(list.status).toBe(200);
  const [rows] = await house.query(
    `select (select count(*)::int from candidate_record) as records,
       (select count(*)::int from event where type = 'candidate.created') as events`,
  );
  expect(rows!.records).toBe(list.body.items.length);
  expect(rows!.events).toBe(rows!.records);

  await free();
  expect((await create('Room')).status).toBe(201);
});
