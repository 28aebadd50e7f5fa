/** The part of docs/performance.md that bench/search.ts measured, in words. */
import type { Measurement } from './measure.ts';
import type { Search } from './search.ts';

const AIMS = { any: 100, beginning: 50 };

const count = (value: number) => value.toLocaleString('en-GB');

export function searchPart({ at, sizes, reads }: Search): string {
  const row = ({ name, p50, p95, p99, requestsPerSecond }: Measurement) => {
    const most = name === 'The beginning of a name' ? AIMS.beginning : AIMS.any;
    return `| ${name} | ${[p50, p95, p99].map((each) => each.toFixed(1)).join(' | ')} | ${requestsPerSecond.toFixed(0)} | ≤ ${most} ${p95 <= most ? '✓' : '✗'} |`;
  };
  return `
## The search, in an agency of a million candidates

Measured on ${at.slice(0, 10)} by \`node bench/search.ts\`, on the same two cores and with four connections, each asking again as soon as it is answered: one agency with ${count(sizes.candidates)} candidates,
called by ${count(sizes.nameWords)} words, ${count(sizes.applications)} applications and ${count(sizes.jobs)} jobs. Each search looks through everything that the person may see.

| Searched for | p50 ms | p95 ms | p99 ms | a second | aim of p95 |
|---|---:|---:|---:|---:|---:|
${reads.map(row).join('\n')}
`;
}
