/** When a task runs next for an agency, by its clock, its calendar and its wishes. */
import { addDays, instantAt, isWorkingDay } from '../../platform/calendar.ts';
import type { DueAgency, Timetable } from './due-agencies.ts';
import type { TaskSetting } from './settings.ts';

export type Timed = Timetable & { cron: string };

const MINUTE = 60_000;

/** @param ran local days whose run it has had; null: it is turned off */
export function nextRun(
  { cron, hour, days }: Timed,
  { localDate, calendar, timeZone }: DueAgency,
  setting: TaskSetting | undefined,
  ran: string[],
  now: Date,
): Date | null {
  if (setting?.enabled === false) return null;
  if (hour === undefined) return tickFrom(cron, new Date(now.getTime() + 1));
  let day = localDate;
  while (ran.includes(day) || (days === 'working' && !isWorkingDay(day, calendar))) day = addDays(day, 1);
  const reached = instantAt(day, setting?.hour ?? hour, timeZone);
  return tickFrom(cron, reached > now ? reached : now);
}

/** How long after its tick a run of today may take to come; what is down for longer is somebody's to look at. */
const PATIENCE = 60 * MINUTE;

/**
 * Whether today's run should have come and has not: nobody has looked since, or it failed. An agency that began after its hour
 * just waits for the next tick.
 */
export function isLate(
  { cron, hour, days }: Timed,
  { localDate, calendar, timeZone }: DueAgency,
  setting: TaskSetting | undefined,
  ran: string[],
  last: { tick: Date | null; failed: boolean },
  now: Date,
  patience = PATIENCE,
): boolean {
  if (setting?.enabled === false || hour === undefined || ran.includes(localDate)) return false;
  if (days === 'working' && !isWorkingDay(localDate, calendar)) return false;
  const due = tickFrom(cron, instantAt(localDate, setting?.hour ?? hour, timeZone));
  if (now.getTime() - due.getTime() <= patience || last.tick === null) return false;
  return last.failed || last.tick < due;
}

/** Whether two ticks in a row have not come. */
export const hasStopped = ({ cron }: Timed, lastTick: Date | null, now: Date): boolean =>
  lastTick !== null &&
  tickFrom(cron, new Date(lastTick.getTime() + 1)).getTime() + periodOf(cron) < now.getTime();

/** The first tick from that instant on. */
function tickFrom(cron: string, from: Date): Date {
  const period = periodOf(cron);
  const offset = cron.startsWith('*/') ? 0 : Number(cron.split(' ')[0]) * MINUTE;
  return new Date(Math.ceil((from.getTime() - offset) / period) * period + offset);
}

/** A task ticks at one minute of every hour, or every so many minutes. */
function periodOf(cron: string): number {
  const [, every, minute] = cron.match(/^(?:\*\/(\d+)|(\d+)) \* \* \* \*$/) ?? [];
  if (!every && !minute) throw new RangeError(`No tick is known of “${cron}”`);
  return Number(every ?? 60) * MINUTE;
}
