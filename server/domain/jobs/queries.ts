import { sql } from 'kysely';
import { localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import { money } from '../../platform/money.ts';
import { possibleCommands } from '../../platform/state-machine.ts';
import { termsOfJob } from '../terms/index.ts';
import { missingOf } from './completeness.ts';
import { DETAILS, PARTS_OF_A_YEAR } from './fields.ts';
import { jobMachine } from './machine.ts';
import type { Band, JobView } from './schemas.ts';

export function payOf(row: { payFrom: string | null; payTo: string | null; currency: string | null }) {
  if (row.payFrom === null || row.payTo === null || row.currency === null) return null;
  return { from: money(row.payFrom, row.currency), to: money(row.payTo, row.currency) };
}

type Reckoned = 'pay' | 'payGiven' | 'experience' | 'terms' | 'possible' | 'missing' | keyof typeof DETAILS;
type JobRow = Omit<JobView, Reckoned> & {
  payFrom: string | null;
  payTo: string | null;
  currency: string | null;
  payPeriod: NonNullable<JobView['payGiven']>['period'];
  givenFrom: string | null;
  givenTo: string | null;
  details: Partial<JobView>;
  experienceFromMonths: number | null;
  experienceToMonths: number | null;
  snapshot: { version: number; bands: Band[] } | null;
};

/** @throws NotFound also for a job of somebody else */
export async function getJob(context: Context, id: string): Promise<JobView> {
  const { db, actor, now } = context;
  const seesTerms = ['client', 'manager', 'agency_admin'].includes(actor.role);
  const seesAssignments = actor.agencyId !== null;
  const outward = actor.role === 'interviewer';
  const seesPay = !outward;
  const { rows } = await sql<JobRow>`
    select j.id, j.version, j.code, j.state, j.title, j.description, j.department, j.level, j.employment_type, j.contract_months,
      j.client_name, j.joining_by, j.details, ${outward ? sql`false` : sql`j.confidential`} as confidential,
      ${outward ? sql`null::timestamptz` : sql`j.archived_at`} as archived_at, ${outward ? sql`false` : sql`j.drafted_by_agency`} as drafted_by_agency,
      ${outward ? sql`false` : sql`j.public`} as public,
      ${
        actor.agencyId && seesTerms
          ? sql`(select '/jobs/' || p.key from public_job p where p.job_id = j.id and p.live)`
          : sql`null`
      } as public_path,
      ${
        seesTerms
          ? sql`(select count(*)::int from job_revision r where r.job_id = j.id and r.state = 'open')`
          : sql`0`
      } as open_revisions,
      ${
        actor.agencyId && seesTerms
          ? sql`coalesce((select o.created_by_agency_id is not null from organisation o where o.id = j.client_company_id), false)`
          : sql`false`
      } as unclaimed,
      coalesce(${seesTerms ? sql`(select agency_name from engagement e where e.id = j.engagement_id)` : sql`null`}, '') as agency_name,
      ${seesTerms ? sql`j.unconfirmed` : sql`'[]'::jsonb`} as unconfirmed,
      ${
        outward
          ? sql`'[]'::json`
          : sql`(select coalesce(json_agg(json_build_object('fileId', d.file_id, 'name', d.name,
                'readFrom', f.kind = 'job_description') order by d.file_id), '[]')
              from job_document d join file f on f.id = d.file_id where d.job_id = j.id)`
      } as documents,
      j.engagement_id, ${
        seesPay
          ? sql`j.pay_from, j.pay_to, j.currency, j.variable_pay, j.pay_period,
              trim_scale(round(j.pay_from / ${partsOfAYear}, 4)) as given_from, trim_scale(round(j.pay_to / ${partsOfAYear}, 4)) as given_to`
          : sql`null as pay_from, null as pay_to, null as currency, null as variable_pay, 'year' as pay_period, null as given_from, null as given_to`
      },
      j.experience_from_months, j.experience_to_months,
      j.notice_days_max, j.deadline, j.reason, j.submitted_at, j.approved_at, j.created_at,
      (select coalesce(json_agg(json_build_object('id', l.id, 'place', l.place, 'workMode', l.work_mode, 'openings', l.openings,
          'filled', l.filled, 'recruiters', ${
            seesAssignments
              ? sql`(select coalesce(json_agg(json_build_object('id', a.recruiter_id, 'name', a.recruiter_name) order by a.recruiter_name), '[]')
                  from job_assignment a where a.job_location_id = l.id)`
              : sql`'[]'::json`
          }) order by l.position), '[]') from job_location l where l.job_id = j.id) as locations,
      (select coalesce(json_agg(json_build_object('name', s.name, 'kind', s.kind, 'measure', s.measure, 'minimum', s.minimum)
          order by s.position), '[]') from job_skill s where s.job_id = j.id) as skills,
      (select coalesce(json_agg(json_build_object('number', r.number, 'name', r.name, 'mode', r.mode, 'type', r.type,
          'minutes', r.minutes, 'interviewerId', r.interviewer_id, 'interviewerName', r.interviewer_name, 'invitationId', r.invitation_id) order by r.number), '[]')
          from interview_round r where r.job_id = j.id) as rounds,
      (select coalesce(json_object_agg(stage, count), '{}') from
        (select stage, count(*)::int from application a where a.job_id = j.id group by stage) by_stage) as stages,
      ${
        seesTerms
          ? sql`(select json_build_object('version', t.terms_version, 'bands', t.bands) from job_terms t where t.job_id = j.id order by t.number desc limit 1)`
          : sql`null`
      } as snapshot
    from job j where j.id = ${id}`.execute(db);
  const row = rows[0];
  if (!row) throw new NotFound('This job');
  const { experienceFromMonths, experienceToMonths, snapshot, details, ...rest } = row;
  const { payFrom, payTo, currency, payPeriod, givenFrom, givenTo, ...columns } = rest;
  const pay = payOf(row);
  const job = { ...columns, ...(DETAILS as unknown as Pick<JobView, keyof typeof DETAILS>), ...details, pay };
  return {
    ...job,
    payGiven: pay && { from: givenFrom!, to: givenTo!, currency: currency!, period: payPeriod },
    experience:
      experienceFromMonths === null
        ? null
        : { fromMonths: experienceFromMonths, toMonths: experienceToMonths },
    terms: snapshot
      ? { ...snapshot, snapshot: true }
      : seesTerms
        ? await termsToCome(context, row, pay)
        : null,
    possible: possibleFor(context, job),
    missing: ['draft', 'changes_requested'].includes(row.state)
      ? missingOf(job, localDate(now, actor.timeZone))
      : [],
  };
}

/** What the table allows, but for what depends on the rows. */
function possibleFor({ actor }: Context, job: Pick<JobRow, 'state' | 'unclaimed' | 'archivedAt'>): string[] {
  const isAgency = actor.agencyId !== null;
  const never = new Set<string>([
    job.archivedAt ? 'archive' : 'unarchive',
    ...(isAgency && !job.unclaimed ? ['submit', 'askToReopen'] : []),
    ...(isAgency && !job.unclaimed && job.state !== 'draft' ? ['changeDocuments'] : []),
  ]);
  return possibleCommands(jobMachine, job.state, actor.role).filter((command) => !never.has(command));
}

const partsOfAYear = sql`(case j.pay_period ${sql.join(
  Object.entries(PARTS_OF_A_YEAR).map(
    ([period, parts]) => sql`when ${sql.lit(period)} then ${sql.lit(parts)}`,
  ),
  sql` `,
)} end)`;

/** The bands that would apply if the job were approved now: those that its pay band touches. */
async function termsToCome(
  context: Context,
  job: { id: string; engagementId: string },
  pay: ReturnType<typeof payOf>,
) {
  const terms = await termsOfJob(context, job);
  if (!terms) return null;
  const touches = (band: Band) =>
    pay !== null &&
    band.currency === pay.from.currency &&
    Number(band.payFrom) < Number(pay.to.amount) &&
    (band.payTo === null || Number(band.payTo) > Number(pay.from.amount));
  return { version: terms.version, snapshot: false, bands: terms.bands.filter(touches) };
}

/** Open jobs whose deadline has passed at their agency. */
export async function findExpired({ db }: Context, agencies: { id: string; localDate: string }[]) {
  const { rows } = await sql<{
    id: string;
    code: string;
    title: string;
    clientName: string;
    deadline: string;
  }>`
    select j.id, j.code, j.title, j.client_name, j.deadline
    from unnest(${agencies.map(({ id }) => id)}::uuid[], ${agencies.map(({ localDate }) => localDate)}::date[]) as a(id, local_date)
    join job j on j.agency_id = a.id and j.state = 'open' and j.deadline < a.local_date
    order by j.deadline, j.id`.execute(db);
  return rows;
}
