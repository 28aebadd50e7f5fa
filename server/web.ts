/** The web process: the application, its port, and the live streams. */
import { createApp } from './app.ts';
import { reloadClock } from './follow-clock.ts';
import { APP_ROLE, urlOfRole } from './platform/database.ts';
import { openLiveHub } from './platform/live.ts';
import { passwordOf } from './platform/migrate.ts';
import type { Services } from './services.ts';
import { SettingsError } from './settings-error.ts';

export async function startWeb(services: Services, ownerUrl: string): Promise<() => Promise<void>> {
  const { settings, log } = services;
  const live = await openLiveHub(urlOfRole(ownerUrl, APP_ROLE, passwordOf(APP_ROLE, settings.secret)), log);
  live.onClock(() => reloadClock(services));
  const app = await createApp(services, live);
  try {
    await app.listen({ port: settings.port, host: settings.host });
  } catch (error) {
    await live.close();
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error;
    throw new SettingsError(`Port ${settings.port} is taken. Stop what uses it, or set PORT to another.`);
  }
  return async () => {
    await live.close();
    await app.close();
  };
}
