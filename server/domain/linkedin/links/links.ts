/** Short addresses of jobs, a recruiter's own or a post's, that count who follows them and know nothing of them. */
import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { z } from 'zod';
import { localDate } from '../../../platform/calendar.ts';
import type { Context } from '../../../platform/context.ts';
import { Conflict, NotFound } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import { findPathOfJob } from '../../job-board/index.ts';
import { getJob } from '../../jobs/index.ts';
import type { JobLinks } from './schemas.ts';

/** My own of this job; made by the first asking. @param publicUrl of this installation */
export async function makeJobLink(
  context: Context,
  jobId: string,
  publicUrl: string,
): Promise<z.output<typeof JobLinks>> {
  const { db, actor } = context;
  await requireOnBoard(context, jobId);
  const mine = await db
    .selectFrom('jobLink')
    .select('id')
    .where('agencyId', '=', actor.agencyId)
    .where('jobId', '=', jobId)
    .where('userId', '=', actor.userId)
    .where('kind', '=', 'recruiter')
    .executeTakeFirst();
  // Of two askings at once the second makes none.
  if (!mine)
    await db
      .insertInto('jobLink')
      .values(newLink(context, jobId, 'recruiter'))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  return listJobLinks(context, jobId, publicUrl);
}

export async function makePostLink(context: Context, jobId: string): Promise<{ id: string; code: string }> {
  return context.db
    .insertInto('jobLink')
    .values(newLink(context, jobId, 'post'))
    .returning(['id', 'code'])
    .executeTakeFirstOrThrow();
}

/** A link that leads nowhere is given to nobody. */
export async function requireOnBoard(context: Context, jobId: string) {
  const job = await getJob(context, jobId);
  if (!(await isOnBoard(context, jobId)))
    throw new Conflict(
      'not_on_board',
      'This job is not on the public job board, so a link would lead nowhere. Put it there first.',
    );
  return job;
}

const isOnBoard = async ({ db }: Context, jobId: string): Promise<boolean> =>
  Boolean(
    await db
      .selectFrom('publicJob')
      .select('key')
      .where('jobId', '=', jobId)
      .where('live', '=', true)
      .executeTakeFirst(),
  );

const LETTERS = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

function newLink({ actor, now }: Context, jobId: string, kind: 'recruiter' | 'post') {
  const code = Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  const { agencyId, userId, name } = actor;
  return {
    id: newId(),
    agencyId: agencyId!,
    jobId,
    code,
    kind,
    userId: userId!,
    byName: name,
    createdAt: now,
  };
}

/** A recruiter's own; for managers those of everybody, the most followed first. */
export async function listJobLinks(
  context: Context,
  jobId: string,
  publicUrl: string,
): Promise<z.output<typeof JobLinks>> {
  await getJob(context, jobId);
  const rows = await context.db
    .selectFrom('jobLink')
    .select(['id', 'code', 'kind', 'userId', 'byName', 'clicks', 'lastClickedOn'])
    .where('agencyId', '=', context.actor.agencyId)
    .where('jobId', '=', jobId)
    .orderBy('clicks', 'desc')
    .orderBy('id')
    .limit(200)
    .execute();
  return {
    onBoard: await isOnBoard(context, jobId),
    items: rows.map(({ code, kind, userId, ...row }) => ({
      ...row,
      kind: kind as 'recruiter' | 'post',
      isMine: userId === context.actor.userId,
      url: urlOf(publicUrl, code),
    })),
  };
}

export const urlOf = (publicUrl: string, code: string): string => `${publicUrl}/go/${code}`;

/** As the system. @param counts false for a program that only looks what stands behind it @returns the path of the job’s page @throws NotFound */
export async function followJobLink(context: Context, code: string, counts: boolean): Promise<string> {
  const { db, now } = context;
  if (!/^[a-zA-Z0-9]{8}$/.test(code)) throw new NotFound('This link');
  const link = await db
    .selectFrom('jobLink')
    .select(['id', 'jobId'])
    .where('code', '=', code)
    .executeTakeFirst();
  const path = link && (await findPathOfJob(context, link.jobId));
  if (!path) throw new NotFound('This link');
  if (counts)
    await db
      .updateTable('jobLink')
      .set({ clicks: sql`clicks + 1`, lastClickedOn: localDate(now, 'UTC') })
      .where('id', '=', link.id)
      .execute();
  return path;
}
