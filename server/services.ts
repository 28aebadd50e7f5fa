/** What one process holds open, made once at start and handed to views and tasks. */
import { type AsNobody, openAsNobody } from './platform/as-nobody.ts';
import { type Clock, machineClock, movableClock } from './platform/clock.ts';
import {
  APP_ROLE,
  AUTH_ROLE,
  type Database,
  openDatabase,
  openPool,
  urlOfRole,
} from './platform/database.ts';
import { type InTurn, openInTurn } from './platform/in-turn.ts';
import { createLog, type Log } from './platform/log.ts';
import { passwordOf } from './platform/migrate.ts';
import { openStorage, type Storage } from './platform/storage.ts';
import { openUploadFolder, type UploadFolder } from './platform/upload-folder.ts';
import { openVirusScanner, type VirusScanner } from './platform/virus-scanner.ts';
import type { Settings } from './settings.ts';

export type Services = {
  settings: Settings;
  log: Log;
  db: Database;
  /** Sign-in and sessions only; the other roles cannot read what it reads. */
  authDb: Database;
  asNobody: AsNobody;
  inTurn: InTurn;
  clock: Clock;
  storage: Storage;
  /** Where files lie while they arrive. */
  uploads: UploadFolder;
  /** Null where none is set. */
  scanner: VirusScanner | null;
  close: () => Promise<void>;
};

/** @param ownerUrl the database, named by its owner's connection string @param onQuery hears the SQL text of every query of a request (tests, bench) */
export async function openServices(
  settings: Settings,
  ownerUrl: string,
  options: { clock?: Clock; onQuery?: (sql: string) => void } = {},
): Promise<Services> {
  const log = createLog(settings.logLevel);
  const onError = (error: Error) => log.warn({ error: error.message }, 'database connection lost');
  const open = (role: typeof APP_ROLE | typeof AUTH_ROLE, max: number) =>
    openPool(urlOfRole(ownerUrl, role, passwordOf(role, settings.secret)), max, onError);
  const pool = open(APP_ROLE, settings.databasePool);
  const authPool = open(AUTH_ROLE, Math.max(2, Math.ceil(settings.databasePool / 2)));
  const db = openDatabase(pool, options.onQuery);
  const authDb = openDatabase(authPool, options.onQuery);
  const clock = options.clock ?? (settings.timeTravel ? movableClock(db) : machineClock);
  await clock.reload();
  return {
    settings,
    log,
    db,
    authDb,
    asNobody: openAsNobody(db, clock),
    inTurn: openInTurn(),
    clock,
    storage: openStorage(settings),
    uploads: openUploadFolder(settings),
    scanner: settings.clamd ? openVirusScanner(settings.clamd.url, settings.clamd.patience) : null,
    close: async () => {
      await Promise.all([db.destroy(), authDb.destroy()]);
    },
  };
}

declare module 'fastify' {
  interface FastifyInstance {
    services: Services;
  }
}
