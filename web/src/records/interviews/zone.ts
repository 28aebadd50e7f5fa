/** Days and times of day in a zone, and back to instants. A day is 'YYYY-MM-DD', a time minutes since midnight. */

export type WallClock = { day: string; minutes: number };

export function wallClock(at: Date, timeZone: string): WallClock {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return {
    day: `${parts.year}-${parts.month}-${parts.day}`,
    minutes: Number(parts.hour) * 60 + Number(parts.minute),
  };
}

/** The instant at which clocks in the zone show this. In the hour that is skipped in spring: one hour later. */
export function instantOf({ day, minutes }: WallClock, timeZone: string): Date {
  const wanted = utcOf({ day, minutes });
  let guess = wanted;
  // The second pass is for a guess on the other side of a change of offset.
  for (let pass = 0; pass < 2; pass++) guess += wanted - utcOf(wallClock(new Date(guess), timeZone));
  return new Date(guess);
}

const utcOf = ({ day, minutes }: WallClock) => Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The Monday of the day's week. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

export const timeText = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
