/** The week in the address (`?week=2026-01-05`), in the reader's zone; without one it is the current. */
import { useNow } from '../../app/clock.ts';
import { oneOf, useQueryString } from '../../app/query-string.ts';
import { useReader } from '../../app/session.ts';
import { addDays, instantOf, mondayOf, wallClock } from './zone.ts';

export type Week = { monday: string; today: string; from: Date; to: Date; go: (day: string) => void };

export function useWeek(): Week {
  const [address, change] = useQueryString();
  const { timeZone } = useReader();
  const today = wallClock(useNow(), timeZone).day;
  const asked = oneOf(address.week) ?? '';
  const monday = mondayOf(
    /^\d{4}-\d{2}-\d{2}$/.test(asked) && !Number.isNaN(Date.parse(asked)) ? asked : today,
  );
  return {
    monday,
    today,
    from: instantOf({ day: monday, minutes: 0 }, timeZone),
    to: instantOf({ day: addDays(monday, 7), minutes: 0 }, timeZone),
    go: (day) => change({ week: mondayOf(day) === mondayOf(today) ? undefined : mondayOf(day) }),
  };
}
