/** When a reminder is due, and for how long it still makes sense. */
import { daysBetween, workingDaysBetween } from '../../platform/calendar.ts';
import { WORKING_HOURS, workingHoursBetween } from '../../platform/working-hours.ts';
import type { DueAgency } from './due-agencies.ts';
import type { Bounds, Reminder } from './reminder.ts';

/** So many units the system may have been down, and the last step is still said. */
const LATE = 5;
/** Holidays between the working days of any step and of being late. */
const SLACK_DAYS = 30;

const HOUR = 3_600_000;

export type Timing = Pick<Reminder, 'unit' | 'steps' | 'pointless'>;

/** How old something is, in whole units; negative before its day. */
export function ageOf({ unit }: Timing, since: string, agency: DueAgency, now: Date): number {
  if (unit === 'hours') return Math.floor((now.getTime() - Date.parse(since)) / HOUR);
  if (unit === 'working hours') return workingAge(new Date(since), agency, now);
  if (unit === 'days') return daysBetween(since, agency.localDate);
  // Between a Friday and the Saturday after it lies no working day, and yet it has not come.
  if (since > agency.localDate) return -1;
  return workingDaysBetween(since, agency.localDate, agency.calendar);
}

/** Before its instant as young as can be. */
const workingAge = (since: Date, agency: DueAgency, now: Date): number =>
  now < since ? -1 : Math.floor(workingHoursBetween(since, now, agency));

/** @returns the place of the step that is due now, from 0; missed ones are made up for by the latest alone. Null: none is */
export function stepAt(timing: Timing, age: number): number | null {
  const step = timing.steps.findLastIndex((each) => each <= age);
  return step < 0 || age >= endOf(timing) ? null : step;
}

const endOf = ({ steps, pointless }: Timing) => pointless ?? Math.max(...steps) + LATE + 1;

/** Hours of a unit at most, where so many days of the week are worked. */
const LENGTHS: Record<Timing['unit'], (week: number) => number> = {
  hours: () => 1,
  days: () => 24,
  'working days': (week) => (7 / week) * 24,
  'working hours': (week) => (7 / week) * (24 / WORKING_HOURS),
};

/** Wide enough for everything that can be due, whatever the time zone. @param week the fewest working days in a week of any agency */
export function boundsOf(timings: Timing[], now: Date, week: number): Bounds {
  const [{ unit }] = timings as [Timing];
  const first = Math.min(...timings.flatMap(({ steps }) => steps));
  const end = Math.max(...timings.map(endOf));
  const length = LENGTHS[unit](week) * HOUR;
  const slack = unit === 'hours' ? HOUR : (unit === 'days' ? 2 : SLACK_DAYS) * 24 * HOUR;
  return {
    now,
    after: new Date(now.getTime() - end * length - slack),
    // Its day may have come there already, while here it has not.
    before: new Date(now.getTime() - Math.min(0, first) * length + Math.min(slack, 24 * HOUR)),
  };
}
