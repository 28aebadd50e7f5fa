/** How an application moves from stage to stage: locked, guarded, written, announced. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { Conflict, NotFound } from '../../platform/errors.ts';
import type { EventData } from '../../platform/events.ts';
import { guard } from '../../platform/state-machine.ts';
import { type ApplicationRow, announceApplication, type applicationEvents } from './events.ts';
import { type ApplicationCommand, applicationMachine, type Stage } from './machine.ts';

/** Moves an application because something else happened to it: a slot, an offer, its answer. */
export async function follow(
  context: Context,
  id: string,
  command: 'startInterviewing' | 'issueOffer' | 'returnToSelected' | 'hire',
  to: Stage,
): Promise<void> {
  const { db, actor, now } = context;
  const application = await lockApplication(context, id);
  guard(applicationMachine, command, application.stage, command === 'issueOffer' ? actor.role : 'system');
  await db.updateTable('application').set({ stage: to, stageSince: now }).where('id', '=', id).execute();
}

/** Only the columns that every role may read, so that one function serves recruiter, client and candidate. */
export async function lockApplication({ db }: Context, id: string) {
  const application = await db
    .selectFrom('application')
    .select([
      'id',
      'agencyId',
      'clientCompanyId',
      'jobId',
      'jobLocationId',
      'candidateRecordId',
      'candidateName',
      'recruiterId',
      'stage',
      'previousStage',
      'submittedAt',
      'round',
      'allRoundsDone',
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!application) throw new NotFound('This application');
  return application;
}

export async function move(
  context: Context,
  id: string,
  command: ApplicationCommand,
  to: Stage | 'previous',
  reason: { reasonCode?: string | null; reason?: string | null } = {},
) {
  const { db, actor, now } = context;
  const application = await lockApplication(context, id);
  const { stage: from, previousStage: before } = application;
  guard(applicationMachine, command, from, actor.role);
  const stage = to === 'previous' ? (before ?? 'submitted') : to;
  await db
    .updateTable('application')
    // From on hold the way back leads to where it was before that.
    .set({ stage, previousStage: from === 'on_hold' ? before : from, stageSince: now, ...reason })
    .where('id', '=', id)
    .execute();
  return application;
}

export async function announce(
  context: Context,
  type: keyof typeof applicationEvents,
  application: ApplicationRow,
  data: EventData = {},
) {
  const job = await context.db
    .selectFrom('job')
    .select(['title', 'clientName'])
    .where('id', '=', application.jobId)
    .executeTakeFirstOrThrow();
  await announceApplication(context, type, application, {
    jobTitle: job.title,
    clientName: job.clientName,
    ...data,
  });
}

/** @throws Conflict for somebody whose data is erased; until this transaction ends nobody erases it */
export async function requirePerson({ db }: Context, candidateRecordId: string): Promise<void> {
  const person = await db
    .selectFrom('candidateRecord')
    .select('id')
    .where('id', '=', candidateRecordId)
    .where('erasedAt', 'is', null)
    .forShare()
    .executeTakeFirst();
  if (!person)
    throw new Conflict('erased', 'The data of this candidate is erased. There is nobody to go on with.');
}

/** @throws Conflict unless the job is open; until this transaction ends nobody closes it */
export async function requireOpenJob({ db }: Context, jobId: string): Promise<void> {
  const { rows } = await sql<{ state: string | null }>`select state_of_held_job(${jobId}) as state`.execute(
    db,
  );
  const state = rows[0]!.state ?? 'closed';
  if (state === 'open') return;
  throw new Conflict(
    'job_not_open',
    `Only an open job takes candidates. This one is ${state.replaceAll('_', ' ')}.`,
  );
}
