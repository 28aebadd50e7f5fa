/** One process: `web`, `worker`, or both and all they need. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from './platform/embedded-postgres.ts';
import { migrate } from './platform/migrate.ts';
import type { Services } from './services.ts';
import { readSettings, type Settings } from './settings.ts';
import { SettingsError } from './settings-error.ts';

const START_LOCK = 7_243_003;

type Stop = () => Promise<void>;

type Part = 'all' | 'web' | 'worker';

/** @param stops is given how to stop each part as soon as it runs */
async function start(part: Part, settings: Settings, ownerUrl: string, stops: Stop[]) {
  const { openServices, startWeb, followClock, startWorker } = await load(part);
  if (settings.mode === 'production') await refuseDemo(ownerUrl);
  const services = await openServices(
    part === 'all' ? await withLinkedin(settings, stops) : settings,
    ownerUrl,
  );
  stops.push(services.close);
  if (part === 'all' && settings.mode === 'demo') await fillDemo(services, ownerUrl);
  stops.push(await (startWeb ?? followClock)(services, ownerUrl));
  if (startWorker) {
    const worker = await startWorker(services, ownerUrl, part === 'all' && !settings.databaseUrl);
    stops.push(worker.stop);
  }
  if (part === 'all' && settings.mode === 'demo') await welcome(services);
}

/** What this part is made of, and nothing else: a worker does without the web's half of the code. */
async function load(part: Part) {
  const { openServices } = await import('./services.ts');
  const { followClock } = await import('./follow-clock.ts');
  const { startWeb } = part === 'worker' ? {} : await import('./web.ts');
  const { startWorker } = part === 'web' ? {} : await import('./worker.ts');
  return { openServices, followClock, startWeb, startWorker };
}

/** @returns the owner's connection string of a database with the newest schema */
async function openDatabase(settings: Settings, part: string, stops: Stop[]): Promise<string> {
  if (part !== 'all' && !settings.databaseUrl) {
    throw new SettingsError('Setting DATABASE_URL: needed to run web and worker as separate processes.');
  }
  if (settings.databaseUrl) {
    if (part === 'all') await migrate(settings.databaseUrl, settings.secret);
    return settings.databaseUrl;
  }
  const embedded = await startEmbeddedPostgres(settings.dataDir);
  const lock = await takeStartLock(embedded.url, settings);
  // After the lock: whoever comes second must not stop the server of the first.
  stops.push(embedded.stop, lock);
  await migrate(embedded.url, settings.secret);
  return embedded.url;
}

/** Held by a session, so that it is free again however the process ended. */
async function takeStartLock(url: string, settings: Settings): Promise<Stop> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query('select pg_try_advisory_lock($1) as mine', [START_LOCK]);
  if (!rows[0].mine) {
    await client.end();
    throw new SettingsError(
      `Hireloom runs already on ${settings.dataDir}. Open ${settings.publicUrl}, or stop it first.`,
    );
  }
  return () => client.end();
}

/** Their password is in the README. */
async function refuseDemo(ownerUrl: string) {
  const { holdsDemoAccounts } = await import('../scripts/demo/state.ts');
  if (await holdsDemoAccounts(ownerUrl))
    throw new SettingsError(
      'Setting DATABASE_URL: this database has accounts of the demonstration, which anyone can sign in to. Use an empty one for production, or set MODE=demo.',
    );
}

/** The demonstration runs a LinkedIn of its own, where none is named. */
async function withLinkedin(settings: Settings, stops: Stop[]): Promise<Settings> {
  if (settings.mode !== 'demo' || settings.linkedin) return settings;
  const { openOwnLinkedin } = await import('../scripts/demo/own-linkedin.ts');
  const linkedin = await openOwnLinkedin();
  stops.push(linkedin.close);
  return { ...settings, linkedin: linkedin.settings };
}

/** Before web and worker begin, so that nobody meets half a world and nobody is told of its past. */
async function fillDemo(services: Services, ownerUrl: string) {
  const { readDemo } = await import('../scripts/demo/state.ts');
  const demo = await readDemo(ownerUrl);
  if (demo === 'complete') return;
  if (demo === 'begun') await beginAnew(services, ownerUrl);
  const child = fork(path.resolve(import.meta.dirname, '../scripts/demo/fill.ts'));
  child.send({ ownerUrl });
  const [code] = await once(child, 'exit');
  if (code !== 0)
    throw new SettingsError(
      'The demonstration data was not made. Start again, or run npm run demo:reset first.',
    );
}

/** A first start that was interrupted left half a world. In our own database that is thrown away; elsewhere only by hand. */
async function beginAnew({ settings }: Services, ownerUrl: string) {
  if (settings.databaseUrl)
    throw new SettingsError('The demonstration data is incomplete. Run: npm run demo:reset');
  const { emptyDatabase } = await import('../scripts/demo/state.ts');
  await emptyDatabase(ownerUrl);
  await migrate(ownerUrl, settings.secret);
}

async function welcome(services: Services) {
  const { demoAccounts } = await import('../scripts/demo/accounts.ts');
  const { publicUrl } = services.settings;
  const accounts = demoAccounts();
  const width = Math.max(...accounts.map(({ email }) => email.length));
  console.log(`\n  Hireloom is at ${publicUrl}\n\n  Sign in as (password for all: ${accounts[0]!.password})`);
  for (const { role, email, organisation } of accounts) {
    console.log(
      `    ${email.padEnd(width)}  ${role.replace('_', ' ')}${organisation ? `, ${organisation}` : ''}`,
    );
  }
  console.log(`\n  Mail that is sent: ${publicUrl}/dev/mail   API: ${publicUrl}/api/docs   Stop: Ctrl-C\n`);
}

function onlyOnce(work: Stop): Stop {
  let running: Promise<void> | null = null;
  return () => {
    running ??= work();
    return running;
  };
}

/** @param part what `npm start`, `npm run web` and `npm run worker` name */
export async function run(part: string) {
  if (part !== 'all' && part !== 'web' && part !== 'worker')
    throw new SettingsError(`Unknown part: ${part}. Use web or worker.`);
  if (part !== 'worker') {
    const { buildWeb, isWebStale } = await import('../scripts/build-web.ts');
    if (isWebStale()) await buildWeb();
  }
  const settings = readSettings();
  const stops: Stop[] = [];
  const stop = onlyOnce(async () => {
    for (const each of stops.toReversed()) await each();
  });
  const opened = openDatabase(settings, part, stops);
  // Loading takes about as long as the database takes to start. If it fails, `start` says so.
  load(part).catch(() => {});
  let interrupted = false;
  // Heard from the first moment on: an impatient Ctrl-C must not leave the database running alone.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      interrupted = true;
      opened.then(stop, stop).then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
  try {
    await start(part, settings, await opened, stops);
  } catch (error) {
    // What was starting when the ground went away complains; the signal's way ends the process.
    if (interrupted) return;
    await stop();
    throw error;
  }
}
