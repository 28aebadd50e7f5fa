/** The rows of what one side asks the other to agree to; the rules are in approval.ts and revisions.ts. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { Conflict, NotFound } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { JobField } from './fields.ts';

type JobKeys = { id: string; agencyId: string; clientCompanyId: string };
export type RevisionKind = 'changes' | 'edit' | 'reopening';
export type FieldState = 'proposed' | 'accepted' | 'rejected' | 'withdrawn' | 'outdated';
type NewField = { field: JobField; before: unknown; after: unknown; reason?: string | null };

export async function addRevision(
  { db, actor }: Context,
  job: JobKeys,
  { kind, note }: { kind: RevisionKind; note: string | null },
  fields: NewField[],
): Promise<string> {
  const id = newId();
  const { agencyId, clientCompanyId } = job;
  const keys = { agencyId, clientCompanyId, jobId: job.id };
  await db
    .insertInto('jobRevision')
    .values({
      id,
      ...keys,
      kind,
      note,
      bySide: actor.agencyId ? 'agency' : 'client',
      byUserId: actor.userId!,
      byName: actor.name,
    })
    .execute();
  await db
    .insertInto('jobRevisionField')
    .values(
      fields.map(({ field, before, after, reason = null }) => ({
        revisionId: id,
        field,
        ...keys,
        before: asJson(before),
        after: asJson(after),
        reason,
      })),
    )
    .execute();
  return id;
}

const asJson = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));

export type RevisionRow = {
  id: string;
  kind: RevisionKind;
  state: string;
  bySide: 'agency' | 'client';
  byUserId: string;
  byName: string;
  fields: { field: JobField; before: unknown; after: unknown; state: FieldState }[];
};

/** By its id, or the one open one of a kind of which there is only one. The job's row is locked by whoever calls this. */
export async function openRevision(
  { db }: Context,
  jobId: string,
  which: { id: string } | 'changes' | 'reopening',
): Promise<RevisionRow> {
  const chosen =
    typeof which === 'string' ? sql`r.kind = ${which} and r.state = 'open'` : sql`r.id = ${which.id}`;
  const { rows } = await sql<RevisionRow>`
    select r.id, r.kind, r.state, r.by_side, r.by_user_id, r.by_name,
      (select json_agg(json_build_object('field', f.field, 'before', f.before, 'after', f.after, 'state', f.state) order by f.field)
        from job_revision_field f where f.revision_id = r.id) as fields
    from job_revision r where r.job_id = ${jobId} and ${chosen}`.execute(db);
  if (!rows[0]) throw new NotFound('This request');
  if (rows[0].state !== 'open') {
    throw new Conflict(
      'already_answered',
      'This was answered or taken back in the meantime. Look at it again.',
    );
  }
  return rows[0];
}

type Decision = { field: JobField; state: FieldState; reason?: string | null };

/** Writes the decisions; the revision is settled with its last field. */
export async function decideFields(
  { db, actor, now }: Context,
  revisionId: string,
  decisions: Decision[],
): Promise<void> {
  await sql`
    update job_revision_field f set state = d.state, decision_reason = d.reason, decided_by_name = ${actor.name}, decided_at = ${now}
    from unnest(${decisions.map(({ field }) => field)}::text[], ${decisions.map(({ state }) => state)}::text[],
      ${decisions.map(({ reason }) => reason ?? null)}::text[]) as d(field, state, reason)
    where f.revision_id = ${revisionId} and f.field = d.field and f.state = 'proposed'`.execute(db);
  await settle(db, now, sql`r.id = ${revisionId}`);
}

/** What was asked is over, without an answer of its own: of the job, of one kind, or of these fields but in one revision. */
export async function outdate(
  { db, now }: Context,
  jobId: string,
  which: { kind?: RevisionKind; fields?: JobField[]; except?: string } = {},
): Promise<void> {
  const { kind = null, fields = null, except = null } = which;
  await sql`
    update job_revision_field f set state = 'outdated', decided_at = ${now} from job_revision r
    where r.id = f.revision_id and r.state = 'open' and f.job_id = ${jobId} and f.state = 'proposed'
      and (${kind}::text is null or r.kind = ${kind}) and (${fields}::text[] is null or f.field = any(${fields}))
      and r.id is distinct from ${except}::uuid`.execute(db);
  await settle(db, now, sql`r.job_id = ${jobId}`);
}

async function settle(db: Context['db'], now: Date, which: ReturnType<typeof sql>): Promise<void> {
  await sql`
    update job_revision r set state = 'settled', settled_at = ${now}
    where ${which} and r.state = 'open'
      and not exists (select from job_revision_field f where f.revision_id = r.id and f.state = 'proposed')`.execute(
    db,
  );
}
