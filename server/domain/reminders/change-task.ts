/** An agency's own wishes for a task. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { Invalid, NotFound } from '../../platform/errors.ts';
import { announceOrganisation } from '../organisations/index.ts';
import { listTasks } from './list-tasks.ts';
import type { Timed } from './next-run.ts';
import type { TaskChange, TaskView } from './schemas.ts';
import { checkSteps } from './step-bounds.ts';

/** All of them at once; what is as the timetable and the task say anyway is no wish. */
export async function changeTask(
  context: Context,
  schedule: readonly Timed[],
  task: string,
  change: TaskChange,
): Promise<TaskView> {
  const before = await taskOf(context, schedule, task);
  check(before, change);
  await save(context, task, wishes(before, change));
  const after = await taskOf(context, schedule, task);
  const changes = differences(before, after);
  if (changes.length > 0) {
    const words = { task, taskTitle: after.title, changes: changes.join('; ') };
    await announceOrganisation(context, 'task.changed', words);
  }
  return after;
}

async function taskOf(context: Context, schedule: readonly Timed[], task: string): Promise<TaskView> {
  const { items } = await listTasks(context, schedule);
  const view = items.find((each) => each.task === task);
  if (!view) throw new NotFound('This task');
  return view;
}

function check({ task, alwaysOn, defaultHour }: TaskView, { enabled, hour, steps }: TaskChange): void {
  const refuse = (path: string, message: string) => {
    throw new Invalid(message, [{ path, message }]);
  };
  if (alwaysOn && !enabled) refuse('enabled', alwaysOn);
  if (hour !== null && defaultHour === null)
    refuse('hour', 'This task looks every quarter of an hour and has no hour.');
  if (steps) checkSteps(task, steps);
}

function wishes({ defaultHour, defaultSteps }: TaskView, { enabled, hour, steps }: TaskChange): TaskChange {
  return {
    enabled,
    hour: hour === defaultHour ? null : hour,
    steps: steps && String(steps) === String(defaultSteps) ? null : steps,
  };
}

async function save({ db, actor, now }: Context, task: string, { enabled, hour, steps }: TaskChange) {
  if (enabled && hour === null && steps === null) {
    await sql`delete from task_setting where agency_id = ${actor.agencyId} and task = ${task}`.execute(db);
    return;
  }
  await sql`
    insert into task_setting (agency_id, task, enabled, hour, steps, updated_at, updated_by)
    values (${actor.agencyId}, ${task}, ${enabled}, ${hour}, ${steps}::smallint[], ${now}, ${actor.userId})
    on conflict (agency_id, task) do update set enabled = excluded.enabled, hour = excluded.hour, steps = excluded.steps,
      updated_at = excluded.updated_at, updated_by = excluded.updated_by`.execute(db);
}

function differences(before: TaskView, after: TaskView): string[] {
  const changes: string[] = [];
  if (before.enabled !== after.enabled) changes.push(after.enabled ? 'turned on' : 'turned off');
  if (before.hour !== after.hour) changes.push(`hour from ${before.hour}:00 to ${after.hour}:00`);
  if (String(before.steps) !== String(after.steps))
    changes.push(`steps from ${before.steps.join(', ')} to ${after.steps.join(', ')} ${after.unit}`);
  return changes;
}
