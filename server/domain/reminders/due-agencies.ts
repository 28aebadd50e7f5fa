/** Which agencies' local time has reached a task's hour on one of its days. */
import { sql } from 'kysely';
import { isWorkingDay, localDate, localHour, type WorkingCalendar } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { holidayPlace } from '../organisations/index.ts';

export type DueAgency = { id: string; timeZone: string; localDate: string; calendar: WorkingCalendar };

/** Without an hour: at every tick, whatever the day. */
export type Timetable = { task: string; hour?: number; days: 'daily' | 'working' };

type Asked = DueAgency & { enabled: boolean; hour: number | null };

/** Whose hour has come; some of them may have had their run. */
export async function findDueAgencies(context: Context, timetable: Timetable): Promise<string[]> {
  return (await readAgencies(context, timetable.task))
    .filter((agency) => isDue(agency, timetable, context.now))
    .map(({ id }) => id);
}

/** Claims each agency's run of this local day; one that had its run today, on whichever worker, is left out. */
export async function claimDueAgencies(
  context: Context,
  timetable: Timetable,
  agencyIds: string[],
): Promise<DueAgency[]> {
  const { task, hour } = timetable;
  const ready = (await readAgencies(context, task)).filter(
    (agency) => agencyIds.includes(agency.id) && isDue(agency, timetable, context.now),
  );
  if (hour === undefined || !ready.length) return ready;
  const { rows } = await sql<{ agencyId: string }>`
    insert into task_run (task, agency_id, local_date, started_at)
    select ${task}, a.id, a.local_date, ${context.now}
    from unnest(${ready.map(({ id }) => id)}::uuid[], ${ready.map((agency) => agency.localDate)}::date[]) as a(id, local_date)
    on conflict do nothing returning agency_id`.execute(context.db);
  const claimed = new Set(rows.map(({ agencyId }) => agencyId));
  return ready.filter(({ id }) => claimed.has(id));
}

/** One agency as if its hour had come, for a run or a preview by hand; none where nobody can act for it. */
export async function agencyNow({ db, now }: Context, agencyId: string): Promise<DueAgency[]> {
  const agencies = await activeAgencies(db).where('o.id', '=', agencyId).select(CALENDAR).execute();
  return agencies.map((agency) => onItsCalendar(agency, now));
}

/** All that somebody can act for. */
export async function agenciesNow({ db, now }: Context): Promise<DueAgency[]> {
  const agencies = await activeAgencies(db).select(CALENDAR).execute();
  return agencies.map((agency) => onItsCalendar(agency, now));
}

async function readAgencies({ db, now }: Context, task: string): Promise<Asked[]> {
  const agencies = await activeAgencies(db)
    .leftJoin('taskSetting as s', (join) => join.onRef('s.agencyId', '=', 'o.id').on('s.task', '=', task))
    .select(CALENDAR)
    .select(['s.enabled', 's.hour'])
    .execute();
  return agencies.map(({ enabled, hour, ...agency }) => ({
    ...onItsCalendar(agency, now),
    enabled: enabled ?? true,
    hour,
  }));
}

/** For one that is suspended nobody can act, so nobody is told to. */
const activeAgencies = (db: Context['db']) =>
  db.selectFrom('organisation as o').where('o.kind', '=', 'agency').where('o.suspendedAt', 'is', null);

const CALENDAR = [
  'o.id',
  'o.timeZone',
  'o.workingDays',
  'o.ownHolidays',
  'o.country',
  'o.state',
  'o.holidayCountry',
  'o.holidayRegion',
] as const;

type CalendarRow = Parameters<typeof holidayPlace>[0] & {
  id: string;
  timeZone: string;
  workingDays: number[];
  ownHolidays: string[];
};

const onItsCalendar = (
  { id, timeZone, workingDays, ownHolidays, ...place }: CalendarRow,
  now: Date,
): DueAgency => ({
  id,
  timeZone,
  localDate: localDate(now, timeZone),
  calendar: { workingDays, ownHolidays, ...holidayPlace(place) },
});

function isDue(agency: Asked, { hour, days }: Timetable, now: Date): boolean {
  if (!agency.enabled) return false;
  if (hour === undefined) return true;
  if (localHour(now, agency.timeZone) < (agency.hour ?? hour)) return false;
  return days === 'daily' || isWorkingDay(agency.localDate, agency.calendar);
}

export async function finishRuns(
  { db, now }: Context,
  { task }: Timetable,
  agencies: DueAgency[],
): Promise<void> {
  await sql`
    update task_run r set finished_at = ${now}
    from unnest(${agencies.map(({ id }) => id)}::uuid[], ${agencies.map((agency) => agency.localDate)}::date[]) as a(id, local_date)
    where r.task = ${task} and r.agency_id = a.id and r.local_date = a.local_date`.execute(db);
}
