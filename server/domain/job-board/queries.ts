/** One job of the public board, and what is like it. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { Gone, NotFound } from '../../platform/errors.ts';
import { ALONE, BY_ONE_PLAN } from '../../platform/lean-connections.ts';
import { ITEM, type ItemRow, itemOf, pathOf } from './items.ts';
import type { PublicJob, PublicJobItem } from './schemas.ts';
import { wordsOf } from './words.ts';

const FULL = sql`${ITEM}, description, department, contract_months, country, agency_zone, locations, skills, variable_pay,
  experience_from_months, experience_to_months, joining_by, details`;

type Details = Pick<
  PublicJob,
  | 'benefits'
  | 'bond'
  | 'shift'
  | 'workingDays'
  | 'probationMonths'
  | 'education'
  | 'certificates'
  | 'languages'
  | 'visa'
  | 'passportRequired'
  | 'travelPercent'
>;
type JobRow = ItemRow &
  Pick<
    PublicJob,
    | 'description'
    | 'department'
    | 'contractMonths'
    | 'country'
    | 'locations'
    | 'skills'
    | 'variablePay'
    | 'joiningBy'
  > & {
    agencyZone: string;
    experienceFromMonths: number | null;
    experienceToMonths: number | null;
    details: Details;
  };

/** @throws Gone for a job that was shown once and has ended */
export async function getPublicJob(context: Context, slug: string): Promise<PublicJob> {
  const { live, job } = await findPublicJob(context, slug);
  if (!live) throw new Gone('job_ended', `“${job.title}” is no longer open.`);
  return job;
}

/** Also one that has ended. @throws NotFound for what was never shown, or is hidden */
export async function findPublicJob(
  { db }: Context,
  slug: string,
): Promise<{ live: boolean; job: PublicJob }> {
  const { rows } = await sql<JobRow & { live: boolean }>`
    select live, ${FULL} from public_job where key = ${slug.slice(-12)} ${BY_ONE_PLAN} ${ALONE}`.execute(db);
  if (!rows[0]) throw new NotFound('This job');
  return { live: rows[0].live, job: jobOf(rows[0]) };
}

function jobOf(row: JobRow): PublicJob {
  const { description, department, contractMonths, country, agencyZone, locations, skills, variablePay } =
    row;
  const { experienceFromMonths, experienceToMonths, joiningBy, details } = row;
  return {
    ...itemOf(row),
    ...{ description, department, contractMonths, country, locations, skills, variablePay, joiningBy },
    ...details,
    timeZone: agencyZone,
    experience:
      experienceFromMonths === null
        ? null
        : { fromMonths: experienceFromMonths, toMonths: experienceToMonths },
  };
}

const LOOKED_AT = 200;
const SIMILAR = 5;

/** Open jobs that share words of the title or skills, the likest of the newest. */
export async function listSimilarJobs({ db }: Context, job: PublicJob): Promise<PublicJobItem[]> {
  const words = wordsOf(job.title);
  if (!words.length) return [];
  const like = words.map((word) => `'${word}':AB`).join(' | ');
  const { rows } = await sql<ItemRow>`
    select * from (
      select ${ITEM}, ts_rank(document, ${like}::tsquery) as likeness from public_job
      where live and document @@ ${like}::tsquery and key <> ${job.key}
      order by posted_at desc, job_id desc limit ${sql.lit(LOOKED_AT)}) newest
    order by likeness desc, "postedAt" desc, "jobId" desc limit ${sql.lit(SIMILAR)} ${ALONE}`.execute(db);
  return rows.map(itemOf);
}

/** Everything of an agency's open jobs, newest first; the next ones after the last one's id. */
export async function listForFeed(
  { db }: Context,
  agencyCode: string,
  limit: number,
  last?: PublicJob,
): Promise<PublicJob[]> {
  const after = last
    ? sql`and (posted_at, job_id) < (${last.postedAt}, (select job_id from public_job where key = ${last.key}))`
    : sql``;
  const { rows } = await sql<JobRow>`
    select ${FULL} from public_job where live and agency_code = ${agencyCode} ${after}
    order by posted_at desc, job_id desc limit ${limit}`.execute(db);
  return rows.map(jobOf);
}

/** As the system; also of a job that has ended, whose page says so. @returns null for what was never on the board */
export async function findPathOfJob({ db }: Context, jobId: string): Promise<string | null> {
  const job = await db
    .selectFrom('publicJob')
    .select(['title', 'key'])
    .where('jobId', '=', jobId)
    .executeTakeFirst();
  return job ? pathOf(job.title, job.key) : null;
}
