/** The results in words: the table of the terminal and docs/performance.md. Never edited by hand. */
import type { AtSize } from './at-size.ts';
import { blogPart } from './blog-page.ts';
import { livePart, mailsPart, remindersPart } from './clockwork-page.ts';
import { linkedinPart, uploadPart } from './files-page.ts';
import { jobsPart } from './jobs-page.ts';
import type { Measurement } from './measure.ts';
import type { Results } from './run.ts';
import { searchPart } from './search-page.ts';
import type { SignIns } from './sign-in.ts';

const AIMS = { readMs: 30, changeMs: 60, queries: 6, notificationMs: 200, startSeconds: 2, serverMb: 350 };

const HEAD = [
  '',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'requests/s',
  'queries',
  'p95 at a tenth',
  'ratio',
  'aim p95',
];

export function table(results: Results): string {
  const lines = [HEAD, ...rowsOf(results)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const grid = lines.map((line) =>
    line.map((cell, n) => (n ? cell.padStart(widths[n]!) : cell.padEnd(widths[n]!))).join('  '),
  );
  return [...grid, '', ...others(results).map(([what, value, aim]) => `${what}: ${value} (aim ${aim})`)].join(
    '\n',
  );
}

function rowsOf({ small, large }: Results): string[][] {
  const rows = (kind: 'reads' | 'changes', aim: number) =>
    large[kind].map((measured) =>
      rowOf(measured, small[kind].find(({ name }) => name === measured.name)!, aim),
    );
  return [...rows('reads', AIMS.readMs), ...rows('changes', AIMS.changeMs)];
}

function rowOf(large: Measurement, small: Measurement, aim: number): string[] {
  return [
    large.name,
    ...[large.p50, large.p95, large.p99].map((value) => value.toFixed(1)),
    large.requestsPerSecond.toFixed(0),
    `${Number(large.queries.toFixed(1))} + ${Number(large.transactionQueries.toFixed(1))}`,
    small.p95.toFixed(1),
    (large.p95 / small.p95).toFixed(2),
    `≤ ${aim} ${large.p95 <= aim ? '✓' : '✗'}`,
  ];
}

const middle = (sorted: number[]) => sorted[Math.floor(sorted.length / 2)]!;

function others({ notifications, startup }: Results): [string, string, string][] {
  const { fromPress, fromAnswer, tries } = notifications;
  const seconds = middle(startup.seconds);
  const met = (value: number, aim: number) => `≤ ${aim} ${value <= aim ? '✓' : '✗'}`;
  return [
    [
      `Notification in another browser, from the press, p50 / p95 ms of ${tries}`,
      `${fromPress.p50.toFixed(0)} / ${fromPress.p95.toFixed(0)}`,
      met(fromPress.p95, AIMS.notificationMs),
    ],
    [
      'Notification in another browser, from the answer, p50 / p95 ms',
      `${fromAnswer.p50.toFixed(0)} / ${fromAnswer.p95.toFixed(0)}`,
      met(fromAnswer.p95, AIMS.notificationMs),
    ],
    [
      `\`npm start\` until the first page, seconds, middle of ${startup.seconds.length}`,
      seconds.toFixed(2),
      met(seconds, AIMS.startSeconds),
    ],
    [
      'Resident memory of the process (web and worker), idle, MB',
      startup.serverMb?.toFixed(0) ?? 'unknown',
      startup.serverMb === null ? `≤ ${AIMS.serverMb}` : met(startup.serverMb, AIMS.serverMb),
    ],
    ['Resident memory of npm beside it, MB', startup.npmMb?.toFixed(0) ?? 'unknown', '–'],
  ];
}

const count = (value: number | undefined) => (value ?? 0).toLocaleString('en-GB');

const sizesOf = ({ sizes, loadSeconds }: AtSize) =>
  `${count(sizes.application)} applications, ${count(sizes.job)} jobs, ${count(sizes.candidate_record)} candidates, ` +
  `${count(sizes.submission)} submissions, ${count(sizes.interview)} interviews, ${count(sizes.event)} events, ` +
  `${count(sizes.notification)} notifications (${count(sizes.databaseMb)} MB, loaded in ${loadSeconds.toFixed(0)} s)`;

export function performancePage(results: Results): string {
  const { machine, small, large } = results;
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return `<!-- Written by \`npm run bench\`; not edited by hand. -->
# Performance

Measured on ${results.at.slice(0, 10)} by \`npm run bench\`: ${machine.cores} cores (${machine.cpu}), ${machine.memoryGb} GB,
Node ${machine.node}, PostgreSQL ${machine.postgres} with the settings of \`npm start\`.
Database, web process and the ten connections that ask share these cores.

The large database has ${sizesOf(large)};
the small one a tenth of it: ${sizesOf(small)}.
Six tenths belong to one agency, a quarter of its jobs to one client company; these two are measured, through the front
door: HTTP, session, role, row-level security, validated answer. Ids and words change from request to request. The boards
are those of the jobs with the most applications.

## Screens and commands

${row(HEAD)}
|---|${HEAD.slice(1)
    .map(() => '---:|')
    .join('')}
${rowsOf(results).map(row).join('\n')}

Ten connections, each asking again as soon as it is answered, in three rounds of which the calmest is shown; a change is
of another record each time. “Queries” is of one
request: what the session and the domain ask + what each transaction costs (\`begin\`, who acts, \`commit\`). “Ratio” is the
p95 over ten times the data.

## The rest

| | measured | aim |
|---|---:|---:|
${others(results).map(row).join('\n')}

A notification: one person submits an application, the worker writes the notification and announces it, another person’s
live stream hears it and their browser reads the list. From the press counts the submission itself as well.
${results.jobs ? jobsPart(results.jobs) : ''}${results.reminders ? remindersPart(results.reminders) : ''}${results.mails ? mailsPart(results.mails) : ''}${results.live ? livePart(results.live) : ''}${results.signIns ? signInsPart(results.signIns) : ''}${results.blog ? blogPart(results.blog) : ''}${results.search ? searchPart(results.search) : ''}${results.upload ? uploadPart(results.upload) : ''}${results.linkedin ? linkedinPart(results.linkedin) : ''}`;
}

function signInsPart(signIns: SignIns): string {
  const { at, rounds, atOnce, answers, seconds, others, strangers, owner, ownerElsewhere } = signIns;
  const total = rounds * atOnce;
  const share = (part: number) => `${((100 * part) / total).toFixed(1)} %`;
  const list = (values: number[], digits: number) => values.map((each) => each.toFixed(digits)).join(' / ');
  const times = (values: (number | null)[]) =>
    values.map((each) => (each === null ? 'refused' : each.toFixed(0))).join(' / ');
  return `
## A thousand sign-ins at once at one account

Measured on ${at.slice(0, 10)} by \`node bench/sign-in.ts\`, on the same two cores and with the limits of production: ${rounds} times ${count(atOnce)} sign-ins
at one account, all begun at once, each from a network of its own and every tenth with the right password.

| | |
|---|---:|
| Answered 429, of ${count(total)} | ${share(answers.tooMany)} |
| Compared and wrong / let in | ${share(answers.wrong)} / ${share(answers.letIn)} |
| Until the last was answered, seconds of each time | ${list(seconds, 1)} |
| Other accounts meanwhile, in browsers they know: let in, of ${others.tries} | ${others.letIn} |
| – p50 / p95 ms | ${others.p50.toFixed(0)} / ${others.p95.toFixed(0)} |
| Another account in a browser nobody knows: seconds until it was in, waiting as told | ${list(strangers, 1)} |
| The owner in their own browser meanwhile, ms | ${times(owner.meanwhile)} |
| – afterwards, ms | ${times(owner.afterwards)} |
| The owner in a browser nobody knows, afterwards: told to wait, seconds | ${list(ownerElsewhere, 0)} |
`;
}
