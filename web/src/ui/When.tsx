/** Instants in the reader's zone, and days that have none. */
import { useNow } from '../app/clock.ts';
import { useReader } from '../app/session.ts';

type Props = {
  at: string;
  /** “2 hours ago”, “12 Jan 2026, 14:30” or “14:30”. */
  show?: 'relative' | 'full' | 'time';
  /** Another party's zone; shown beside when their clock differs. */
  otherZone?: string;
};

export function When({ at, show = 'relative', otherZone }: Props) {
  const { locale, timeZone } = useReader();
  const now = useNow();
  const full = formatInstant(at, locale, timeZone);
  const words =
    show === 'relative'
      ? formatRelative(at, now, locale)
      : show === 'time'
        ? formatTime(at, locale, timeZone)
        : full;
  const theirs = otherZone ? formatTime(at, locale, otherZone) : null;
  return (
    <time dateTime={at} title={`${full} (${timeZone})`}>
      {words}
      {theirs && theirs !== formatTime(at, locale, timeZone) && ` (${theirs} in ${cityOf(otherZone!)})`}
    </time>
  );
}

/** A day without a time, e.g. a joining date: the same day in every zone. */
export function DateText({ date }: { date: string }) {
  const { locale } = useReader();
  return <time dateTime={date}>{formatDay(date, locale)}</time>;
}

export const formatInstant = (at: string, locale: string, timeZone: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(at));

export const formatTime = (at: string, locale: string, timeZone: string) =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(new Date(at));

export const formatDay = (date: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${date.slice(0, 10)}T00:00:00Z`),
  );

const UNITS: [Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

export function formatRelative(at: string, now: Date, locale: string): string {
  const seconds = (new Date(at).getTime() - now.getTime()) / 1000;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, size] of UNITS) {
    // “2 weeks” for ten days would be late by half of it.
    const from = unit === 'week' ? 2 * size : size;
    if (Math.abs(seconds) >= from) return format.format(Math.round(seconds / size), unit);
  }
  return 'just now';
}

const cityOf = (zone: string) => zone.split('/').at(-1)!.replaceAll('_', ' ');
