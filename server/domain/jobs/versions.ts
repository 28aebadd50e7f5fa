/** What the job said each time that both sides looked at it. */
import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { JOB_FIELDS, valuesOf } from './fields.ts';
import { getJob } from './queries.ts';
import type { JobVersions } from './schemas.ts';

type Cause = z.output<typeof JobVersions>['items'][number]['cause'];

/** The job's row is locked by whoever calls this. */
export async function keepVersion(
  context: Context,
  job: { id: string; agencyId: string; clientCompanyId: string },
  cause: Cause,
): Promise<void> {
  const { db, actor, now } = context;
  const fields = valuesOf(await getJob(context, job.id));
  await db
    .insertInto('jobVersion')
    .values({
      id: newId(),
      jobId: job.id,
      agencyId: job.agencyId,
      clientCompanyId: job.clientCompanyId,
      number: sql`(select coalesce(max(number), 0) + 1 from job_version where job_id = ${job.id})`,
      fields: JSON.stringify(fields),
      cause,
      bySide: actor.agencyId ? 'agency' : 'client',
      byName: actor.name,
      at: now,
    })
    .execute();
}

const NEWEST = 200;

/** Newest first, each with the fields in which it differs from the one before. */
export async function listVersions(context: Context, id: string): Promise<z.output<typeof JobVersions>> {
  await getJob(context, id);
  const rows = await context.db
    .selectFrom('jobVersion')
    .select(['number', 'cause', 'bySide', 'byName', 'at', 'fields'])
    .where('jobId', '=', id)
    .orderBy('number', 'desc')
    .limit(NEWEST + 1)
    .execute();
  return {
    items: rows.slice(0, NEWEST).map(({ fields, ...row }, index) => {
      const now = fields as Record<string, unknown>;
      const before = rows[index + 1]?.fields as Record<string, unknown> | undefined;
      const changed = before
        ? JOB_FIELDS.filter((field) => !isDeepStrictEqual(now[field] ?? null, before[field] ?? null))
        : [];
      return {
        ...(row as Omit<z.output<typeof JobVersions>['items'][number], 'changes' | 'fields'>),
        fields: now,
        changes: changed.map((field) => ({
          field,
          before: before![field] ?? null,
          after: now[field] ?? null,
        })),
      };
    }),
  };
}
