/** A worker without a web process beside it hears of a moved clock, too. */
import { APP_ROLE, urlOfRole } from './platform/database.ts';
import { openLiveHub } from './platform/live.ts';
import { passwordOf } from './platform/migrate.ts';
import type { Services } from './services.ts';

export async function followClock(services: Services, ownerUrl: string): Promise<() => Promise<void>> {
  const { settings, log } = services;
  const hub = await openLiveHub(urlOfRole(ownerUrl, APP_ROLE, passwordOf(APP_ROLE, settings.secret)), log);
  hub.onClock(() => reloadClock(services));
  return hub.close;
}

export function reloadClock({ clock, log }: Services) {
  clock.reload().catch((error: Error) => log.warn({ error: error.message }, 'the clock was not read'));
}
