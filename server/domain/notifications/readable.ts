/** Dates and instants of an event, as its reader writes them and in their zone. */
import type { EventData } from '../../platform/events.ts';

const DATES = [
  'joiningDate',
  'joinedOn',
  'leftOn',
  'expiresOn',
  'visibleFrom',
  'dueOn',
  'paidOn',
  'deadline',
  'since',
  'guaranteedUntil',
  'effectiveFrom',
  'touchedOn',
  'from',
  'until',
  'endsOn',
  'graceUntil',
];

const A_DATE = /^\d{4}-\d{2}-\d{2}$/;

type Reader = { timeZone: string; locale?: string };

/** @returns the data with dates like “9 Jan 2027”, and `when` for the instant of an interview */
export function readable(data: EventData, { timeZone, locale = 'en' }: Reader): EventData {
  const language = locale === 'en' ? 'en-GB' : locale;
  const day = dayIn(language);
  const words = Object.entries(data).map(([key, value]) => [
    key,
    DATES.includes(key) && A_DATE.test(value) ? day.format(new Date(`${value}T00:00:00Z`)) : value,
  ]);
  return {
    ...Object.fromEntries(words),
    ...(data.startsAt ? { when: instantIn(timeZone, language, data.startsAt) } : {}),
  };
}

const days = new Map<string, Intl.DateTimeFormat>();

/** Made once a language: an export words thousands of events, and a format is slow to make. */
function dayIn(language: string): Intl.DateTimeFormat {
  const made =
    days.get(language) ?? new Intl.DateTimeFormat(language, { timeZone: 'UTC', dateStyle: 'medium' });
  days.set(language, made);
  return made;
}

function instantIn(timeZone: string, language: string, instant: string): string {
  return new Intl.DateTimeFormat(language, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(instant));
}
