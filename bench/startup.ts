/** `npm start` on a data folder that is there already: until the first page, and what it holds in memory when idle. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from './measure.ts';

export type Startup = {
  /** Seconds until the first page was answered, of each try. */
  seconds: number[];
  /** Resident megabytes of the Node process that is Hireloom, idle; null where /proc is not. */
  serverMb: number | null;
  /** What npm itself holds beside it. */
  npmMb: number | null;
};

const TRIES = 5;
const IDLE_MS = 8000;

export async function measureStartup(): Promise<Startup> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hireloom-start-'));
  const port = await freePort();
  const env = { ...process.env, DATA_DIR: folder, PORT: String(port), MODE: 'development' };
  try {
    // The first start makes the database, and the web application where it is not built.
    await (await start(env, port)).stop();
    const seconds: number[] = [];
    for (let tries = 1; tries < TRIES; tries++) {
      const started = await start(env, port);
      seconds.push(started.seconds);
      await started.stop();
    }
    const last = await start(env, port);
    seconds.push(last.seconds);
    await sleep(IDLE_MS);
    const memory = memoryOf(last.child.pid!);
    await last.stop();
    return { seconds: seconds.toSorted((a, b) => a - b), ...memory };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function start(env: NodeJS.ProcessEnv, port: number) {
  const began = performance.now();
  // A process group of its own, to which the stop is said as a terminal says Ctrl-C.
  const child = spawn('npm', ['start'], {
    cwd: path.resolve(import.meta.dirname, '..'),
    env,
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error('npm start ended before it answered');
    await sleep(10);
  }
  return { child, seconds: (performance.now() - began) / 1000, stop: () => stopGroup(child) };
}

const answers = (port: number): Promise<boolean> =>
  ask(`http://127.0.0.1:${port}`, { method: 'GET', path: '/', token: '' }).then(
    (page) => page.includes('<html'),
    () => false,
  );

async function stopGroup(child: ChildProcess) {
  const gone = once(child, 'exit');
  const members = descendants(child.pid!);
  process.kill(-child.pid!, 'SIGINT');
  await gone;
  // npm may leave before what it started.
  while (members.some((pid) => commandOf(pid)?.includes('server/main.ts'))) await sleep(20);
}

function memoryOf(npm: number) {
  const processes = [npm, ...descendants(npm)].map((pid) => ({
    command: commandOf(pid),
    mb: residentMb(pid),
  }));
  const sum = (mine: (command: string) => boolean) => {
    const found = processes.filter(({ command, mb }) => command && mb !== null && mine(command));
    return found.length ? found.reduce((total, { mb }) => total + mb!, 0) : null;
  };
  const isServer = (command: string) => command.includes('server/main.ts') && /^\S*node\S* /.test(command);
  return { serverMb: sum(isServer), npmMb: sum((command) => command.startsWith('npm ')) };
}

function descendants(pid: number): number[] {
  try {
    const parents = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => ({ pid: Number(name), parent: parentOf(Number(name)) }));
    const below = (of: number): number[] =>
      parents.filter(({ parent }) => parent === of).flatMap((child) => [child.pid, ...below(child.pid)]);
    return below(pid);
  } catch {
    return [];
  }
}

const read = (pid: number, file: string): string | null => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return null;
  }
};

const parentOf = (pid: number): number => Number(read(pid, 'stat')?.replace(/.*\) /, '').split(' ')[1] ?? 0);

const commandOf = (pid: number): string | null => read(pid, 'cmdline')?.replaceAll('\0', ' ') ?? null;

function residentMb(pid: number): number | null {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(read(pid, 'status') ?? '')?.[1];
  return kilobytes ? Number(kilobytes) / 1024 : null;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}
