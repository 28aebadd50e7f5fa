/** What the parts of a process are made of; loaded while the database starts. */
import { createApp } from './app.ts';
import { APP_ROLE, urlOfRole } from './platform/database.ts';
import { openLiveHub } from './platform/live.ts';
import { passwordOf } from './platform/migrate.ts';
import type { Services } from './services.ts';
import { SettingsError } from './settings.ts';

export { openServices } from './services.ts';
export { startWorker } from './worker.ts';

type Stop = () => Promise<void>;

export async function startWeb(services: Services, ownerUrl: string): Promise<Stop> {
  const live = await openLiveHub(listenUrl(services, ownerUrl), services.log);
  live.onClock(() => reloadClock(services));
  const app = await createApp(services, live);
  try {
    await app.listen({ port: services.settings.port, host: services.settings.host });
  } catch (error) {
    await live.close();
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error;
    throw new SettingsError(
      `Port ${services.settings.port} is taken. Stop what uses it, or set PORT to another.`,
    );
  }
  return async () => {
    await live.close();
    await app.close();
  };
}

/** A worker without a web process beside it hears of a moved clock too. */
export async function followClock(services: Services, ownerUrl: string): Promise<Stop> {
  const hub = await openLiveHub(listenUrl(services, ownerUrl), services.log);
  hub.onClock(() => reloadClock(services));
  return hub.close;
}

function reloadClock({ clock, log }: Services) {
  clock.reload().catch((error: Error) => log.warn({ error: error.message }, 'the clock was not read'));
}

const listenUrl = (services: Services, ownerUrl: string) =>
  urlOfRole(ownerUrl, APP_ROLE, passwordOf(APP_ROLE, services.settings.secret));
