/** A recruiter asks for a job that others work on, or nobody; the manager assigns, or says no. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Conflict, NotFound } from '../../platform/errors.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { announceJob } from './events.ts';
import { lockJob } from './locking.ts';
import type { AskForJob, JobsToAskFor, ListJobsToAskFor } from './schemas.ts';

type Item = z.output<typeof JobsToAskFor>['items'][number];

/** The agency's open jobs that the recruiter does not work on, newest first: as much of each as one needs to ask. */
export async function listJobsToAskFor(
  { db }: Context,
  { q, after, limit }: z.output<typeof ListJobsToAskFor>,
): Promise<z.output<typeof JobsToAskFor>> {
  const wanted = q ? `%${q.replaceAll(/[\\%_]/g, '\\$&')}%` : null;
  const { rows } = await sql<Item>`
    select * from jobs_to_ask_for(${wanted}, ${after ?? null}::uuid, ${limit + 1})`.execute(db);
  return toPage(rows, limit, (row) => row.id);
}

/** Asked twice is asked once. */
export async function askForJob(
  context: Context,
  id: string,
  { note }: z.output<typeof AskForJob>,
): Promise<void> {
  const { db, actor } = context;
  const { rows } = await sql<Item & { clientCompanyId: string }>`
    select * from jobs_to_ask_for(null, null, null) where id = ${id}`.execute(db);
  const job = rows[0];
  if (!job) throw new NotFound('This job');
  const asked = await db
    .insertInto('jobRequest')
    .values({
      jobId: id,
      recruiterId: actor.userId!,
      recruiterName: actor.name,
      agencyId: actor.agencyId!,
      note: note ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('jobId')
    .executeTakeFirst();
  if (!asked) return;
  // Of a job that is not theirs a recruiter does not know whose company it is.
  const subject = { ...job, agencyId: actor.agencyId!, clientCompanyId: null };
  await announceJob(context, 'job.asked_for', subject, {
    recruiterName: actor.name,
    note: note ? `“${note}”` : 'No note.',
  });
}

export async function withdrawAsking({ db, actor }: Context, id: string): Promise<void> {
  await db.deleteFrom('jobRequest').where('jobId', '=', id).where('recruiterId', '=', actor.userId).execute();
}

/** The manager says no; a yes is the assignment. */
export async function declineAsking(context: Context, id: string, recruiterId: string): Promise<void> {
  const job = await lockJob(context, id);
  const gone = await context.db
    .deleteFrom('jobRequest')
    .where('jobId', '=', id)
    .where('recruiterId', '=', recruiterId)
    .returning('recruiterName')
    .executeTakeFirst();
  if (!gone) throw new Conflict('not_asked', 'They took it back, or it is answered already.');
  await announceJob(context, 'job.asking_declined', job, { addresseeId: recruiterId, ...gone });
}
