/** The part of docs/performance.md that bench/jobs.ts measured, in words. */
import type { Descriptions } from './descriptions.ts';
import type { Jobs } from './jobs.ts';
import type { JobsMeasurement } from './jobs-measure.ts';
import { speedWords } from './speed-words.ts';

const AIMS = { list: 30, jobPage: 20, reading: 500 };

const count = (value: number) => value.toLocaleString('en-GB');
const aim = (value: number, most: number) => `≤ ${most} ${value <= most ? '✓' : '✗'}`;

export function jobsPart({ at, load, sizes, reads, descriptions }: Jobs): string {
  const row = ({ name, p50, p95, p99, requestsPerSecond, cpu }: JobsMeasurement) =>
    `| ${name} | ${[p50, p95, p99].map((each) => each.toFixed(1)).join(' | ')} | ${requestsPerSecond.toFixed(0)} | ${
      cpu ? `${cpu.web.toFixed(1)} + ${cpu.database.toFixed(1)}` : '–'
    } | ${aim(p95, name.startsWith('Public job') ? AIMS.jobPage : AIMS.list)} |`;
  const cpus = reads.flatMap(({ cpu }) => (cpu ? [cpu.unit] : []));
  return `
## Among 200,000 jobs

Measured on ${at.slice(0, 10)} by \`node bench/jobs.ts\`, on the same two cores and with ten connections: ${count(sizes.jobs)} jobs,
${count(sizes.shown)} of them on the public board, of ${sizes.agencies + sizes.companies} organisations (${sizes.agencies} agencies, ${sizes.companies} companies). They are shared unevenly: the
largest agency has ${count(sizes.ofAgency)} jobs, the largest company ${count(sizes.ofCompany)}. The public lists are the pages as everybody gets them,
with their counts; words, misspelt ones too, and filters change from request to request. A page is kept for a second, and shown while it is made anew, as
in the product: where the searches are those that many make, most readers get what was made for another. “Each another” has none that comes again. The lists of agencies and companies are under every filter that there is, each time asked by somebody of another
organisation; beneath, by nobody but the people of the largest. The exact count of each state is asked by itself, once for what a list is narrowed to.

The load of the machine, over the minute before, was ${load.map((each) => each.toFixed(1)).join(' at the beginning and ')} at the end, Hireloom’s own part of it
included. Whatever else ran on the two cores lengthened every time; “CPU ms” is the processor time that one request took
of web + database, without the waiting. ${cpus.length ? speedWords(cpus) : ''}

| | p50 ms | p95 ms | p99 ms | a second | CPU ms of one | aim of p95 |
|---|---:|---:|---:|---:|---:|---:|
${reads.map(row).join('\n')}

${descriptionsPart(descriptions)}`;
}

function descriptionsPart({ reading, left }: Descriptions): string {
  const inputs = left.reduce((sum, each) => sum + each.inputs.length, 0);
  return `## Job descriptions

| A file of three pages, read | kB | p50 ms | p95 ms | aim of p95 |
|---|---:|---:|---:|---:|
${reading.map(({ kind, kilobytes, p50, p95 }) => `| ${kind} | ${kilobytes.toFixed(0)} | ${p50.toFixed(0)} | ${p95.toFixed(0)} | ${aim(p95, AIMS.reading)} |`).join('\n')}

What the ${left.length} files of the tests leave to type or choose before the job can be submitted, ${(inputs / left.length).toFixed(1)} inputs on average:

| file | inputs | which |
|---|---:|---|
${left.map(({ file, inputs }) => `| ${file} | ${inputs.length} | ${inputs.join(', ') || 'none'} |`).join('\n')}
`;
}
