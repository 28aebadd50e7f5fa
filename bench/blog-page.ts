/** The part of docs/performance.md that bench/blog.ts measured, in words. */
import type { Blog } from './blog.ts';
import { speedWords } from './speed-words.ts';

const AIM_MS = 20;
const AIM_KB = 40;

export function blogPart({ at, load, unit, posts, reads }: Blog): string {
  const met = (is: boolean) => (is ? '✓' : '✗');
  const rows = reads.map(
    ({ name, p50, p95, p99, requestsPerSecond, gzipKb }) =>
      `| ${name} | ${[p50, p95, p99].map((each) => each.toFixed(1)).join(' | ')} | ${requestsPerSecond.toFixed(0)} | ${gzipKb.toFixed(1)} | ≤ ${AIM_MS} ${met(p95 <= AIM_MS)}, ≤ ${AIM_KB} kB ${met(gzipKb <= AIM_KB)} |`,
  );
  return `
## The blog, and the prices

Measured on ${at.slice(0, 10)} by \`node bench/blog.ts --write\`, on the same two cores and with fifty connections, among ${posts.toLocaleString('en-GB')} posts. The
load of the machine, over the minute before, was ${load.map((each) => each.toFixed(1)).join(' at the beginning and ')} at the end. ${unit ? speedWords(unit) : ''}
A page that many read is kept for a second, and shown while it is made anew; a post that nobody has just read, and a search for what nobody has just looked for, is made for its reader.

| | p50 ms | p95 ms | p99 ms | a second | gzip kB | aim |
|---|---:|---:|---:|---:|---:|---:|
${rows.join('\n')}
`;
}
