/** The processes of one measurement, each its own: database, web, worker. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../server/platform/embedded-postgres.ts';
import { migrate } from '../server/platform/migrate.ts';
import type { Queries } from './web.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
/** As `npm start` and `npm run web`. */
export const SERVER_FLAGS = ['--max-semi-space-size=8'];
const SECRET = 'the secret of a measurement, long enough';

export type Installation = {
  ownerUrl: string;
  folder: string;
  env: Record<string, string | undefined>;
  remove: () => Promise<void>;
};

/** A migrated empty database in a temporary folder, with the server's own settings as `npm start` has them. */
export async function install(): Promise<Installation> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hireloom-bench-'));
  const embedded = await startEmbeddedPostgres(folder);
  await migrate(embedded.url, SECRET);
  const env = {
    ...process.env,
    MODE: 'development',
    DATABASE_URL: embedded.url,
    DATA_DIR: folder,
    SECRET,
    LOG_LEVEL: 'error',
  };
  return {
    ownerUrl: embedded.url,
    folder,
    env,
    remove: async () => {
      await embedded.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Web = {
  url: string;
  pid: number;
  takeQueries: () => Promise<Queries>;
  stop: () => Promise<void>;
};

export async function startWeb({ env }: Installation): Promise<Web> {
  const child = fork(path.join(import.meta.dirname, 'web.ts'), { env, execArgv: SERVER_FLAGS });
  const [{ address }] = (await once(child, 'message')) as [{ address: string }];
  return {
    url: address,
    pid: child.pid!,
    takeQueries: async () => {
      child.send('queries');
      return ((await once(child, 'message')) as [Queries])[0];
    },
    stop: () => end(child),
  };
}

export function startWorker({ env }: Installation): () => Promise<void> {
  const worker = spawn(process.execPath, ['server/main.ts', 'worker'], { cwd: ROOT, env, stdio: 'inherit' });
  return () => end(worker);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}
