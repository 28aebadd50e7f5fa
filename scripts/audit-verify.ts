/** Recomputes the hash chain of every organisation's events; names the first broken row and ends with 1. */
import { startEmbeddedPostgres } from '../server/platform/embedded-postgres.ts';
import { verifySeals } from '../server/platform/event-seals.ts';
import { openServices } from '../server/services.ts';
import { readSettings } from '../server/settings.ts';

const settings = readSettings();
const embedded = settings.databaseUrl ? null : await startEmbeddedPostgres(settings.dataDir);
const services = await openServices(settings, settings.databaseUrl ?? embedded!.url);
const { checked, unsealed, broken } = await verifySeals(services.db);
if (broken) {
  console.error(
    `Broken: event ${broken.eventId} in chain ${broken.chainId} (seal ${broken.sequence}): ${broken.why}.`,
  );
  process.exitCode = 1;
} else {
  console.log(`${checked} sealed events are as they were written; ${unsealed} wait for their seal.`);
}
await services.close();
// A server that Hireloom itself runs on stays up.
if (embedded?.startedHere) await embedded.stop();
