/** `npm start` on a folder of its own: started twice, killed, interrupted. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isServerRunning } from '../../server/platform/embedded-postgres.ts';
import { freePort, kill, type Started, startNode, until } from './processes.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'hireloom-start-'));
const started: Started[] = [];
let port: number;

beforeAll(async () => {
  port = await freePort();
});
afterAll(async () => {
  for (const each of started) await kill(each);
  if (isServerRunning(folder)) process.kill(serverPid(), 'SIGQUIT');
  await until('the server is gone', () => !isServerRunning(folder));
  rmSync(folder, { recursive: true, force: true });
});

const serverPid = () =>
  Number(readFileSync(path.join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

function npmStart(env: Record<string, string> = {}): Started {
  const one = startNode('server/main.ts', [], {
    MODE: 'development',
    DATA_DIR: folder,
    PORT: String(port),
    ...env,
  });
  started.push(one);
  return one;
}

async function isReady(): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  );
}

async function startReady(): Promise<Started> {
  const one = npmStart();
  await until('Hireloom is ready', async () => {
    if (one.child.exitCode !== null) throw new Error(one.said());
    return isReady();
  });
  return one;
}

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const serverPort = readFileSync(path.join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[3];
  const password = readFileSync(path.join(folder, 'postgres-password'), 'utf8').trim();
  const client = new pg.Client({
    connectionString: `postgresql://hireloom_owner:${password}@127.0.0.1:${serverPort}/hireloom`,
  });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Moved through the front door and acknowledged; it lives in the database. */
async function tryToSignIn(): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/authentication/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'nobody@people.example', password: 'not the password' }),
  });
  return answer.status;
}

const triesKept = () =>
  query("select count from rate_limit where key = 'sign-in account nobody@people.example'");

test('twice on one folder, killed and started again, and interrupted', async () => {
  const first = await startReady();

  const second = npmStart({ PORT: String(await freePort()) });
  expect(await second.ended).toBe(1);
  expect(second.said().trim().split('\n')).toEqual([
    expect.stringContaining(`Hireloom runs already on ${folder}`),
  ]);
  expect(await isReady()).toBe(true);

  const samePort = npmStart({ DATA_DIR: mkdtempSync(path.join(folder, 'other-')) });
  expect(await samePort.ended).toBe(1);
  expect(samePort.said().trim().split('\n')).toEqual([expect.stringContaining(`Port ${port} is taken`)]);

  expect(await tryToSignIn()).toBe(401);
  expect(await triesKept()).toEqual([{ count: 1 }]);
  first.child.kill('SIGKILL');
  await first.ended;

  const again = await startReady();
  expect(await triesKept()).toEqual([{ count: 1 }]);
  expect(await tryToSignIn()).toBe(401);

  // The database dies with its process this time: as by a power cut, or the kernel short of memory.
  process.kill(serverPid(), 'SIGKILL');
  again.child.kill('SIGKILL');
  await again.ended;
  await until('the server is gone', () => !isServerRunning(folder));
  const third = await startReady();
  expect(await triesKept()).toEqual([{ count: 2 }]);

  third.child.kill('SIGINT');
  expect(await third.ended).toBe(0);
  expect(isServerRunning(folder)).toBe(false);
}, 180_000);

test('an impatient Ctrl-C, before it is ready, leaves no database running', async () => {
  const one = npmStart();
  await until('the server answers', () => isServerRunning(folder));
  one.child.kill('SIGINT');
  expect(await one.ended).toBe(0);
  expect(isServerRunning(folder)).toBe(false);
}, 120_000);
