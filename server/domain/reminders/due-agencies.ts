/** Which agencies' local time has reached a task's hour on one of its days. */
import { sql } from 'kysely';
import { isWorkingDay, localDate, localHour, type WorkingCalendar } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { holidayPlace } from '../organisations/index.ts';
import type { Outcome } from './run-reminder.ts';

export type DueAgency = { id: string; timeZone: string; localDate: string; calendar: WorkingCalendar };

export type Timetable = { task: string; hour: number; days: 'daily' | 'working' };

/** Claims each agency's run of this local day; one that had its run today, on whichever worker, is left out. */
export async function claimDueAgencies(context: Context, timetable: Timetable): Promise<DueAgency[]> {
  const ready = (await readAgencies(context)).filter((agency) => isDue(agency, timetable, context.now));
  if (!ready.length) return [];
  const { rows } = await sql<{ agencyId: string }>`
    insert into task_run (task, agency_id, local_date, started_at)
    select ${timetable.task}, a.id, a.local_date, ${context.now}
    from unnest(${ready.map(({ id }) => id)}::uuid[], ${ready.map((agency) => agency.localDate)}::date[]) as a(id, local_date)
    on conflict do nothing returning agency_id`.execute(context.db);
  const claimed = new Set(rows.map(({ agencyId }) => agencyId));
  return ready.filter(({ id }) => claimed.has(id));
}

/** One agency as if its hour had come, for a run or a preview by hand. */
export async function agencyNow(context: Context, agencyId: string): Promise<DueAgency[]> {
  return (await readAgencies(context)).filter(({ id }) => id === agencyId);
}

async function readAgencies({ db, now }: Context): Promise<DueAgency[]> {
  const agencies = await db
    .selectFrom('organisation')
    .select(['id', 'timeZone', 'workingDays', 'ownHolidays'])
    .select(['country', 'state', 'holidayCountry', 'holidayRegion'])
    .where('kind', '=', 'agency')
    .execute();
  return agencies.map(({ id, timeZone, workingDays, ownHolidays, ...place }) => ({
    id,
    timeZone,
    localDate: localDate(now, timeZone),
    calendar: { workingDays, ownHolidays, ...holidayPlace(place) },
  }));
}

function isDue(agency: DueAgency, { hour, days }: Timetable, now: Date): boolean {
  if (localHour(now, agency.timeZone) < hour) return false;
  return days === 'daily' || isWorkingDay(agency.localDate, agency.calendar);
}

export async function finishRuns(
  { db, now }: Context,
  { task }: Timetable,
  agencies: DueAgency[],
  outcomes: Outcome[],
): Promise<void> {
  const rows = agencies.map(({ id, localDate }) => {
    const { found, sent, skipped } = outcomes.find(({ agencyId }) => agencyId === id) ?? NOTHING;
    return { id, localDate, found, sent, skipped };
  });
  await sql`
    update task_run r set found = d.found, sent = d.sent, skipped = d.skipped, finished_at = ${now}
    from json_to_recordset(${JSON.stringify(rows)}) as d(id uuid, "localDate" date, found int, sent int, skipped int)
    where r.task = ${task} and r.agency_id = d.id and r.local_date = d."localDate"`.execute(db);
}

const NOTHING = { found: 0, sent: 0, skipped: 0 };
