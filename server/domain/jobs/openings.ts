/** What happens to a job by itself: its openings are taken, its deadline passes. */
import { sql } from 'kysely';
import { localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { Invalid } from '../../platform/errors.ts';
import { possibleCommands } from '../../platform/state-machine.ts';
import { bringBackApplications } from '../applications/index.ts';
import { announceJob } from './events.ts';
import { lockJob } from './locking.ts';
import { jobMachine } from './machine.ts';
import { keepVersion } from './versions.ts';

/**
 * Takes one opening of a location, in the transaction of the joining; the last one fills the location, then the job.
 * @throws Conflict when no opening is left (from the check constraint of the table)
 */
export async function takeOpening(context: Context, jobId: string, jobLocationId: string): Promise<void> {
  const { db } = context;
  const job = await lockJob(context, jobId);
  const location = await db
    .updateTable('jobLocation')
    .set({ filled: sql`filled + 1` })
    .where('id', '=', jobLocationId)
    .returning(['place', 'openings', 'filled'])
    .executeTakeFirstOrThrow();
  if (location.filled < location.openings) return;
  await announceJob(context, 'job.location_filled', job, { place: location.place });
  const { openings, filled } = await db
    .selectFrom('jobLocation')
    .select([sql<number>`sum(openings)::int`.as('openings'), sql<number>`sum(filled)::int`.as('filled')])
    .where('jobId', '=', jobId)
    .executeTakeFirstOrThrow();
  if (filled < openings || !['open', 'on_hold'].includes(job.state)) return;
  await db.updateTable('job').set({ state: 'filled' }).where('id', '=', jobId).execute();
  await announceJob(context, 'job.filled', job, { openings: String(openings) });
}

/**
 * Whoever had taken it is to be replaced: the opening is free again, and a job that has ended goes on. Where client and
 * agency do not work together any more the job stays as it is.
 * @throws Invalid where the job needs another deadline to go on
 */
export async function giveOpeningBack(
  context: Context,
  jobId: string,
  jobLocationId: string,
  newDeadline: string | null,
): Promise<void> {
  const { db, actor, now } = context;
  const today = localDate(now, actor.timeZone);
  if (newDeadline !== null && newDeadline <= today) throw tooEarly('This day is over.');
  const job = await lockJob(context, jobId);
  await db
    .updateTable('jobLocation')
    .set({ filled: sql`filled - 1` })
    .where('id', '=', jobLocationId)
    .execute();
  if (!possibleCommands(jobMachine, job.state, 'system').includes('goOn')) return;
  if (!(await isEngaged(context, job.engagementId))) return;
  const deadline = newDeadline ?? job.deadline!;
  if (deadline <= today)
    throw tooEarly('The job’s deadline has passed. Say until when to look for somebody.');
  await db
    .updateTable('job')
    .set({ state: 'open', deadline, closedAt: null, archivedAt: null })
    .where('id', '=', jobId)
    .execute();
  await keepVersion(context, job, 'reopened');
  const back = await bringBackApplications(context, job);
  await announceJob(context, 'job.reopened', job, { deadline, back: String(back) });
}

const tooEarly = (words: string) =>
  new Invalid(words, [{ path: 'deadline', message: 'A day in the future, please.' }]);

async function isEngaged({ db }: Context, engagementId: string): Promise<boolean> {
  const { state } = await db
    .selectFrom('engagement')
    .select('state')
    .where('id', '=', engagementId)
    .forShare()
    .executeTakeFirstOrThrow();
  return state === 'active';
}

/** Open jobs whose deadline has passed at their agency expire, once. @returns them */
export async function expireJobs(
  context: Context,
  agencies: { id: string; localDate: string }[],
): Promise<{ agencyId: string }[]> {
  const { rows } = await sql<ExpiredRow>`
    update job j set state = 'expired'
    from unnest(${agencies.map(({ id }) => id)}::uuid[], ${agencies.map(({ localDate }) => localDate)}::date[]) as a(id, local_date)
    where j.agency_id = a.id and j.state = 'open' and j.deadline < a.local_date
    returning j.id, j.agency_id, j.client_company_id, j.title, j.code, j.client_name, j.deadline`.execute(
    context.db,
  );
  for (const job of rows) await announceJob(context, 'job.expired', job, { deadline: job.deadline });
  return rows;
}

type ExpiredRow = Parameters<typeof announceJob>[2] & { deadline: string };
