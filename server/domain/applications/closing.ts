/** What the closing of a job does to those who are in play, and its reopening: nobody waits for an answer that will not come. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { cancelInterviews, openRound } from '../interviews/index.ts';
import { type ApplicationRow, announceApplication } from './events.ts';

/** Open applications become `job_closed`, offers that wait for an answer fall, coming interviews are cancelled; each is told. */
export async function closeApplications(
  context: Context,
  job: { id: string; title: string; clientName: string },
): Promise<void> {
  const { db, now } = context;
  // Offers first, as an acceptance does: of the two at once, one waits for the other.
  await db
    .updateTable('offer')
    .set({ state: 'withdrawn', answerWords: 'The job was closed.' })
    .where('jobId', '=', job.id)
    .where('state', 'in', ['issued', 'change_requested'])
    .execute();
  const { rows: closed } =
    await sql<ApplicationRow>`select * from close_applications_of_job(${job.id}, ${now})`.execute(db);
  await cancelInterviews(context, { jobId: job.id }, 'The job was closed.');
  for (const application of closed) {
    await announceApplication(context, 'application.job_closed', application, {
      jobTitle: job.title,
      clientName: job.clientName,
    });
  }
}

/** Whom the closing ended goes on where they were; an interview that was cancelled is to be scheduled again. @returns how many */
export async function bringBackApplications(
  context: Context,
  job: { id: string; title: string; clientName: string },
): Promise<number> {
  const { rows } = await sql<ApplicationRow & { stage: string; round: number; allRoundsDone: boolean }>`
    select * from reopen_applications_of_job(${job.id}, ${context.now})`.execute(context.db);
  for (const application of rows) {
    const inRounds = ['shortlisted', 'interviewing'].includes(application.stage);
    if (inRounds && !application.allRoundsDone) await openRound(context, application, application.round || 1);
    await announceApplication(context, 'application.job_reopened', application, {
      jobTitle: job.title,
      clientName: job.clientName,
    });
  }
  return rows.length;
}
