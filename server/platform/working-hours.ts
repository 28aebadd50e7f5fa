/** Hours in which somebody is at work: eight on each working day, on the clock of their place. */
import { addDays, instantAt, isWorkingDay, localDate, type WorkingCalendar } from './calendar.ts';

export type WorkPlace = { timeZone: string; calendar: WorkingCalendar };

/** The hours of a working day, on the clock of the place. */
const OPENS = 9;
const CLOSES = 17;
export const WORKING_HOURS = CLOSES - OPENS;

const HOUR_MS = 3_600_000;
/** A place that never works would be searched for ever. */
const SEARCHED_DAYS = 3_660;

/** When so many working hours have passed; what begins outside of them begins with the next. @throws RangeError where nobody works */
export function addWorkingHours(from: Date, hours: number, place: WorkPlace): Date {
  let left = hours * HOUR_MS;
  let day = localDate(from, place.timeZone);
  for (let searched = 0; searched < SEARCHED_DAYS; searched += 1) {
    const hoursOfDay = workOf(day, place);
    const begin = Math.max(from.getTime(), hoursOfDay.from);
    if (hoursOfDay.until > begin) {
      if (left <= hoursOfDay.until - begin) return new Date(begin + left);
      left -= hoursOfDay.until - begin;
    }
    day = addDays(day, 1);
  }
  throw new RangeError('Nobody works there');
}

/** Working hours from one instant to a later one, with fractions; 0 where the later comes first. */
export function workingHoursBetween(from: Date, to: Date, place: WorkPlace): number {
  let worked = 0;
  const last = localDate(to, place.timeZone);
  for (let day = localDate(from, place.timeZone); day <= last; day = addDays(day, 1)) {
    const hoursOfDay = workOf(day, place);
    const begin = Math.max(from.getTime(), hoursOfDay.from);
    const end = Math.min(to.getTime(), hoursOfDay.until);
    worked += Math.max(0, end - begin);
  }
  return worked / HOUR_MS;
}

/** Empty on a day off. */
function workOf(day: string, { timeZone, calendar }: WorkPlace): { from: number; until: number } {
  if (!isWorkingDay(day, calendar)) return { from: 0, until: 0 };
  return {
    from: instantAt(day, OPENS, timeZone).getTime(),
    until: instantAt(day, CLOSES, timeZone).getTime(),
  };
}
