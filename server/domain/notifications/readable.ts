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
];

type Reader = { timeZone: string; locale?: string };

/** @returns the data with dates like “9 Jan 2027”, and `when` for the instant of an interview */
export function readable(data: EventData, { timeZone, locale = 'en' }: Reader): EventData {
  const language = locale === 'en' ? 'en-GB' : locale;
  const day = new Intl.DateTimeFormat(language, { timeZone: 'UTC', dateStyle: 'medium' });
  const words = Object.entries(data).map(([key, value]) => [
    key,
    DATES.includes(key) && value ? day.format(new Date(`${value}T00:00:00Z`)) : value,
  ]);
  return {
    ...Object.fromEntries(words),
    ...(data.startsAt ? { when: instantIn(timeZone, language, data.startsAt) } : {}),
  };
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
