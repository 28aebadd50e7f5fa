/** The real thing for the whole run: `node server/main.ts` with demo data in a folder of its own. `E2E_URL` names one that runs already. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { openLocalProvider } from '../test/identity-provider.ts';
import { quickFolder } from '../test/quick-folder.ts';
import { STRIPE_KEYS, TEXT_TOKEN } from '../test/secret.ts';
import { TICKET_MAIL } from '../test/ticket-mail.ts';

declare module 'vitest' {
  interface ProvidedContext {
    url: string;
    /** The issuer that stands for Google, and the folder of the server; not there for a server of `E2E_URL`. */
    google: string;
    dataDir: string;
    /** Where the server hands texts over: a test listens there. */
    textPort: number;
    /** Where the server asks Stripe: a test listens there. */
    stripePort: number;
  }
}

const ROOT = path.resolve(import.meta.dirname, '..');
/** With a fresh database and the demonstration's data it takes the better part of a minute, and many on a busy machine. */
const START_MS = 600_000;

export default async function setup(project: TestProject) {
  const running = process.env.E2E_URL;
  if (running) return project.provide('url', running);
  const folder = quickFolder('hireloom-e2e-');
  const port = await freePort();
  const textPort = await freePort();
  const stripePort = await freePort();
  const url = `http://localhost:${port}`;
  const google = await openLocalProvider('google');
  google.person = { sub: 'tara', email: 'tara@gmail.example', email_verified: true, name: 'Tara Menon' };
  const server = spawn(process.execPath, [path.join(ROOT, 'server/main.ts')], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      MODE: 'demo',
      PORT: String(port),
      PUBLIC_URL: url,
      DATA_DIR: folder,
      WEBHOOK_PRIVATE_ADDRESSES: 'true',
      PUSH: 'true',
      PUSH_PRIVATE_ADDRESSES: 'true',
      TEXT_PROVIDER_URL: `http://127.0.0.1:${textPort}/texts`,
      TEXT_PROVIDER_TOKEN: TEXT_TOKEN,
      ...STRIPE_KEYS,
      STRIPE_BASE_URL: `http://127.0.0.1:${stripePort}`,
      ...TICKET_MAIL,
      ...google.settings,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill('SIGINT');
      await once(server, 'exit');
    }
    await google.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await ready(url, server);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('url', url);
  project.provide('google', google.issuer);
  project.provide('dataDir', folder);
  project.provide('textPort', textPort);
  project.provide('stripePort', stripePort);
  return stop;
}

async function ready(url: string, server: ChildProcess): Promise<void> {
  const until = Date.now() + START_MS;
  while (Date.now() < until) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}.`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await sleep(250);
  }
  throw new Error(`The server is not ready after ${START_MS / 1000} s.`);
}

/** The kernel's choice; free again at once for the server that takes it. */
async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
