/**
 * Days, hours and working days. A date is 'YYYY-MM-DD' and belongs to no time zone; an instant is a `Date`.
 * Every function throws RangeError for a date or an IANA time zone that does not exist.
 */
import Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';

export type WorkingCalendar = {
  /** ISO weekdays, Monday 1 to Sunday 7. */
  workingDays: number[];
  /** ISO 3166-1, e.g. IN; a country that date-holidays does not know has no public holidays. */
  country: string;
  /** ISO 3166-2 code without the country ("KA") or the name ("Karnataka"); null for national holidays only. */
  state: string | null;
  /** Dates on which this organisation alone does not work. */
  ownHolidays: string[];
};

/** An IANA name as the database takes it too: no abbreviation, no offset. */
export function isTimeZone(name: string): boolean {
  if (!/^(UTC|Etc\/GMT[+-]\d{1,2}|[A-Z][A-Za-z_-]+(\/[A-Z][A-Za-z_-]+){1,2})$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

/** The date on the wall of that time zone. */
export function localDate(instant: Date, timeZone: string): string {
  return inZone(instant, timeZone).toPlainDate().toString();
}

/** The last second of a day on the clock of that time zone, as ISO 8601 with its offset. */
export function endOfDay(date: string, timeZone: string): string {
  const end = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: '23:59:59' });
  return end.toString({ timeZoneName: 'never' });
}

/** The hour on the clock of that time zone, 0 to 23. */
export function localHour(instant: Date, timeZone: string): number {
  return inZone(instant, timeZone).hour;
}

function inZone(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}

/**
 * When that clock shows that full hour (0 to 23). In the gap of spring the same distance after it (02:00 is taken for 03:00);
 * in autumn, when the hour comes twice, its first coming.
 */
export function instantAt(date: string, hour: number, timeZone: string): Date {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime(
    Temporal.PlainTime.from({ hour }, { overflow: 'reject' }),
  );
  return new Date(wall.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds);
}

/** @param days whole calendar days; negative goes back */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The same day of a later month, or its last where it has none: a month after 31 January is 28 February. */
export function addMonths(date: string, months: number): string {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** Calendar days from one date to another; negative where `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

export function isWorkingDay(date: string, calendar: WorkingCalendar): boolean {
  const { dayOfWeek, year } = Temporal.PlainDate.from(date);
  return (
    calendar.workingDays.includes(dayOfWeek) &&
    !calendar.ownHolidays.includes(date) &&
    !publicHolidays(calendar.country, calendar.state, year).has(date)
  );
}

/** The first working day after this date, even where this is one. @throws RangeError where no weekday is worked */
export function nextWorkingDay(date: string, calendar: WorkingCalendar): string {
  if (!calendar.workingDays.some((day) => day >= 1 && day <= 7))
    throw new RangeError('No weekday is a working day');
  let day = addDays(date, 1);
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
}

/** The n-th working day after this date; 0 leaves the date as it is. @throws RangeError unless n is a whole number from 0 */
export function addWorkingDays(date: string, n: number, calendar: WorkingCalendar): string {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`${n} is no number of working days`);
  let day = date;
  for (let left = n; left > 0; left -= 1) day = nextWorkingDay(day, calendar);
  return day;
}

/** Working days after `from` up to and including `to`, so that it undoes `addWorkingDays`; negative where `to` comes first. */
export function workingDaysBetween(from: string, to: string, calendar: WorkingCalendar): number {
  const days = daysBetween(from, to);
  if (days < 0) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let offset = 1; offset <= days; offset += 1) {
    if (isWorkingDay(addDays(from, offset), calendar)) count += 1;
  }
  return count;
}

const holidaysOf = new Map<string, ReadonlySet<string>>();

/** Reckoning a year takes milliseconds and a reminder run asks for thousands of days, so every year is kept. */
function publicHolidays(country: string, state: string | null, year: number): ReadonlySet<string> {
  const key = `${country}/${state ?? ''}/${year}`;
  const known = holidaysOf.get(key);
  if (known) return known;
  const days = new Set(readHolidays(country, state, year));
  holidaysOf.set(key, days);
  return days;
}

function readHolidays(country: string, state: string | null, year: number): string[] {
  // A feast can begin in the old year, and a substitute for New Year's Day can lie before it.
  const around = [year - 1, year, year + 1].flatMap((each) => feastsOf(country, state, each));
  return around.flatMap(wholeDays).filter((day) => day.startsWith(`${year}-`));
}

/** Source: date-holidays, type 'public'. */
function feastsOf(country: string, state: string | null, year: number) {
  const code = stateCode(country, state);
  const options = { types: ['public' as const], languages: ['en'] };
  return (code ? new Holidays(country, code, options) : new Holidays(country, options)).getHolidays(year);
}

export type Holiday = { date: string; name: string };

/** The public holidays of the twelve months from that day on, with their English names where they have one. */
export function comingHolidays(from: string, country: string, state: string | null): Holiday[] {
  const year = Number(from.slice(0, 4));
  const until = Temporal.PlainDate.from(from).add({ years: 1 }).toString();
  const days = [year - 1, year, year + 1, year + 2].flatMap((each) =>
    feastsOf(country, state, each).flatMap((feast) =>
      wholeDays(feast).map((date) => ({ date, name: feast.name })),
    ),
  );
  return days.filter(({ date }) => date >= from && date < until).sort((a, b) => a.date.localeCompare(b.date));
}

/** ISO 3166-1 codes of the countries whose holidays are known. */
export const holidayCountries = (): string[] => Object.keys(new Holidays().getCountries()).sort();

export const holidayRegions = (country: string): { code: string; name: string }[] =>
  Object.entries(new Holidays().getStates(country) ?? {}).map(([code, name]) => ({ code, name }));

/** Organisations write "Karnataka" as often as "KA". */
function stateCode(country: string, state: string | null): string | undefined {
  const wanted = state?.trim().toLowerCase();
  const states = Object.entries(new Holidays().getStates(country) ?? {});
  return states.find(([code, name]) => [code.toLowerCase(), name.toLowerCase()].includes(wanted ?? ''))?.[0];
}

/** Some feasts last several days. A free afternoon is no whole day and leaves it a working day; the hour is for summer time. */
function wholeDays({ date, start, end }: { date: string; start: Date; end: Date }): string[] {
  const hours = (end.getTime() - start.getTime()) / 3_600_000;
  return Array.from({ length: Math.floor((hours + 1) / 24) }, (_, offset) =>
    addDays(date.slice(0, 10), offset),
  );
}

type FiscalYear = {
  /** As invoice numbers carry it: '2026-27', or '2026' where it is the calendar year. */
  label: string;
  /** First and last day, both included. */
  start: string;
  end: string;
};

/** India reckons from April to March; everywhere else the calendar year. @param country ISO 3166-1 */
export function fiscalYear(date: string, country: string): FiscalYear {
  const { year, month } = Temporal.PlainDate.from(date);
  if (country !== 'IN') return { label: `${year}`, start: `${year}-01-01`, end: `${year}-12-31` };
  const first = month >= 4 ? year : year - 1;
  const label = `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
  return { label, start: `${first}-04-01`, end: `${first + 1}-03-31` };
}
