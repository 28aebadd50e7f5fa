/** The nightly run: who goes in two weeks is told, whose two weeks are over is erased by tasks, a hundred at a time. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { enqueue, enqueueAll } from '../../platform/queue.ts';
import { erase } from './erasing.ts';
import { announceOfCandidate, announceRetention } from './events.ts';
import { type OnItsDay, whoGoes } from './finding.ts';
import { agencyOnItsDay } from './own-agency.ts';
import { DEFAULT_MONTHS, WARNING_DAYS } from './schemas.ts';

const BATCH = 100;

/** @returns how many go now and how many are told of, by agency */
export async function beginRetention(
  context: Context,
  agencies: OnItsDay[],
): Promise<{ agencyId: string; due: number; warned: number }[]> {
  const { db, now } = context;
  const { rows } = await sql<{ agencyId: string; due: number; warned: number }>`
    with found as (
      select g.id, g.agency_id, g.today, g.warned_on is null as is_new, g.erase_on <= g.today as is_due
      from ${whoGoes(agencies, WARNING_DAYS)} g
    ), warned as (
      update candidate_retention r set warned_on = f.today from found f
      where r.candidate_record_id = f.id and f.is_new and r.warned_on is null returning r.agency_id
    )
    select a.id as agency_id, (select count(*)::int from found f where f.agency_id = a.id and f.is_due) as due,
      (select count(*)::int from warned w where w.agency_id = a.id) as warned
    from unnest(${agencies.map(({ id }) => id)}::uuid[]) as a(id)`.execute(db);
  const busy = rows.filter(({ due, warned }) => due + warned > 0);
  if (busy.length) {
    // A run that is still open goes on; it reports these, too.
    const runs = await db
      .insertInto('retentionRun')
      .values(busy.map(({ agencyId, warned }) => ({ id: newId(), agencyId, beganAt: now, warned })))
      .onConflict((conflict) =>
        conflict
          .column('agencyId')
          .where('endedAt', 'is', null)
          .doUpdateSet({ warned: sql<number>`retention_run.warned + excluded.warned` }),
      )
      .returning('id')
      .execute();
    await enqueueAll(
      db,
      'eraseCandidates',
      runs.map(({ id }) => ({ runId: id })),
    );
  }
  return rows;
}

/** One batch in one transaction, which asks for the next. Whichever workers do it, and however often: each candidate goes once, and one reports. */
export async function eraseCandidates(context: Context, runId: string): Promise<void> {
  const { db, now } = context;
  const run = await db
    .selectFrom('retentionRun')
    .select(['agencyId', 'erased', 'warned'])
    .where('id', '=', runId)
    .where('endedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!run) return;
  const agency = await agencyOnItsDay(context, run.agencyId);
  const ids = await lockDue(context, agency);
  if (ids.length) {
    await erase(context, ids);
    for (const id of ids) await announceOfCandidate(context, 'retention.erased', { id, agencyId: agency.id });
    await db
      .updateTable('retentionRun')
      .set({ erased: run.erased + ids.length })
      .where('id', '=', runId)
      .execute();
    await enqueue(db, 'eraseCandidates', { runId });
    return;
  }
  await db.updateTable('retentionRun').set({ endedAt: now }).where('id', '=', runId).execute();
  await report(context, run);
}

/** Whom somebody is working with at this moment is left for the next run; whom they have just begun to work with is not due any more. */
async function lockDue({ db }: Context, agency: OnItsDay): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from candidate_record where id in (
      select g.id from ${whoGoes([agency], 0)} g where g.erase_on <= g.today and g.warned_on is not null order by g.id limit ${BATCH})
    order by id for update skip locked`.execute(db);
  if (!rows.length) return [];
  const locked = rows.map(({ id }) => id);
  const { rows: still } = await sql<{ id: string }>`
    select g.id from ${whoGoes([agency], 0, sql`c.id = any (${locked}::uuid[])`)} g
    where g.erase_on <= g.today and g.warned_on is not null`.execute(db);
  return still.map(({ id }) => id);
}

async function report(
  context: Context,
  { agencyId, erased, warned }: { agencyId: string; erased: number; warned: number },
): Promise<void> {
  const { rows } = await sql<{ months: number | null }>`
    select months from retention_setting where agency_id = ${agencyId}`.execute(context.db);
  if (erased + warned === 0) return;
  await announceRetention(context, 'retention.reported', agencyId, {
    erased: `${erased}`,
    erasedWords: candidates(erased),
    warned: `${warned}`,
    warnedWords: candidates(warned),
    months: `${rows[0]?.months ?? DEFAULT_MONTHS}`,
  });
}

const candidates = (count: number) =>
  count === 1 ? '1 candidate' : `${count.toLocaleString('en-GB')} candidates`;
