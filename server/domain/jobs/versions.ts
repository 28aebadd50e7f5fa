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

/** The job's row is locked by whoever calls this. @param askedByName whose wish it was, where it is not the actor who says what the job says */
export async function keepVersion(
  context: Context,
  job: { id: string; agencyId: string; clientCompanyId: string },
  cause: Cause,
  askedByName: string | null = null,
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
      askedByName,
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
    .select(['number', 'cause', 'bySide', 'byName', 'askedByName', 'at', 'fields'])
    .where('jobId', '=', id)
    .orderBy('number', 'desc')
    .limit(NEWEST + 1)
    .execute();
  const versions = rows as (Omit<Version, 'fields' | 'changes'> & { fields: Values })[];
  return {
    items: versions.slice(0, NEWEST).map((version, index) => ({
      ...version,
      changes: differences(versions[index + 1]?.fields, version.fields),
    })),
    sinceLastLook: await sinceLastLook(context, id, versions),
  };
}

type Version = z.output<typeof JobVersions>['items'][number];
type Values = Version['fields'];

function differences(before: Values | undefined, now: Values): Version['changes'] {
  if (!before) return [];
  return JOB_FIELDS.filter((field) => !isDeepStrictEqual(now[field] ?? null, before[field] ?? null)).map(
    (field) => ({ field, before: before[field] ?? null, after: now[field] ?? null }),
  );
}

/** Between two submissions the client may have taken some of what was asked, each in a version of its own. */
async function sinceLastLook(
  { db }: Context,
  id: string,
  [newest, ...earlier]: Pick<Version, 'cause' | 'fields'>[],
): Promise<z.output<typeof JobVersions>['sinceLastLook']> {
  if (newest?.cause !== 'resubmitted') return null;
  const seen = earlier.find(({ cause }) => cause === 'submitted' || cause === 'resubmitted');
  const changes = differences(seen?.fields, newest.fields);
  const { rows } = await sql<{ field: string; reason: string | null }>`
    select field, reason from job_revision_field where revision_id =
      (select id from job_revision where job_id = ${id} and kind = 'changes' order by id desc limit 1)`.execute(
    db,
  );
  return {
    changes,
    leftAsItWas: rows.filter(({ field }) => !changes.some((change) => change.field === field)),
  };
}
