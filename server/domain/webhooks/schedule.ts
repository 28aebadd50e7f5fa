/** How long and how often a delivery is tried, and when an endpoint has had its chance. docs/webhooks.md says the same. */
export const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Before the second, third … try; all together they stay within a day. */
export const PAUSES = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 8 * HOUR, 8 * HOUR] as const;

/** After the last of these a delivery is given up. */
export const MOST_TRIES = PAUSES.length + 1;

/** An endpoint at which nothing has arrived for so long is switched off. */
export const SWITCHED_OFF_AFTER = 3 * DAY;

export const LOG_DAYS = 30;

/** After how long the next try is due, or null where there is none. @param tries how many there were */
export const pauseAfter = (tries: number): number | null => PAUSES[tries - 1] ?? null;

/** What answers nothing at all is left alone: half a minute, then twice as long each time, five minutes at most. */
export const pauseOfSilence = (silences: number): number =>
  Math.min(30 * SECOND * 2 ** Math.min(silences - 1, 10), 5 * MINUTE);
