/** A link with which a colleague without an account reads one job, until it gets old or is taken back. */
import type { z } from 'zod';
import { SYSTEM } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database.ts';
import { Gone, Invalid, NotFound } from '../../platform/errors.ts';
import { runAs } from '../../platform/events.ts';
import { newId, signLink, verifyLink } from '../../platform/ids.ts';
import { announceJob } from './events.ts';
import { lockJob } from './locking.ts';
import { getJob } from './queries.ts';
import type { JobShares, SharedJob, ShareJob } from './schemas.ts';

const DAY_MS = 86_400_000;
const AT_MOST = 50;

export async function shareJob(
  context: Context,
  id: string,
  { forWhom, days }: z.output<typeof ShareJob>,
  secret: string,
): Promise<{ href: string }> {
  const { db, actor, now } = context;
  const job = await lockJob(context, id);
  const { items } = await listShares(context, id, secret);
  if (items.length >= AT_MOST)
    throw new Invalid(`At most ${AT_MOST} links at a time. Take back one that is not used.`);
  const shareId = newId();
  await db
    .insertInto('jobShare')
    .values({
      id: shareId,
      agencyId: job.agencyId,
      clientCompanyId: job.clientCompanyId,
      jobId: id,
      bySide: actor.agencyId ? 'agency' : 'client',
      byUserId: actor.userId!,
      byName: actor.name,
      forWhom,
      expiresAt: new Date(now.getTime() + days * DAY_MS),
    })
    .execute();
  await announceJob(context, actor.agencyId ? 'job.shared_by_agency' : 'job.shared_by_client', job, {
    forWhom,
  });
  return { href: hrefOf(shareId, secret) };
}

const hrefOf = (id: string, secret: string) => `/job/${signLink(id, secret)}`;

/** The links of one's own side that still open. */
export async function listShares(
  context: Context,
  id: string,
  secret: string,
): Promise<z.output<typeof JobShares>> {
  await getJob(context, id);
  const rows = await context.db
    .selectFrom('jobShare')
    .select(['id', 'forWhom', 'byName', 'createdAt', 'expiresAt'])
    .where('jobId', '=', id)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', context.now)
    .orderBy('id', 'desc')
    .execute();
  return { items: rows.map((row) => ({ ...row, href: hrefOf(row.id, secret) })) };
}

export async function revokeShare({ db, now }: Context, jobId: string, shareId: string): Promise<void> {
  const revoked = await db
    .updateTable('jobShare')
    .set({ revokedAt: now })
    .where('id', '=', shareId)
    .where('jobId', '=', jobId)
    .returning('id')
    .executeTakeFirst();
  if (!revoked) throw new NotFound('This link');
}

/** For whoever bears the link: what is ordered, and nothing of how it goes. @throws NotFound, Gone */
export async function getSharedJob(
  { db, secret, now }: { db: Database; secret: string; now: Date },
  token: string,
): Promise<z.output<typeof SharedJob>> {
  const id = verifyLink(token, secret);
  if (!id) throw new NotFound('This link');
  return runAs(db, SYSTEM, now, async (context) => {
    const share = await context.db.selectFrom('jobShare').selectAll().where('id', '=', id).executeTakeFirst();
    if (!share) throw new NotFound('This link');
    if (share.revokedAt || share.expiresAt <= now) {
      throw new Gone('link_gone', `This link opens nothing any more. Ask ${share.byName} for another.`);
    }
    const job = await getJob(context, share.jobId);
    return {
      sharedBy: share.byName,
      expiresAt: share.expiresAt,
      job: {
        ...job,
        stages: {},
        missing: [],
        possible: [],
        decisionMaker: null,
        reason: null,
        openRevisions: 0,
        documents: [],
      },
    };
  });
}
