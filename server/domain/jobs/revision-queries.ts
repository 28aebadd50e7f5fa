import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { type JobField, valuesOf } from './fields.ts';
import { getJob } from './queries.ts';
import type { JobRevisions } from './schemas.ts';

type Item = z.output<typeof JobRevisions>['items'][number];

const NEWEST = 200;

/** What was asked of the job and how it was answered, newest first. */
export async function listRevisions(context: Context, id: string): Promise<z.output<typeof JobRevisions>> {
  const { db, actor } = context;
  const job = await getJob(context, id);
  const current = valuesOf(job);
  const { rows } = await sql<Omit<Item, 'mayDecide' | 'mayWithdraw'>>`
    select r.id, r.kind, r.state, r.by_side, r.by_name, r.note, r.created_at, r.settled_at,
      (select json_agg(json_build_object('field', f.field, 'before', f.before, 'after', f.after, 'reason', f.reason, 'state', f.state,
          'decidedByName', f.decided_by_name, 'decisionReason', f.decision_reason) order by f.field)
        from job_revision_field f where f.revision_id = r.id) as fields
    from job_revision r where r.job_id = ${id} order by r.id desc limit ${NEWEST}`.execute(db);
  const side = actor.agencyId ? 'agency' : 'client';
  return {
    items: rows.map((row) => ({
      ...row,
      fields: row.fields.map((field) => ({
        ...field,
        movedOn:
          row.kind === 'edit' &&
          field.state === 'proposed' &&
          !isDeepStrictEqual(current[field.field as JobField], field.before),
      })),
      mayDecide:
        row.state === 'open' &&
        row.kind === 'edit' &&
        job.possible.includes('decideRevision') &&
        (job.unclaimed || row.bySide !== side),
      mayWithdraw:
        row.state === 'open' &&
        row.kind === 'edit' &&
        job.possible.includes('withdrawRevision') &&
        row.bySide === side,
    })),
  };
}
