/** LinkedIn’s ZIP of 500 positions and 2,000 skills: how long a worker reads it, and says how far it is. `node bench/linkedin.ts` writes its part of bench/results.json and docs/performance.md. */
import { readExport } from '../server/domain/linkedin/reading/export.ts';
import { largeExport } from '../test/fixtures/linkedin-export.ts';
import { keepResults } from './keep-results.ts';
import { percentile } from './measure.ts';

export type LinkedinExport = { at: string; times: number; p50: number; p95: number };

const TIMES = 20;

const zip = await largeExport(500, 2000);
const times: number[] = [];
let told = 0;
for (let n = 0; n < TIMES; n++) {
  const began = performance.now();
  const { career } = await readExport(zip, async () => {
    told++;
  });
  times.push(performance.now() - began);
  if (career.positions.length !== 500 || career.skills.length !== 2000)
    throw new Error('Not all of it was read.');
}
times.sort((a, b) => a - b);
const p50 = percentile(times, 50);
const p95 = percentile(times, 95);
keepResults({ linkedin: { at: new Date().toISOString(), times: TIMES, p50, p95 } });
console.log(
  `${(zip.length / 1024).toFixed(0)} kB, read ${TIMES} times with ${told / TIMES} words of progress each: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`,
);
