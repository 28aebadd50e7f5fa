/** Keeps what one script has measured, in bench/results.json and in docs/performance.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { performancePage } from './page.ts';
import type { Results } from './run.ts';

const RESULTS = path.join(import.meta.dirname, 'results.json');

export function keepResults(part: Partial<Results>): Results {
  const results = { ...(JSON.parse(readFileSync(RESULTS, 'utf8')) as Results), ...part };
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(path.join(import.meta.dirname, '../docs/performance.md'), performancePage(results));
  return results;
}
