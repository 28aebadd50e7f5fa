/**
 * Writes every generated file: database types, the web's API types, diagrams, the pages of views, permissions, notifications and settings.
 * With `--check` it writes nothing and fails where one is stale.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createApp } from '../server/app.ts';
import { startEmbeddedPostgres } from '../server/platform/embedded-postgres.ts';
import { migrate } from '../server/platform/migrate.ts';
import { openServices } from '../server/services.ts';
import { readSettings } from '../server/settings.ts';
import { apiTypes } from './generate/api-types.ts';
import { databaseTypes } from './generate/database-types.ts';
import { notificationsPage } from './generate/notifications-page.ts';
import { permissionsPage } from './generate/permissions-page.ts';
import { settingsPage } from './generate/settings-page.ts';
import { stateDiagrams } from './generate/state-diagrams.ts';
import { viewsPage } from './generate/views-page.ts';
import { webWords } from './generate/web-words.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

async function generate(): Promise<Record<string, string>> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'hireloom-generate-'));
  const settings = readSettings({ MODE: 'development', DATA_DIR: dataDir, LOG_LEVEL: 'error' });
  const postgres = await startEmbeddedPostgres(dataDir, ['fsync=off']);
  try {
    await migrate(postgres.url, settings.secret);
    const services = await openServices(settings, postgres.url);
    const app = await createApp(services, { add: () => () => {}, onClock: () => {}, close: async () => {} });
    await app.ready();
    const openapi = app.swagger();
    const files = {
      'server/platform/generated/database.ts': await databaseTypes(postgres.url),
      'web/src/generated/api.d.ts': await apiTypes(openapi),
      'web/src/generated/words.ts': webWords(),
      'docs/states.md': stateDiagrams(),
      'docs/permissions.md': permissionsPage(app.operations),
      'docs/views.md': viewsPage(app.operations),
      'docs/notifications.md': notificationsPage(),
      'docs/settings.md': settingsPage(),
    };
    await app.close();
    await services.close();
    return files;
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const files = await generate();
const stale = Object.entries(files).filter(([file, text]) => {
  const full = path.join(ROOT, file);
  return !existsSync(full) || readFileSync(full, 'utf8') !== text;
});
if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`${file} is stale: run npm run generate`);
  process.exitCode = stale.length ? 1 : 0;
} else {
  for (const [file, text] of stale) {
    mkdirSync(path.dirname(path.join(ROOT, file)), { recursive: true });
    writeFileSync(path.join(ROOT, file), text);
    console.log(`wrote ${file}`);
  }
}
