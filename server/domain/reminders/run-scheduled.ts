import type { Context } from '../../platform/context.ts';
import {
  agenciesNow,
  agencyNow,
  claimDueAgencies,
  findDueAgencies,
  finishRuns,
  type Timetable,
} from './due-agencies.ts';
import { logFailure, logRuns, logTick, type Run } from './run-log.ts';
import type { Outcome, PreviewItem, Surroundings } from './run-reminder.ts';
import { scheduledTasks } from './scheduled-tasks.ts';
import { checkSteps } from './step-bounds.ts';

/** Does the work in a transaction of its own. */
export type AsSystem = <T>(work: (context: Context) => Promise<T>) => Promise<T>;

/** So many agencies at once: what is held in memory, and how long a transaction lasts, does not grow with their number. */
const BATCH = 20;

/**
 * One tick of a task. The claim, the work and the record of some agencies' runs are one transaction, so a killed worker leaves
 * no half run. An agency for which it fails holds up no other. @throws the last failure: the queue tries those again
 */
export async function runScheduledTask(
  asSystem: AsSystem,
  timetable: Timetable,
  surroundings: Surroundings,
): Promise<void> {
  const began = performance.now();
  const due = await asSystem((context) => findDueAgencies(context, timetable));
  const runFor = (agencyIds: string[]) =>
    asSystem((context) => runOnce(context, timetable, agencyIds, surroundings));
  let failure: unknown = null;
  for (let from = 0; from < due.length; from += BATCH) {
    const batch = due.slice(from, from + BATCH);
    try {
      await runFor(batch);
    } catch {
      for (const id of batch) {
        const beganOne = performance.now();
        try {
          await runFor([id]);
        } catch (error) {
          failure = error;
          await asSystem(({ db, now }) =>
            logFailure(db, runOf(timetable.task, now, beganOne), id, error as Error),
          );
        }
      }
    }
  }
  await asSystem(({ db, now }) => logTick(db, runOf(timetable.task, now, began)));
  if (failure) throw failure;
}

async function runOnce(
  context: Context,
  timetable: Timetable,
  agencyIds: string[],
  surroundings: Surroundings,
): Promise<void> {
  const { task, hour } = timetable;
  const began = performance.now();
  const agencies = await claimDueAgencies(context, timetable, agencyIds);
  if (!agencies.length) return;
  const outcomes = await scheduledTasks[task]!.run(context, agencies, surroundings);
  await finishRuns(context, timetable, agencies);
  // One that looks every few minutes notes what it found, and not each time that there was nothing.
  const worthNoting = outcomes.filter(({ found }) => hour !== undefined || found > 0);
  await logRuns(context.db, runOf(task, context.now, began), worthNoting);
}

const runOf = (task: string, at: Date, began: number, runByName: string | null = null): Run => ({
  task,
  at,
  runByName,
  milliseconds: Math.round(performance.now() - began),
});

/** For all agencies at once, whatever the hour: what cannot wait for it. What was said before is not said again. */
export async function runEverywhere(
  asSystem: AsSystem,
  task: string,
  surroundings: Surroundings,
): Promise<void> {
  const agencies = await asSystem(agenciesNow);
  for (let from = 0; from < agencies.length; from += BATCH)
    await asSystem((context) =>
      scheduledTasks[task]!.run(context, agencies.slice(from, from + BATCH), surroundings),
    );
}

/** By hand, for one agency, whatever the hour. What was said before is not said again. */
export async function runTaskNow(
  context: Context,
  task: string,
  agencyId: string,
  runByName: string,
  surroundings: Surroundings,
): Promise<Outcome> {
  const began = performance.now();
  const agencies = await agencyNow(context, agencyId);
  const outcomes = agencies.length ? await scheduledTasks[task]!.run(context, agencies, surroundings) : [];
  await logRuns(context.db, runOf(task, context.now, began, runByName), outcomes);
  return outcomes[0] ?? { agencyId, found: 0, sent: 0, skipped: {}, failed: 0 };
}

/** @param steps as if the agency had chosen these */
export async function previewTask(
  context: Context,
  task: string,
  agencyId: string,
  steps?: number[],
): Promise<PreviewItem[]> {
  if (steps) checkSteps(task, steps);
  return scheduledTasks[task]!.preview(context, await agencyNow(context, agencyId), steps);
}
