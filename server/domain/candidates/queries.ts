import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { BY_ITS_VALUES } from '../../platform/lean-connections.ts';
import { money } from '../../platform/money.ts';
import { type Career, linesOf, noCareer } from '../careers/index.ts';
import type { CandidatePage, CandidateView, ListCandidates } from './schemas.ts';

/** Ranking looks at so many matches only: a common word may match a million rows. */
const RANKED = 1000;

type Row = Omit<z.output<typeof CandidatePage>['items'][number], 'expectedPay'> & {
  expectedPay: string | null;
  payCurrency: string | null;
  rank: number;
};

/** The agency's candidates: by words best match first, otherwise newest first. One query. */
export async function listCandidates(
  context: Context,
  input: ListCandidates,
): Promise<z.output<typeof CandidatePage>> {
  const { db } = context;
  const where = sql.join([sql`true`, ...filters(input)], sql` and `);
  const words = input.q ? sql`websearch_to_tsquery('simple', ${input.q})` : null;
  const [afterRank, afterId] = (input.after ?? '').split('|');
  const { rows } = await sql<Row>`${BY_ITS_VALUES}
    with found as (
      select c.id, ${words ? sql`ts_rank(c.headline, ${words})` : sql`0::real`} as rank
      from searchable_candidate c where ${where} ${input.after && !words ? sql`and c.id < ${afterId}::uuid` : sql``}
      ${words ? sql`limit ${RANKED}` : sql`order by c.id desc limit ${input.limit + 1}`}
    ), page as (
      select * from found ${input.after && words ? sql`where (rank, id) < (${Number(afterRank)}::real, ${afterId}::uuid)` : sql``}
      order by rank desc, id desc limit ${input.limit + 1}
    )
    select c.id, c.name, c.current_title, c.current_employer, c.location, c.experience_months, c.expected_pay,
      c.pay_currency, c.notice_days, c.skill_names as skills, c.owner_name, p.rank
    from page p join candidate_record c on c.id = p.id order by p.rank desc, p.id desc`.execute(db);
  const page = toPage(rows, input.limit, (row) => `${row.rank}|${row.id}`);
  return {
    next: page.next,
    items: page.items.map(({ expectedPay, payCurrency, ...row }) => ({
      ...row,
      expectedPay: amount(expectedPay, payCurrency),
    })),
  };
}

function filters(input: ListCandidates): RawBuilder<unknown>[] {
  const found: RawBuilder<unknown>[] = [];
  if (input.q) found.push(sql`c.document @@ websearch_to_tsquery('simple', ${input.q})`);
  if (input.skills) found.push(sql`c.skill_names @> ${splitSkills(input.skills)}::text[]`);
  if (input.minYears !== undefined) found.push(sql`c.experience_months >= ${input.minYears * 12}`);
  if (input.maxPay) found.push(sql`c.expected_pay <= ${input.maxPay}`);
  if (input.maxNoticeDays !== undefined) found.push(sql`c.notice_days <= ${input.maxNoticeDays}`);
  if (input.location)
    found.push(sql`c.location ilike ${`%${input.location.replaceAll(/[\\%_]/g, '\\$&')}%`}`);
  return found;
}

const splitSkills = (skills: string) =>
  skills
    .split(',')
    .map((skill) => skill.trim().toLowerCase())
    .filter(Boolean);

const amount = (value: string | null, currency: string | null) =>
  value && currency ? money(value, currency) : null;

export async function getCandidate({ db }: Context, id: string): Promise<CandidateView> {
  const { rows } = await sql<
    Omit<CandidateView, 'currentPay' | 'expectedPay' | 'career'> & {
      career: Career | null;
      currentPay: string | null;
      expectedPay: string | null;
      payCurrency: string | null;
    }
  >`
    select c.id, c.version, c.name, c.emails, c.phones, c.location, c.current_title, c.current_employer, c.experience_months,
      c.current_pay, c.expected_pay, c.pay_currency, c.notice_days, c.birth_date, c.source, c.owner_name, c.tags, c.notes,
      c.resume_file_id, f.name as resume_file_name, left(c.resume_text, 50000) as resume_text, c.created_at, c.career,
      (select coalesce(json_agg(json_build_object('name', s.name, 'rating', s.rating, 'years', s.years)
        order by s.rating desc nulls last, s.years desc nulls last, s.name), '[]')
        from candidate_skill s where s.candidate_record_id = c.id) as skills,
      (select coalesce(json_agg(json_build_object('id', a.id, 'jobId', a.job_id, 'jobTitle', j.title, 'clientName', j.client_name,
        'stage', a.stage) order by a.id desc), '[]')
        from application a join job j on j.id = a.job_id where a.candidate_record_id = c.id) as applications
    from candidate_record c left join file f on f.id = c.resume_file_id where c.id = ${id} and c.erased_at is null`.execute(
    db,
  );
  const row = rows[0];
  if (!row) throw new NotFound('This candidate');
  const { payCurrency, currentPay, expectedPay, career, ...candidate } = row;
  return {
    ...candidate,
    career: linesOf(career ?? noCareer()),
    currentPay: amount(currentPay, payCurrency),
    expectedPay: amount(expectedPay, payCurrency),
  };
}

/** As data. @throws NotFound */
export async function findCareer({ db }: Context, id: string): Promise<Career> {
  const row = await db
    .selectFrom('candidateRecord')
    .select('career')
    .where('id', '=', id)
    .where('erasedAt', 'is', null)
    .executeTakeFirst();
  if (!row) throw new NotFound('This candidate');
  return (row.career as Career | null) ?? noCareer();
}
