/** By when a ticket is to be answered and solved: the one table of it. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { addWorkingHours, type WorkPlace, workingHoursBetween } from '../../platform/working-hours.ts';
import { holidayPlace } from '../organisations/index.ts';

export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Working hours of whoever answers, eight a day. */
const TARGETS: Record<Priority, { firstReply: number; solution: number }> = {
  urgent: { firstReply: 1, solution: 8 },
  high: { firstReply: 4, solution: 16 },
  normal: { firstReply: 8, solution: 40 },
  low: { firstReply: 16, solution: 80 },
};

/** The desk of the platform: no agency has this id. */
export const PLATFORM_DESK = '00000000-0000-0000-0000-000000000000';

/** The platform works from Monday to Friday; it has no country whose holidays it keeps. */
export const PLATFORM_PLACE: WorkPlace = {
  timeZone: 'UTC',
  calendar: { workingDays: [1, 2, 3, 4, 5], country: '', state: null, ownHolidays: [] },
};

export type Desk = { desk: 'agency' | 'platform'; agencyId: string | null };

/** Where and when the people of a desk work. */
export async function placeOf({ db }: Context, { desk, agencyId }: Desk): Promise<WorkPlace> {
  if (desk === 'platform') return PLATFORM_PLACE;
  const { rows } = await sql<
    Parameters<typeof holidayPlace>[0] & {
      timeZone: string;
      workingDays: number[];
      ownHolidays: string[];
    }
  >`select * from ticket_calendar(${agencyId})`.execute(db);
  const { timeZone, workingDays, ownHolidays, ...place } = rows[0]!;
  return { timeZone, calendar: { workingDays, ownHolidays, ...holidayPlace(place) } };
}

export function targetsFrom(at: Date, priority: Priority, place: WorkPlace) {
  const { firstReply, solution } = TARGETS[priority];
  return {
    firstReplyDueAt: addWorkingHours(at, firstReply, place),
    solveDueAt: addWorkingHours(at, solution, place),
  };
}

/** While the asker is waited for, the time for the solution stands still. */
export function afterWaiting(
  { waitingSince, solveDueAt }: { waitingSince: Date; solveDueAt: Date },
  now: Date,
  place: WorkPlace,
): Date {
  return addWorkingHours(now, workingHoursBetween(waitingSince, solveDueAt, place), place);
}
