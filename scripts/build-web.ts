/** Builds the web application into dist/web, in a process of its own so that its memory is given back. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');

/** Whether something of the web application is newer than what was built of it. */
export function isWebStale(): boolean {
  const page = path.join(ROOT, 'dist/web/index.html');
  if (!existsSync(page)) return true;
  const built = statSync(page).mtimeMs;
  const sources = globSync('web/**/*.{ts,tsx,css,html,svg,js}', { cwd: ROOT });
  return sources.some((file) => statSync(path.join(ROOT, file)).mtimeMs > built);
}

export async function buildWeb(): Promise<void> {
  console.log('Building the web application …');
  const built = spawnSync(
    process.execPath,
    [
      path.join(ROOT, 'node_modules/vite/bin/vite.js'),
      'build',
      '--config',
      'web/vite.config.ts',
      '--logLevel',
      'warn',
    ],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (built.status !== 0)
    throw new Error(`The web application could not be built: ${built.stderr || built.stdout}`);
}

if (import.meta.main) await buildWeb();
