/** The rules of reminders (docs: reminders), read plainly and slowly, for one agency: what it would have to tell now. */
import Holidays from 'date-holidays';

export const MINUTE = 60_000;
const DAY_MS = 86_400_000;
/** So many units after the last step something may still be said. */
const LATE = 6;

export type Who =
  | 'client'
  | 'manager'
  | 'admin'
  | 'accountant'
  | 'recruiter'
  | 'interviewer'
  | 'candidate'
  | 'billing';

/** The rules of one task as docs have them, read once more by hand. */
export type Rules = {
  task: string;
  /** On the agency's clock; null: at every tick. */
  hour: number | null;
  days: 'daily' | 'working';
  unit: 'working days' | 'days' | 'hours' | 'working hours';
  steps: number[];
  /** From this age on it is pointless; without it, six units after the last step. */
  pointless?: number;
  /** `only`: of the things with this index. */
  tells: { who: Who; fromStep: number; only?: number }[];
  /** What counts lies ahead: so many minutes after it began, at least and at most. */
  ahead?: [number, number];
  /** As what it waits in work lists, where it may be put off. */
  waitsAs?: string[];
  /** Nobody waits for an answer: a person can turn it off. */
  mutable?: true;
};

/** Where an agency is, when it works, and what it wants of the task. */
export type Place = {
  timeZone: string;
  country: string;
  state: string | null;
  workingDays: number[];
  ownHolidays: string[];
  setting: { enabled: boolean; hour: number | null; steps: number[] | null } | null;
};

/** In minutes from the start of a walk; Infinity for never. */
export type Life = { began: number; held: number; resumed: number; ended: number; ahead: number };

/** Turned off by a person, or on again. */
export type Mute = { who: Who; thing: number; off: boolean };

export type Snooze = { who: Who; thing: number; kind: string; until: string };

/** One thing said to one person. `as` is the place in `tells`: what is told in one capacity is one message. */
export type Said = { who: Who; thing: number; as: number };

/** From which minute its age counts, or null where it does not wait. */
export function waitsFrom(
  { began, held, resumed, ended, ahead }: Life,
  at: number,
  { ahead: aims }: Rules,
): number | null {
  if (at < began || at >= ended) return null;
  if (at >= held && at < resumed) return null;
  if (aims) return began + ahead;
  return at >= resumed ? resumed : began;
}

export class Oracle {
  private readonly said = new Set<string>();
  private readonly ran = new Set<string>();
  private readonly snoozed = new Map<string, string>();
  private readonly muted = new Set<string>();
  private readonly rules: Rules;
  private readonly place: Place;

  constructor(rules: Rules, place: Place) {
    this.rules = rules;
    this.place = place;
  }

  snooze({ who, thing, kind, until }: Snooze) {
    if (this.rules.waitsAs?.includes(kind)) this.snoozed.set(`${who} ${thing} ${kind}`, until);
  }

  mute({ who, thing, off }: Mute) {
    if (!this.rules.mutable) return;
    if (off) this.muted.add(personOf(who, thing));
    else this.muted.delete(personOf(who, thing));
  }

  /** What a worker says that looks now. @param since of each thing the instant from which it waits, null where it does not */
  tick(now: number, since: (number | null)[]): Said[] {
    const { hour, days } = this.rules;
    const { setting, timeZone } = this.place;
    if (setting?.enabled === false) return [];
    if (hour !== null) {
      const { date, hour: hourNow } = local(now, timeZone);
      if (hourNow < (setting?.hour ?? hour) || this.ran.has(date)) return [];
      if (days === 'working' && !isWorked(date, this.place)) return [];
      this.ran.add(date);
    }
    return this.tell(now, since);
  }

  /** What a run by hand says now. */
  tell(now: number, since: (number | null)[]): Said[] {
    const steps = this.place.setting?.steps ?? this.rules.steps;
    const end = this.rules.pointless ?? steps.at(-1)! + LATE;
    const today = local(now, this.place.timeZone).date;
    const told: Said[] = [];
    for (const [thing, from] of since.entries()) {
      if (from === null) continue;
      const age = this.age(from, now);
      const step = steps.findLastIndex((each) => each <= age);
      if (step < 0 || age >= end) continue;
      for (const [as, { who, fromStep, only }] of this.rules.tells.entries()) {
        if (only !== undefined && only !== thing) continue;
        // Where an agency has fewer steps, its last one escalates.
        if (step < Math.min(fromStep, steps.length - 1)) continue;
        if (this.isPutOff(who, thing, today) || this.muted.has(personOf(who, thing))) continue;
        const key = `${who} ${thing} ${this.dayOf(from)} ${steps[step]}`;
        if (this.said.has(key)) continue;
        this.said.add(key);
        told.push({ who, thing, as });
      }
    }
    return told;
  }

  private isPutOff(who: Who, thing: number, today: string): boolean {
    return (this.rules.waitsAs ?? []).some(
      (kind) => (this.snoozed.get(`${who} ${thing} ${kind}`) ?? '') > today,
    );
  }

  private age(since: number, now: number): number {
    const { unit } = this.rules;
    if (unit === 'hours') return Math.floor((now - since) / (60 * MINUTE));
    if (unit === 'working hours') return now < since ? -1 : Math.floor(hoursWorked(since, now, this.place));
    const [from, to] = [this.dateOf(since), this.dateOf(now)];
    if (unit === 'days') return (Date.parse(to) - Date.parse(from)) / DAY_MS;
    return to < from ? -1 : workedSince(from, to, this.place);
  }

  private dateOf = (instant: number) => local(instant, this.place.timeZone).date;

  private dayOf = (since: number) => (this.rules.unit.endsWith('hours') ? `${since}` : this.dateOf(since));
}

/** Each interview has its interviewer; of all others an agency has one. */
const personOf = (who: Who, thing: number) => (who === 'interviewer' ? `${who} ${thing}` : who);

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    clocks.set(timeZone, clock);
  }
  return clock;
}

export function local(instant: number, timeZone: string): { date: string; hour: number } {
  const parts = clockOf(timeZone).format(instant);
  return { date: parts.slice(0, 10), hour: Number(parts.slice(11, 13)) };
}

/** Working days after the day of the beginning, today included. */
function workedSince(since: string, today: string, place: Place): number {
  let count = 0;
  for (let day = Date.parse(since) + DAY_MS; day <= Date.parse(today); day += DAY_MS)
    if (isWorked(dateOfDay(day), place)) count += 1;
  return count;
}

/** From nine to five on each working day; the day’s own clock is asked for where its hours lie. */
function hoursWorked(since: number, now: number, place: Place): number {
  let worked = 0;
  const [first, last] = [since, now].map((at) => Date.parse(local(at, place.timeZone).date)) as [
    number,
    number,
  ];
  for (let day = first; day <= last; day += DAY_MS) {
    const date = dateOfDay(day);
    if (!isWorked(date, place)) continue;
    const [opens, closes] = [9, 17].map((hour) => instantOf(date, hour, place.timeZone)) as [number, number];
    worked += Math.max(0, Math.min(now, closes) - Math.max(since, opens));
  }
  return worked / (60 * MINUTE);
}

/** Found by trying: every quarter of an hour that it could be, in any zone. */
function instantOf(date: string, hour: number, timeZone: string): number {
  const key = `${date} ${hour} ${timeZone}`;
  const known = instants.get(key) ?? searchedInstant(date, hour, timeZone);
  instants.set(key, known);
  return known;
}

const instants = new Map<string, number>();

function searchedInstant(date: string, hour: number, timeZone: string): number {
  const guess = Date.parse(`${date}T${String(hour).padStart(2, '0')}:00:00Z`);
  for (let offset = -14 * 60; offset <= 14 * 60; offset += 15) {
    const at = guess + offset * MINUTE;
    const wall = clockOf(timeZone).format(at);
    if (wall.startsWith(date) && wall.slice(11, 16) === `${String(hour).padStart(2, '0')}:00`) return at;
  }
  throw new RangeError(`There is no ${hour}:00 on ${date} in ${timeZone}`);
}

export function isWorked(date: string, { country, state, workingDays, ownHolidays }: Place): boolean {
  const weekday = new Date(date).getUTCDay() || 7;
  return (
    workingDays.includes(weekday) && !ownHolidays.includes(date) && !publicHolidays(country, state).has(date)
  );
}

const holidaysOf = new Map<string, Set<string>>();

/** Every whole day of every public holiday of the years that the walks go through. */
function publicHolidays(country: string, state: string | null): Set<string> {
  const key = `${country} ${state}`;
  const known = holidaysOf.get(key);
  if (known) return known;
  const calendar = state ? new Holidays(country, state) : new Holidays(country);
  const feasts = [2025, 2026, 2027, 2028, 2029].flatMap((year) => calendar.getHolidays(year, 'en') ?? []);
  const days = new Set<string>();
  for (const { type, date, start, end } of feasts) {
    if (type !== 'public') continue;
    // An hour more, because of summer time.
    const whole = Math.floor((end.getTime() - start.getTime() + 3_600_000) / DAY_MS);
    for (let each = 0; each < whole; each++)
      days.add(dateOfDay(Date.parse(date.slice(0, 10)) + each * DAY_MS));
  }
  holidaysOf.set(key, days);
  return days;
}

export const dateOfDay = (instant: number) => new Date(instant).toISOString().slice(0, 10);
