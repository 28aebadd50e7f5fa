/** Empties the database of a demonstration; the next `npm start` fills it anew. Refused for anything else. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { isServerRunning } from '../../server/platform/embedded-postgres.ts';
import { readSettings } from '../../server/settings.ts';
import { emptyDatabase } from './state.ts';

const settings = readSettings();
if (settings.mode !== 'demo') {
  console.error(`This is ${settings.mode}, not a demonstration. Nothing was changed.`);
  process.exit(1);
}
if (settings.databaseUrl) await emptyDatabase(settings.databaseUrl);
else removeDataFolder();
console.log('The demonstration is empty. npm start fills it anew.');

function removeDataFolder() {
  if (isServerRunning(settings.dataDir)) {
    console.error('Hireloom is running. Stop it first.');
    process.exit(1);
  }
  for (const part of ['postgres', 'files', 'postgres-password']) {
    rmSync(path.join(settings.dataDir, part), { recursive: true, force: true });
  }
}
