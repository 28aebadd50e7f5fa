/** What 20 megabytes that come in cost the server in memory: `node bench/upload.ts` (a server of its own, and Linux); writes its part of bench/results.json and docs/performance.md. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pdf } from '../test/fixtures/resumes.ts';
import { keepResults } from './keep-results.ts';
import { SERVER_FLAGS } from './processes.ts';

export type Upload = {
  at: string;
  /** By which the server grew at most, each time. */
  grownMb: number[];
};

const MB = 1024 * 1024;
const FILE_BYTES = 20 * MB;
const PORT = 3361;
const ORIGIN = `http://127.0.0.1:${PORT}`;
const ROUNDS = 5;

const folder = mkdtempSync(path.join(tmpdir(), 'hireloom-upload-'));
const server = spawn(process.execPath, [...SERVER_FLAGS, 'server/main.ts'], {
  env: { ...process.env, MODE: 'demo', DATA_DIR: folder, PORT: `${PORT}`, PUBLIC_URL: ORIGIN },
  stdio: 'ignore',
});
try {
  await ready();
  const cookie = await signIn('client@aster.example');
  const job = (await (await ask('GET', '/api/common/jobs?state=open&limit=1', cookie)).json()).items[0].id;
  const content = Buffer.concat([
    Buffer.from(await pdf((document) => document.text('Grades'))),
    randomBytes(FILE_BYTES),
  ]);
  // The first brings in code that stays.
  await send(cookie, job, content);
  const grown: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await sleep(3000);
    const before = residentMb();
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, residentMb());
    }, 5);
    content.writeUInt32BE(round, content.length - 4);
    await send(cookie, job, content);
    clearInterval(watch);
    grown.push(Math.round((most - before) * 10) / 10);
  }
  keepResults({ upload: { at: new Date().toISOString(), grownMb: grown } });
  console.log(`20 MB in pieces of 1 MB, ${ROUNDS} times: the server grew by ${grown.join(', ')} MB at most`);
} finally {
  server.kill('SIGTERM');
  await once(server, 'exit');
  rmSync(folder, { recursive: true, force: true });
}

async function send(cookie: string, job: string, content: Buffer): Promise<void> {
  const begun = await ask('POST', '/api/common/uploads', cookie, { 'upload-length': `${content.length}` });
  const location = begun.headers.get('location')!;
  for (let at = 0; at < content.length; at += MB) {
    const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': `${at}` };
    await ask('PATCH', location, cookie, headers, content.subarray(at, at + MB));
  }
  const added = await ask(
    'POST',
    `/api/common/jobs/${job}/documents?upload=${location.split('/').at(-1)}`,
    cookie,
  );
  const { documents } = await added.json();
  await ask('DELETE', `/api/common/jobs/${job}/documents/${documents.at(-1).fileId}`, cookie);
}

async function ask(
  method: string,
  url: string,
  cookie: string,
  headers: Record<string, string> = {},
  body?: Buffer,
): Promise<Response> {
  const answer = await fetch(ORIGIN + url, {
    method,
    headers: { cookie, origin: ORIGIN, ...headers },
    body: body && new Uint8Array(body),
  });
  if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${await answer.text()}`);
  return answer;
}

async function signIn(email: string): Promise<string> {
  const answer = await fetch(`${ORIGIN}/api/authentication/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: ORIGIN },
    body: JSON.stringify({ email, password: 'hireloom-demo' }),
  });
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
}

async function ready(): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error('The server did not start.');
    if (
      await fetch(`${ORIGIN}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await sleep(500);
  }
}

function residentMb(): number {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)![1]) / 1024;
}
