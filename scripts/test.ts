/**
 * All that must hold: format, lint, types, layers, dead code, generated files, unit and integration tests, the browser test.
 * The browser test runs where a Chromium is found; in CI it must be.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildWeb, isWebStale } from './build-web.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const BROWSERS = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const browser = BROWSERS.find((file) => file && existsSync(file));
const inCi = process.env.CI === 'true';

type Check = { name: string; command: string[]; env?: Record<string, string> };

const checks: Check[] = [
  { name: 'format and lint', command: ['@biomejs/biome/bin/biome', 'ci', '--error-on-warnings'] },
  { name: 'types', command: ['typescript/bin/tsc', '--noEmit'] },
  {
    name: 'layers',
    command: [
      'dependency-cruiser/bin/dependency-cruiser.mjs',
      'server',
      'web/src',
      'scripts',
      '--output-type',
      'err',
    ],
  },
  { name: 'dead code', command: ['knip/bin/knip.js'] },
  { name: 'generated files', command: ['../scripts/generate.ts', '--check'] },
  { name: 'unit and integration', command: ['vitest/vitest.mjs', 'run'] },
];

if (browser) {
  checks.push({
    name: 'browser',
    command: ['vitest/vitest.mjs', 'run', '--config', 'e2e/vitest.config.ts'],
    env: { CHROMIUM: browser },
  });
} else {
  console.log(
    inCi
      ? 'No Chromium was found, and in CI there must be one.'
      : 'No Chromium was found: the browser test is left out. Set CHROMIUM to its path.',
  );
}
if (isWebStale()) await buildWeb();

const failed = checks.filter(({ name, command: [program, ...rest], env }) => {
  console.log(`\n── ${name}`);
  const run = spawnSync(process.execPath, [path.join(ROOT, 'node_modules', program!), ...rest], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return run.status !== 0;
});
const missing = inCi && !browser ? 1 : 0;
if (failed.length) console.log(`\nFailed: ${failed.map(({ name }) => name).join(', ')}`);
console.log(`\n${checks.length - failed.length} passed, ${failed.length + missing} failed`);
process.exitCode = failed.length + missing > 0 ? 1 : 0;
