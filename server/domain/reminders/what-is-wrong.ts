/** What does not run as it should. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { EventData } from '../../platform/events.ts';
import { agenciesNow, type DueAgency } from './due-agencies.ts';
import { isLate, type Timed } from './next-run.ts';
import { HOUSEKEEPING, scheduledTasks } from './scheduled-tasks.ts';
import type { TaskSetting } from './settings.ts';

const HOUR = 3_600_000;
/** How long a tick or an agency's run may be missing. */
const PATIENCE = 2 * HOUR;
/** The queue is late from the first on, and until less than the second; so that it is not told of at every swing. */
const QUEUE_SECONDS = { late: 300, fine: 60 };
/** How far back a failure without a run after it is looked for. */
const FAILURE_DAYS = 7;
/** What looks every quarter of an hour failed now where it did within two looks. */
const TWO_LOOKS = HOUR / 2;

export type Wrong = {
  kind: 'ticks' | 'runs' | 'queue' | 'dead_letters' | 'task';
  agencyId: string | null;
  task: string | null;
  /** What its words need. */
  data: EventData;
};

/** @param isQueueLate whether it was when somebody last looked */
export async function whatIsWrong(
  context: Context,
  schedule: readonly Timed[],
  isQueueLate: boolean,
): Promise<Wrong[]> {
  return [
    ...(await missingTicks(context, schedule)),
    ...(await lateQueue(context, isQueueLate)),
    ...(await deadLetters(context)),
    ...(await missingRuns(context, schedule)),
  ];
}

const ofPlatform = (kind: Wrong['kind'], data: EventData): Wrong[] => [
  { kind, agencyId: null, task: null, data },
];

async function missingTicks({ db, now }: Context, schedule: readonly Timed[]): Promise<Wrong[]> {
  const { rows } = await sql<{ task: string }>`
    select task from task_tick where at < ${new Date(now.getTime() - PATIENCE)} order by at, task`.execute(
    db,
  );
  const stopped = rows.map(({ task }) => task).filter((task) => schedule.some((each) => each.task === task));
  return stopped.length ? ofPlatform('ticks', { tasks: titlesOf(stopped) }) : [];
}

async function lateQueue({ db }: Context, isLateAlready: boolean): Promise<Wrong[]> {
  const { rows } = await sql<{ seconds: number }>`
    select coalesce(max(oldest_seconds), 0) as seconds from queue_by_task()`.execute(db);
  const { seconds } = rows[0]!;
  if (seconds <= (isLateAlready ? QUEUE_SECONDS.fine : QUEUE_SECONDS.late)) return [];
  return ofPlatform('queue', { minutes: `${Math.floor(seconds / 60)}` });
}

async function deadLetters({ db }: Context): Promise<Wrong[]> {
  const { rows } = await sql<{ task: string }>`select task from dead_letters(null, 1)`.execute(db);
  return rows.length ? ofPlatform('dead_letters', { task: rows[0]!.task }) : [];
}

/** Runs that have not come, for the platform all together; those that failed, for their agency one by one. */
async function missingRuns(context: Context, schedule: readonly Timed[]): Promise<Wrong[]> {
  const agencies = await agenciesNow(context);
  const known = await whatIsKnown(context);
  const late = new Set<string>();
  const lateAgencies = new Set<string>();
  const failed: Wrong[] = [];
  for (const agency of agencies)
    for (const timed of schedule) {
      const { task } = timed;
      const key = `${agency.id} ${task}`;
      const error = known.failures.get(key);
      if (isMissing(timed, agency, known, context.now)) {
        late.add(task);
        lateAgencies.add(agency.id);
      }
      if (!error || task === HOUSEKEEPING || known.settings.get(key)?.enabled === false) continue;
      if (timed.hour === undefined && context.now.getTime() - error.at.getTime() > TWO_LOOKS) continue;
      const data = { task, taskTitle: scheduledTasks[task]!.title, error: error.error };
      failed.push({ kind: 'task', agencyId: agency.id, task, data });
    }
  const all = { tasks: titlesOf([...late]), agencies: `${lateAgencies.size}` };
  return [...(late.size ? ofPlatform('runs', all) : []), ...failed];
}

type Known = {
  settings: Map<string, TaskSetting>;
  ran: Map<string, string[]>;
  ticks: Map<string, Date>;
  failures: Map<string, { at: Date; error: string }>;
};

function isMissing(timed: Timed, agency: DueAgency, known: Known, now: Date): boolean {
  const key = `${agency.id} ${timed.task}`;
  const last = { tick: known.ticks.get(timed.task) ?? null, failed: known.failures.has(key) };
  return isLate(timed, agency, known.settings.get(key), known.ran.get(key) ?? [], last, now, PATIENCE);
}

/** By agency and task. */
async function whatIsKnown({ db, now }: Context): Promise<Known> {
  const settings = await sql<TaskSetting & { agencyId: string; task: string }>`
    select agency_id, task, enabled, hour, steps from task_setting`.execute(db);
  const ran = await sql<{ agencyId: string; task: string; days: string[] }>`
    select agency_id, task, array_agg(local_date::text) as days from task_run
    where local_date >= ${now}::date - 1 group by agency_id, task`.execute(db);
  const ticks = await sql<{ task: string; at: Date }>`select task, at from task_tick`.execute(db);
  const failures = await sql<{ agencyId: string; task: string; at: Date; error: string }>`
    select distinct on (f.agency_id, f.task) f.agency_id, f.task, f.at, f.error from task_log f
    where f.error is not null and f.at > ${new Date(now.getTime() - FAILURE_DAYS * 24 * HOUR)}
      and not exists (select from task_log s where s.agency_id = f.agency_id and s.task = f.task and s.error is null and s.id > f.id)
      and not exists (select from task_run r where r.agency_id = f.agency_id and r.task = f.task and r.started_at >= f.at)
    order by f.agency_id, f.task, f.id desc`.execute(db);
  const byKey = <T extends { agencyId: string; task: string }, V>(rows: T[], value: (row: T) => V) =>
    new Map(rows.map((row) => [`${row.agencyId} ${row.task}`, value(row)]));
  return {
    settings: byKey(settings.rows, ({ enabled, hour, steps }) => ({ enabled, hour, steps })),
    ran: byKey(ran.rows, ({ days }) => days),
    ticks: new Map(ticks.rows.map(({ task, at }) => [task, at])),
    failures: byKey(failures.rows, ({ at, error }) => ({ at, error })),
  };
}

/** So many are named. */
const NAMED = 3;

function titlesOf(tasks: string[]): string {
  const named = tasks.slice(0, NAMED).map((task) => `“${scheduledTasks[task]!.title}”`);
  const more = tasks.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}
