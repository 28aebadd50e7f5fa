/** What of a person goes, and what stays to be counted. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database.ts';
import { removeStored } from '../files/index.ts';

export const ERASED = 'Erased candidate';

/** All in the caller's transaction; what is stored goes by tasks that begin after it. The trail stays as it was sealed. */
export async function erase({ db, now }: Context, ids: string[]): Promise<void> {
  await eraseMessages(db, ids);
  const files = await filesOf(db, ids);
  await eraseRecords(db, ids, now);
  await eraseApplications(db, ids);
  await erasePlacements(db, ids);
  await removeFiles(db, files);
  await sql`delete from candidate_retention where candidate_record_id = any (${ids}::uuid[])`.execute(db);
}

/** What was told of them, in the bell and by mail. */
async function eraseMessages(db: Tx, ids: string[]): Promise<void> {
  for (const table of ['notification', 'mail', 'held_mail'])
    await sql`delete from ${sql.table(table)} where source in (
      select e.id::text from event e where e.candidate_record_id = any (${ids}::uuid[]))`.execute(db);
}

/** The record's résumés, unless another record names them, too; and the clients' copies. */
async function filesOf(db: Tx, ids: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.resume_file_id as id from candidate_record c where c.id = any (${ids}::uuid[]) and c.resume_file_id is not null
      and not exists (select from candidate_record o where o.resume_file_id = c.resume_file_id and o.id <> all (${ids}::uuid[]))
    union select s.resume_file_id from submission s join application a on a.id = s.application_id
      where a.candidate_record_id = any (${ids}::uuid[]) and s.resume_file_id is not null`.execute(db);
  const present = rows.map(({ id }) => id);
  const { rows: earlier } = await sql<{ id: string }>`
    delete from file_version where current_file_id = any (${present}::uuid[]) returning file_id as id`.execute(
    db,
  );
  return [...present, ...earlier.map(({ id }) => id)];
}

async function eraseRecords(db: Tx, ids: string[], now: Date): Promise<void> {
  const { rows: names } = await sql<{ agencyId: string; words: string[] }>`
    select agency_id, array_agg(distinct word) as words from candidate_record, unnest(name_words) word
    where id = any (${ids}::uuid[]) group by agency_id`.execute(db);
  await sql`update candidate_record set name = ${ERASED}, user_id = null, emails = '{}', phones = '{}', location = null,
    current_title = null, current_employer = null, experience_months = null, pay_currency = null, current_pay = null,
    expected_pay = null, notice_days = null, birth_date = null, tags = '{}', notes = '', resume_file_id = null,
    resume_text = null, skill_names = '{}', career = null, erased_at = ${now} where id = any (${ids}::uuid[])`.execute(
    db,
  );
  for (const { agencyId, words } of names)
    await sql`select forget_name_words(${agencyId}, ${words}::text[])`.execute(db);
  await sql`delete from candidate_skill where candidate_record_id = any (${ids}::uuid[])`.execute(db);
  await sql`delete from profile_import where candidate_record_id = any (${ids}::uuid[])`.execute(db);
  await sql`delete from representation where candidate_record_id = any (${ids}::uuid[])`.execute(db);
  await sql`delete from one_time_link where candidate_record_id = any (${ids}::uuid[])`.execute(db);
  await sql`update right_to_represent set evidence = '' where candidate_record_id = any (${ids}::uuid[])`.execute(
    db,
  );
}

/** Stages, scores, days and the codes of reasons stay; what describes the person, or was written about them, goes. */
async function eraseApplications(db: Tx, ids: string[]): Promise<void> {
  const theirs = sql`(select id from application where candidate_record_id = any (${ids}::uuid[]))`;
  await sql`update application set candidate_name = ${ERASED}, match = '[]', reason = null
    where candidate_record_id = any (${ids}::uuid[])`.execute(db);
  await sql`update submission set candidate_name = ${ERASED}, current_title = null, current_employer = null, location = null,
    experience_months = null, pay_currency = null, expected_pay = null, notice_days = null, skills = '[]', remarks = '',
    resume_file_id = null, resume_text = null where application_id in ${theirs}`.execute(db);
  await sql`update interview set candidate_name = ${ERASED}, place = null, reason = null
    where application_id in ${theirs}`.execute(db);
  await sql`update feedback set remarks = '' where application_id in ${theirs}`.execute(db);
  await sql`update offer set candidate_name = ${ERASED}, answer_words = null where application_id in ${theirs}`.execute(
    db,
  );
}

/** What an issued invoice is for must be known as long as the invoice is kept: there the name stays, and nothing else of the person. */
async function erasePlacements(db: Tx, ids: string[]): Promise<void> {
  const theirs = sql`(select p.id from placement p join application a on a.id = p.application_id
    where a.candidate_record_id = any (${ids}::uuid[]))`;
  const notInvoiced = sql`(select t.id from ${theirs} t
    where not exists (select from invoice i where i.placement_id = t.id and i.number is not null))`;
  await sql`update placement set reason = null where id in ${theirs}`.execute(db);
  await sql`update placement set candidate_name = ${ERASED} where id in ${notInvoiced}`.execute(db);
  await sql`update invoice set candidate_name = ${ERASED} where number is null and placement_id in ${notInvoiced}`.execute(
    db,
  );
  await sql`update replacement set words = '', reason = null where placement_id in ${theirs}`.execute(db);
  await sql`update replacement set candidate_name = ${ERASED} where placement_id in ${notInvoiced}`.execute(
    db,
  );
}

async function removeFiles(db: Tx, files: string[]): Promise<void> {
  const { rows } = await sql<{ storageKey: string }>`
    delete from file where id = any (${files}::uuid[]) returning storage_key`.execute(db);
  await removeStored(
    db,
    rows.map(({ storageKey }) => storageKey),
  );
}
