/** The parts of docs/performance.md about reminders, mails and live streams, in words. */
import type { Live } from './live.ts';
import type { Mails } from './mails.ts';
import type { Reminders } from './reminders.ts';

const count = (value: number) => value.toLocaleString('en-GB');
const loadOf = ([before, after]: [number, number]) =>
  `The load of the machine was ${before.toFixed(1)} at the beginning and ${after.toFixed(1)} at the end.`;

export function remindersPart({ at, load, deliveries, messages, runs }: Reminders): string {
  const [alone, among] = runs as [Reminders['runs'][number], Reminders['runs'][number]];
  const row = ({ waiting, others, seconds, memoryMb }: Reminders['runs'][number]) =>
    `| ${count(waiting)} | ${count(others)} | ${seconds.toFixed(1)} ${seconds <= 10 ? '✓' : '✗'} | ${memoryMb.toFixed(0)} ${memoryMb <= 300 ? '✓' : '✗'} |`;
  return `
## Reminders

Measured on ${at.slice(0, 10)} by \`node bench/reminders.ts\`, on the same two cores, by one worker at a time: candidates that wait for a client's
answer at 500 agencies in 12 time zones, each to be said to ten people. Found, put together and handed to the queue are ${count(deliveries)}
things said in ${count(messages)} messages. ${loadOf(load)}

| waiting | not waiting | seconds (aim ≤ 10) | MB of the process (aim ≤ 300) |
|---:|---:|---:|---:|
${row(alone)}
${row(among)}

With ten times as many rows it takes ${(among.seconds / alone.seconds).toFixed(2)} times as long (aim ≤ 1.3).
`;
}

export function mailsPart({ at, load, mails, relayMs, perSecond: { one, two } }: Mails): string {
  const ratio = two / one;
  return `
## Mails through a slow relay

Measured on ${at.slice(0, 10)} by \`node bench/mails.ts\`, on the same two cores, which the relay shares: ${count(mails)} mails, each of which the relay
takes ${relayMs} ms for. One worker sends ${one.toFixed(0)} a second, two send ${two.toFixed(0)}: ${ratio.toFixed(2)} times as many (aim ≥ 1.6 ${ratio >= 1.6 ? '✓' : '✗'}). ${loadOf(load)}
`;
}

export function livePart({
  at,
  load,
  streams,
  idle,
  notifications: { fromPress, fromAnswer, tries },
}: Live): string {
  const cost = idle.with - idle.without;
  return `
## ${count(streams)} open live streams

Measured on ${at.slice(0, 10)} by \`node bench/live.ts\`, on the same two cores, with ${count(streams)} streams open at one web process. At rest they cost
${cost.toFixed(1)} % of a core (aim ≤ 5 ${cost <= 5 ? '✓' : '✗'}; the process takes ${idle.with.toFixed(1)} % with them and ${idle.without.toFixed(1)} % without). From the press in one browser
to the notification in another's it is ${fromPress.p50.toFixed(0)} ms at p50 and ${fromPress.p95.toFixed(0)} ms at p95 of ${tries}; from the answer, when it is committed, ${fromAnswer.p50.toFixed(0)} and
${fromAnswer.p95.toFixed(0)} (aim ≤ 200 ${fromAnswer.p95 <= 200 ? '✓' : '✗'}). ${loadOf(load)}
`;
}
