/** When a mail goes out, by what its reader chose. */
import { addDays, instantAt, localDate, localHour } from '../../platform/calendar.ts';

export type Delivery = 'at_once' | 'hourly' | 'daily' | 'off';

/** Full hours on the reader's clock; over midnight where `from` is the greater. */
export type QuietHours = { from: number; until: number };

const DAILY_HOUR = 8;

export type Wish = { delivery: Delivery; quiet: QuietHours | null; timeZone: string };

/** @returns null: not at all */
export function mailedAt({ delivery, quiet, timeZone }: Wish, toldAt: Date): Date | null {
  if (delivery === 'off') return null;
  const at =
    delivery === 'daily'
      ? nextAt(toldAt, DAILY_HOUR, timeZone)
      : delivery === 'hourly'
        ? nextAt(toldAt, (localHour(toldAt, timeZone) + 1) % 24, timeZone)
        : toldAt;
  return quiet && isQuietAt(quiet, at, timeZone) ? nextAt(at, quiet.until, timeZone) : at;
}

export function isQuietAt({ from, until }: QuietHours, instant: Date, timeZone: string): boolean {
  const hour = localHour(instant, timeZone);
  return from < until ? hour >= from && hour < until : hour >= from || hour < until;
}

/** The next time that this clock shows that full hour. */
function nextAt(instant: Date, hour: number, timeZone: string): Date {
  const today = localDate(instant, timeZone);
  const at = instantAt(today, hour, timeZone);
  return at > instant ? at : instantAt(addDays(today, 1), hour, timeZone);
}
