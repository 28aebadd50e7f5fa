/** How tasks, their times and their runs read. */
import type { Run, Task } from './queries.ts';

export const hourWords = (hour: number) => `${hour}:00`;

export function whenWords({ hour, days, unit }: Task): string {
  if (hour === null) return unit === 'working hours' ? 'Every hour' : 'Every quarter of an hour';
  return `${days === 'daily' ? 'Every day' : 'On working days'} at ${hourWords(hour)}`;
}

/** “2 working days after”, “3 days before”, “on the day”. */
export function stepsWords({ unit, steps }: Pick<Task, 'unit' | 'steps'>): string {
  if (!unit || steps.length === 0) return '';
  const before = steps.filter((step) => step < 0).map((step) => -step);
  const after = steps.filter((step) => step > 0);
  const parts = [
    before.length > 0 && `${listed(before)} ${unitWords(unit, before)} before`,
    steps.includes(0) && (unit.endsWith('hours') ? 'at its time' : 'on the day'),
    after.length > 0 && `${listed(after)} ${unitWords(unit, after)} after`,
  ];
  return listed(parts.filter((part) => part !== false));
}

/** Where the steps are too few for those who hear of it later only. */
export function escalationWords(escalatesFrom: number | null, steps: number[] | null): string {
  if (escalatesFrom === null || steps === null || steps.length >= escalatesFrom) return '';
  return steps.length === 1
    ? ' With one step it does not escalate: everybody hears of it at once.'
    : ` With ${steps.length} steps it escalates at the last one.`;
}

const unitWords = (unit: string, steps: number[]) => (String(steps) === '1' ? unit.slice(0, -1) : unit);

const listed = (parts: (string | number)[]): string =>
  parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : String(parts[0] ?? '');

type Figures = Pick<Run, 'found' | 'sent' | 'skipped' | 'failed'>;

/** What a run came to, in a sentence. A reminder tells one person all of it in one message. */
export function runWords({ unit }: Pick<Task, 'unit'>, { found, sent, skipped, failed }: Figures): string {
  if (found === 0 && failed === 0) return 'Nothing was due.';
  const done = unit ? `told in ${sent} ${sent === 1 ? 'message' : 'messages'}` : `${sent} done`;
  const left = Object.entries(skipped).map(([why, count]) => `${count} left out (${why})`);
  return `${[`${found} found`, done, ...left, ...(failed ? [`${failed} failed`] : [])].join(', ')}.`;
}

export const durationWords = (milliseconds: number) =>
  milliseconds < 1000 ? `${milliseconds} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
