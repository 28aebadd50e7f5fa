/** The parts of docs/performance.md that bench/upload.ts and bench/linkedin.ts measured, in words. */
import type { LinkedinExport } from './linkedin.ts';
import type { Upload } from './upload.ts';

const AIM_MB = 20;
const AIM_MS = 2000;

export function uploadPart({ at, grownMb }: Upload): string {
  return `
## A file of 20 MB that comes in

Measured on ${at.slice(0, 10)} by \`node bench/upload.ts\` as \`npm start\` runs it, after one that brings in code: sent ${grownMb.length} times in pieces of 1 MB,
and kept with a job. The process grew at most by ${grownMb.join(', ')} MB (aim ≤ ${AIM_MB} ${Math.max(...grownMb) <= AIM_MB ? '✓' : '✗'}).
`;
}

export function linkedinPart({ at, times, p50, p95 }: LinkedinExport): string {
  return `
## A LinkedIn export of 500 positions and 2,000 skills

Measured on ${at.slice(0, 10)} by \`node bench/linkedin.ts\`: the ZIP read ${times} times, saying how far it is. ${p50.toFixed(0)} ms at p50 and ${p95.toFixed(0)} at p95 (aim ≤ ${AIM_MS} ${p95 <= AIM_MS ? '✓' : '✗'}).
`;
}
