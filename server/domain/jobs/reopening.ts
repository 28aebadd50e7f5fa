/** A job that has ended goes on: the client asks, the agency answers, and whom it was closed for comes back. */
import { localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { Conflict, Invalid } from '../../platform/errors.ts';
import { guard } from '../../platform/state-machine.ts';
import { bringBackApplications } from '../applications/index.ts';
import { requireRoom } from '../plans/index.ts';
import { requireActiveEngagement } from '../terms/index.ts';
import { announceJob } from './events.ts';
import { type JobValues, valuesOf } from './fields.ts';
import { changeState, lockJob } from './locking.ts';
import { jobMachine } from './machine.ts';
import { getJob } from './queries.ts';
import { addRevision, decideFields, openRevision, outdate } from './revision-rows.ts';
import { saveRunningFields } from './saving.ts';
import type { AskToReopen, JobView } from './schemas.ts';
import { keepVersion } from './versions.ts';

export async function askToReopen(context: Context, id: string, input: AskToReopen): Promise<JobView> {
  const { note = null, deadline, openings } = input;
  const job = await lockJob(context, id);
  guard(jobMachine, 'askToReopen', job.state, context.actor.role);
  refusePast(context, deadline, 'deadline');
  const view = await getJob(context, id);
  const before = valuesOf(view);
  const wanted = new Map(openings.map(({ jobLocationId, openings: count }) => [jobLocationId, count]));
  const locations = view.locations.map(({ id: locationId, place, workMode, openings: count, filled }) => {
    const openingsThen = wanted.get(locationId) ?? count;
    if (openingsThen < filled) {
      throw new Invalid(`${filled} of the openings in ${place} are filled already.`, [
        { path: 'openings', message: `At least ${filled} in ${place}, please.` },
      ]);
    }
    return { id: locationId, place, workMode, openings: openingsThen };
  });
  if (locations.every(({ openings: count }, index) => count === view.locations[index]!.filled)) {
    throw new Invalid('No opening is left to fill.', [
      { path: 'openings', message: 'Add an opening to at least one location.' },
    ]);
  }
  // Asked once more is asked otherwise.
  await outdate(context, id, { kind: 'reopening' });
  await addRevision(context, job, { kind: 'reopening', note }, [
    { field: 'deadline', before: before.deadline, after: deadline },
    { field: 'locations', before: before.locations, after: locations },
  ]);
  await announceJob(context, 'job.reopening_asked', job, { deadline });
  return getJob(context, id);
}

export async function reopen(context: Context, id: string): Promise<JobView> {
  const job = await changeState(context, id, 'reopen', { state: 'open', closedAt: null, archivedAt: null });
  // It is open, and counted as such, already.
  await requireRoom(context, job.agencyId, 'jobs', 0);
  await requireActiveEngagement(context, job.engagementId);
  const request = await openRevision(context, id, 'reopening');
  const after = Object.fromEntries(request.fields.map(({ field, after }) => [field, after])) as JobValues;
  refusePast(context, after.deadline as string, 'deadline');
  await saveRunningFields(context, job, after as never);
  await decideFields(
    context,
    request.id,
    request.fields.map(({ field }) => ({ field, state: 'accepted' })),
  );
  await keepVersion(context, job, 'reopened', request.byName);
  const back = await bringBackApplications(context, job);
  await announceJob(context, 'job.reopened', job, { deadline: after.deadline as string, back: String(back) });
  return getJob(context, id);
}

export async function declineReopening(context: Context, id: string, reason: string): Promise<JobView> {
  const job = await lockJob(context, id);
  guard(jobMachine, 'declineReopening', job.state, context.actor.role);
  const request = await openRevision(context, id, 'reopening');
  await decideFields(
    context,
    request.id,
    request.fields.map(({ field }) => ({ field, state: 'rejected', reason })),
  );
  await announceJob(context, 'job.reopening_declined', job, { reason });
  return getJob(context, id);
}

function refusePast({ now, actor }: Context, deadline: string, path: string): void {
  if (deadline > localDate(now, actor.timeZone)) return;
  const message = 'The deadline must be in the future.';
  if (actor.agencyId)
    throw new Conflict('deadline_passed', `${message} Decline, so that the client asks anew.`);
  throw new Invalid(message, [{ path, message }]);
}
