/** The scheduler's page of an agency: what runs for it, when, and what came of it. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { agencyNow, type DueAgency } from './due-agencies.ts';
import { isLate, nextRun, type Timed } from './next-run.ts';
import type { Reminder } from './reminder.ts';
import { HOUSEKEEPING, scheduledTasks } from './scheduled-tasks.ts';
import type { TaskList, TaskRunPage, TaskView } from './schemas.ts';
import type { TaskSetting } from './settings.ts';
import { stepBounds } from './step-bounds.ts';

type Run = z.output<typeof TaskRunPage>['items'][number];

/** What is known of each task for one agency. */
type Known = {
  settings: Map<string, TaskSetting>;
  lastRuns: Map<string, Run>;
  ticks: Map<string, Date>;
  /** Local days from today on whose run each task has had. */
  ran: Map<string, string[]>;
};

/** @param schedule the timetable; what is no agency's affair is left out */
export async function listTasks(
  context: Context,
  schedule: readonly Timed[],
): Promise<z.output<typeof TaskList>> {
  const [agency] = await agencyNow(context, context.actor.agencyId!);
  if (!agency) throw new NotFound('Your agency');
  const known = await whatIsKnown(context, agency);
  const items = schedule
    .filter(({ task }) => task !== HOUSEKEEPING)
    .map((timed) => viewOf(timed, agency, known, context.now));
  return { timeZone: agency.timeZone, items };
}

async function whatIsKnown({ db }: Context, agency: DueAgency): Promise<Known> {
  const settings = await sql<TaskSetting & { task: string }>`
    select task, enabled, hour, steps from task_setting where agency_id = ${agency.id}`.execute(db);
  const runs = await sql<Run & { task: string }>`
    select distinct on (task) task, id, at, run_by_name, milliseconds, found, sent, skipped, failed, error
    from task_log where agency_id = ${agency.id} order by task, id desc`.execute(db);
  const ticks = await sql<{ task: string; at: Date }>`select task, at from task_tick`.execute(db);
  const ran = await sql<{ task: string; days: string[] }>`
    select task, array_agg(local_date::text) as days from task_run
    where agency_id = ${agency.id} and local_date >= ${agency.localDate}::date group by task`.execute(db);
  return {
    settings: new Map(settings.rows.map(({ task, ...setting }) => [task, setting])),
    lastRuns: new Map(runs.rows.map(({ task, ...run }) => [task, run])),
    ticks: new Map(ticks.rows.map(({ task, at }) => [task, at])),
    ran: new Map(ran.rows.map(({ task, days }) => [task, days])),
  };
}

function viewOf(timed: Timed, agency: DueAgency, known: Known, now: Date): TaskView {
  const { task, hour = null, days } = timed;
  const { title, what, reminder, alwaysOn = null } = scheduledTasks[task]!;
  const setting = known.settings.get(task);
  const ran = known.ran.get(task) ?? [];
  const lastTick = known.ticks.get(task) ?? null;
  const lastRun = known.lastRuns.get(task) ?? null;
  return {
    task,
    title,
    what,
    days,
    hour: setting?.hour ?? hour,
    defaultHour: hour,
    unit: reminder?.unit ?? null,
    steps: setting?.steps ?? [...(reminder?.steps ?? [])],
    defaultSteps: [...(reminder?.steps ?? [])],
    escalatesFrom: escalatesFrom(reminder),
    stepBounds: stepBounds(task),
    enabled: setting?.enabled ?? true,
    alwaysOn,
    mutable: reminder?.mutable ?? false,
    changed: setting !== undefined,
    nextRun: nextRun(timed, agency, setting, ran, now),
    late: isLate(timed, agency, setting, ran, { tick: lastTick, failed: Boolean(lastRun?.error) }, now),
    lastTick,
    lastRun,
  };
}

/** Null where all are told from the first step on. */
function escalatesFrom(reminder: Reminder | undefined): number | null {
  const last = Math.max(0, ...(reminder?.tells ?? []).map(({ fromStep = 0 }) => fromStep));
  return last > 0 ? last + 1 : null;
}

/** What a task did for the actor's agency, the latest first, as far back as it is kept. */
export async function listTaskRuns(
  { db, actor }: Context,
  task: string,
  { after, limit }: { after?: string; limit: number },
): Promise<z.output<typeof TaskRunPage>> {
  const { rows } = await sql<Run>`
    select id, at, run_by_name, milliseconds, found, sent, skipped, failed, error from task_log
    where agency_id = ${actor.agencyId} and task = ${task} ${after ? sql`and id < ${after}::uuid` : sql``}
    order by id desc limit ${limit + 1}`.execute(db);
  return toPage(rows, limit, ({ id }) => id);
}
