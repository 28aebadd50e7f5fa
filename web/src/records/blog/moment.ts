/** A moment that is typed is meant on the reader's own clock. */
import { instantOf, minutesOf } from '../interviews/zone.ts';

/** @param typed of a `datetime-local` field; @returns null for nothing typed */
export function momentOf(typed: string, timeZone: string): string | null {
  const [day, time] = typed.split('T');
  return day && time ? instantOf({ day, minutes: minutesOf(time) }, timeZone).toISOString() : null;
}
