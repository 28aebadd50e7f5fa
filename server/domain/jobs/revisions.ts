/** Edits of a job that runs: one side asks, the other accepts or rejects each field; what is accepted holds at once. */
import { isDeepStrictEqual } from 'node:util';
import { localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { Conflict, Invalid } from '../../platform/errors.ts';
import { guard } from '../../platform/state-machine.ts';
import { requireWithinPlan } from '../plans/index.ts';
import { announceJob } from './events.ts';
import { fieldWords, JOB_FIELDS, type JobField, type JobValues, valuesOf } from './fields.ts';
import { type LockedJob, lockJob } from './locking.ts';
import { jobMachine } from './machine.ts';
import { getJob } from './queries.ts';
import { addRevision, decideFields, openRevision, outdate, type RevisionRow } from './revision-rows.ts';
import { saveRunningFields } from './saving.ts';
import type { DecideRevision, JobView, ProposeRevision } from './schemas.ts';
import { requireSnapshotCovers } from './terms-snapshot.ts';
import { keepVersion } from './versions.ts';

/** @throws Invalid where nothing is different from what the job says */
export async function proposeRevision(
  context: Context,
  id: string,
  input: ProposeRevision,
): Promise<JobView> {
  const { note = null, changes } = input;
  const job = await lockJob(context, id);
  guard(jobMachine, 'proposeRevision', job.state, context.actor.role);
  await requireWithinPlan(context, job.agencyId, 'jobs', id);
  const view = await getJob(context, id);
  const before = valuesOf(view);
  const fields = JOB_FIELDS.filter(
    (field) => changes[field] !== undefined && !isDeepStrictEqual(changes[field], before[field]),
  );
  if (!fields.length) throw new Invalid('This is what the job says already.');
  const after = changes as JobValues;
  refuseOthersInterviewers(context, before, after);
  refuseImpossible(context, fields, after);
  await addRevision(
    context,
    job,
    { kind: 'edit', note },
    fields.map((field) => ({ field, before: before[field], after: after[field] })),
  );
  await announceJob(context, proposed(context), job, {
    fields: fieldWords(fields),
    agencyName: view.agencyName,
  });
  // Nobody else answers for a company that has no account yet.
  if (view.unclaimed) {
    const { id: revisionId } = (await newestOwn(context, id))!;
    return decideRevision(context, id, revisionId, {
      decisions: fields.map((field) => ({ field, accept: true })),
    });
  }
  return getJob(context, id);
}

const proposed = ({ actor }: Context) =>
  actor.agencyId ? 'job.edit_proposed_by_agency' : 'job.edit_proposed_by_client';

async function newestOwn({ db, actor }: Context, jobId: string) {
  return db
    .selectFrom('jobRevision')
    .select('id')
    .where('jobId', '=', jobId)
    .where('byUserId', '=', actor.userId)
    .where('state', '=', 'open')
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

/** Who interviews is the client’s own matter. */
function refuseOthersInterviewers({ actor }: Context, before: JobValues, after: JobValues): void {
  if (!actor.agencyId || !after.rounds) return;
  const known = (before.rounds ?? []).map(({ interviewerId }) => interviewerId);
  const changed = after.rounds.findIndex(
    ({ interviewerId }, index) => interviewerId !== (known[index] ?? null),
  );
  if (changed < 0) return;
  throw new Invalid('The client chooses who interviews.', [
    { path: `changes.rounds.${changed}.interviewerId`, message: 'Leave this to the client.' },
  ]);
}

function refuseImpossible({ now, actor }: Context, fields: JobField[], after: JobValues): void {
  if (fields.includes('deadline') && (after.deadline ?? '') <= localDate(now, actor.timeZone)) {
    throw new Invalid('The deadline must be in the future.', [
      { path: 'changes.deadline', message: 'The deadline must be in the future.' },
    ]);
  }
  for (const field of ['title', 'description', 'pay', 'locations', 'rounds', 'skills'] as const) {
    const value = after[field];
    if (!fields.includes(field) || (Array.isArray(value) ? value.length : value)) continue;
    throw new Invalid('A job that runs cannot go without this.', [
      { path: `changes.${field}`, message: `The ${fieldWords([field])} cannot be left empty.` },
    ]);
  }
}

/** Answers some or all fields; those that are accepted hold at once, for everybody, in this transaction. */
export async function decideRevision(
  context: Context,
  id: string,
  revisionId: string,
  { decisions }: DecideRevision,
): Promise<JobView> {
  const job = await lockJob(context, id);
  guard(jobMachine, 'decideRevision', job.state, context.actor.role);
  const revision = await openRevision(context, id, { id: revisionId });
  const view = await getJob(context, id);
  if (!mayDecide(context, revision, view)) {
    throw new Conflict('own_request', 'The other side answers this. You can take it back.');
  }
  const chosen = decisions.map(({ field, accept, reason }) => {
    const row = revision.fields.find((asked) => asked.field === field && asked.state === 'proposed');
    if (!row)
      throw new Conflict(
        'already_answered',
        `The ${fieldWords([field])} is answered already. Look at it again.`,
      );
    return { ...row, accept, reason: reason ?? null };
  });
  const accepted = chosen.filter(({ accept }) => accept);
  if (accepted.length) await apply(context, job, view, accepted, revision);
  await decideFields(
    context,
    revision.id,
    chosen.map(({ field, accept, reason }) => ({ field, state: accept ? 'accepted' : 'rejected', reason })),
  );
  const words = (rows: { field: JobField }[]) =>
    rows.length ? fieldWords(rows.map(({ field }) => field)) : 'nothing';
  await announceJob(context, 'job.edit_answered', job, {
    accepted: words(accepted),
    rejected: words(chosen.filter(({ accept }) => !accept)),
    addresseeId: revision.byUserId,
    addresseeRole: revision.bySide === 'agency' ? 'manager' : 'client',
  });
  return getJob(context, id);
}

const mayDecide = ({ actor }: Context, { kind, bySide }: RevisionRow, { unclaimed }: JobView): boolean =>
  kind === 'edit' && (unclaimed || bySide !== (actor.agencyId ? 'agency' : 'client'));

type Accepted = { field: JobField; before: unknown; after: unknown };

async function apply(
  context: Context,
  job: LockedJob,
  view: JobView,
  accepted: Accepted[],
  { id, byName }: RevisionRow,
): Promise<void> {
  const current = valuesOf(view);
  const moved = accepted.filter(({ field, before }) => !isDeepStrictEqual(current[field], before));
  if (moved.length) {
    const fields = fieldWords(moved.map(({ field }) => field));
    throw new Conflict(
      'changed_meanwhile',
      `The job says something else by now about its ${fields}. Reject that, and ask for it anew.`,
      { fields: moved.map(({ field }) => field) },
    );
  }
  const after = Object.fromEntries(accepted.map(({ field, after }) => [field, after])) as JobValues;
  refuseImpossible(context, Object.keys(after) as JobField[], after);
  await saveRunningFields(context, job, after as never);
  if (after.pay) await requireSnapshotCovers(context, job.id);
  await outdate(context, job.id, { fields: accepted.map(({ field }) => field), except: id });
  await keepVersion(context, job, 'revision', byName);
}

/** Whoever's side asked takes back what is not answered yet. */
export async function withdrawRevision(context: Context, id: string, revisionId: string): Promise<JobView> {
  const job = await lockJob(context, id);
  guard(jobMachine, 'withdrawRevision', job.state, context.actor.role);
  const revision = await openRevision(context, id, { id: revisionId });
  if (revision.bySide !== (context.actor.agencyId ? 'agency' : 'client')) {
    throw new Conflict('not_own_request', 'Only the side that asked can take it back.');
  }
  const open = revision.fields.filter(({ state }) => state === 'proposed');
  await decideFields(
    context,
    revision.id,
    open.map(({ field }) => ({ field, state: 'withdrawn' })),
  );
  await announceJob(context, 'job.edit_withdrawn', job, {
    fields: fieldWords(open.map(({ field }) => field)),
  });
  return getJob(context, id);
}
