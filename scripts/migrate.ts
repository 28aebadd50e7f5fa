/** Brings the database of DATABASE_URL to the newest schema. Safe to run from many places at once. */
import { migrate } from '../server/platform/migrate.ts';
import { readSettings } from '../server/settings.ts';
import { SettingsError } from '../server/settings-error.ts';

try {
  const settings = readSettings();
  if (!settings.databaseUrl)
    throw new SettingsError('Setting DATABASE_URL: needed. The embedded database is migrated by npm start.');
  await migrate(settings.databaseUrl, settings.secret);
  console.log('The schema is up to date.');
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exitCode = 1;
}
