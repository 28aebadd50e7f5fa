import type { Context } from '../../platform/context.ts';
import { agencyNow, claimDueAgencies, finishRuns, type Timetable } from './due-agencies.ts';
import type { Outcome, PreviewItem } from './run-reminder.ts';
import { scheduledTasks } from './scheduled-tasks.ts';

/** One tick of a task: the claim, the work and the record of the run are one transaction, so a killed worker leaves no half run. */
export async function runScheduledTask(
  context: Context,
  timetable: Timetable,
  publicUrl: string,
): Promise<void> {
  const agencies = await claimDueAgencies(context, timetable);
  if (!agencies.length) return;
  const outcomes = await scheduledTasks[timetable.task]!.run(context, agencies, publicUrl);
  await finishRuns(context, timetable, agencies, outcomes);
}

/** By hand, for one agency, whatever the hour. What was said before is not said again. */
export async function runTaskNow(
  context: Context,
  task: string,
  agencyId: string,
  publicUrl: string,
): Promise<Outcome> {
  const outcomes = await scheduledTasks[task]!.run(context, await agencyNow(context, agencyId), publicUrl);
  return (
    outcomes.find((outcome) => outcome.agencyId === agencyId) ?? { agencyId, found: 0, sent: 0, skipped: 0 }
  );
}

export async function previewTask(context: Context, task: string, agencyId: string): Promise<PreviewItem[]> {
  return scheduledTasks[task]!.preview(context, await agencyNow(context, agencyId));
}
