import { sql } from 'kysely';
import type { z } from 'zod';
import type { ActingRole } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { money } from '../../platform/money.ts';
import { possibleCommands } from '../../platform/state-machine.ts';
import { offerMachine } from '../offers/machine.ts';
import { answersFor } from '../organisations/index.ts';
import { placementMachine } from '../placements/machine.ts';
import { possibleForPlacement } from '../replacements/machine.ts';
import { applicationMachine } from './machine.ts';
import type { MatchCandidate, MatchJob, MatchLine } from './match.ts';
import { missingForSubmission } from './representation.ts';
import type { ApplicationPage, ApplicationView, Board, ListApplications } from './schemas.ts';

const COLUMN_CARDS = 50;
const BOARD_STAGES = [
  'sourced',
  'submitted',
  'shortlisted',
  'interviewing',
  'selected',
  'offered',
  'hired',
  'on_hold',
  'rejected',
];

type CardRow = Omit<z.output<typeof Board>['columns'][number]['cards'][number], 'possible'> & {
  stage: string;
  inStage: number;
};

/** The pipeline of one job: each stage with its count and its best matches. One query (and one more for an empty board). */
export async function getBoard(context: Context, jobId: string): Promise<z.output<typeof Board>> {
  const { db, actor } = context;
  const ofJob = sql`a.job_id = ${jobId} and ${side(context)}`;
  // Column by column, so that of a job with thousands of applications no more rows are read than are shown.
  const { rows } = await sql<CardRow>`
    with counted as (select a.stage, count(*)::int as in_stage from application a where ${ofJob} group by a.stage)
    select c.id, c.candidate_name, l.place, c.recruiter_name, c.round, c.all_rounds_done, c.match_score, c.stage_since,
      c.version, counted.stage, counted.in_stage
    from counted
    cross join lateral (
      select a.* from application a where ${ofJob} and a.stage = counted.stage
      order by a.match_score desc, a.id limit ${COLUMN_CARDS}
    ) c
    join job_location l on l.id = c.job_location_id
    order by c.match_score desc, c.id`.execute(db);
  if (!rows.length) await findJob(context, jobId);
  const cards = Map.groupBy(rows, ({ stage }) => stage);
  const columns = BOARD_STAGES.map((stage) => {
    const inStage = cards.get(stage) ?? [];
    const possible = possibleCommands(applicationMachine, stage, actor.role);
    return {
      stage,
      count: inStage[0]?.inStage ?? 0,
      cards: inStage.map((row) => ({ ...row, possible })),
    };
  });
  return { columns };
}

async function findJob({ db }: Context, id: string) {
  const job = await db.selectFrom('job').select('id').where('id', '=', id).executeTakeFirst();
  if (!job) throw new NotFound('This job');
}

// Named beside row-level security, so that the planner takes the index of the reader's side.
function side({ actor }: Context) {
  if (actor.agencyId) return sql`a.agency_id = ${actor.agencyId}`;
  if (actor.clientCompanyId && actor.role === 'client') {
    return sql`a.client_company_id = ${actor.clientCompanyId} and a.submitted_at is not null`;
  }
  return sql`true`;
}

/** A candidate reads whom a confidential job is with once they are invited to an interview. */
const clientName = ({ actor }: Context) =>
  actor.role === 'candidate'
    ? sql`case when client_is_known(a.job_id, a.candidate_record_id) then j.client_name else 'Confidential company' end`
    : sql`j.client_name`;

/** Applications of the reader's side, newest first. */
export async function listApplications(
  context: Context,
  input: ListApplications,
): Promise<z.output<typeof ApplicationPage>> {
  const { db, actor } = context;
  const own = actor.role === 'recruiter' ? sql`and a.recruiter_id = ${actor.userId}` : sql``;
  const score = actor.role === 'candidate' ? sql`null::int` : sql`a.match_score`;
  const { rows } = await sql<z.output<typeof ApplicationPage>['items'][number]>`
    select a.id, a.job_id, j.title as job_title, ${clientName(context)} as client_name, l.place, a.candidate_name, a.recruiter_name, a.stage, a.round,
      a.all_rounds_done, ${score} as match_score, a.stage_since
    from application a join job j on j.id = a.job_id join job_location l on l.id = a.job_location_id
    where ${side(context)} ${own}
      ${input.stage ? sql`and a.stage = any(${input.stage})` : sql``}
      ${input.jobId ? sql`and a.job_id = ${input.jobId}` : sql``}
      ${input.jobState ? sql`and j.state = any(${input.jobState})` : sql``}
      ${input.after ? sql`and a.id < ${input.after}::uuid` : sql``}
    order by a.id desc limit ${input.limit + 1}`.execute(db);
  return toPage(rows, input.limit, (row) => row.id);
}

type ApplicationRow = Omit<
  ApplicationView,
  'possible' | 'missing' | 'match' | 'person' | 'offer' | 'placement'
> & {
  matchScore: number;
  match: MatchLine[];
  erased: boolean;
  person:
    | (Omit<NonNullable<ApplicationView['person']>, 'expectedPay'> & {
        expectedPay: string | null;
        payCurrency: string | null;
      })
    | null;
  offer:
    | (Omit<NonNullable<ApplicationView['offer']>, 'annualPay' | 'possible'> & {
        annualPay: string;
        currency: string;
      })
    | null;
  placement:
    | (Omit<NonNullable<ApplicationView['placement']>, 'possible'> & { answersForClient: boolean })
    | null;
};

/** The application page: one query for everything on it (and one more for what a recruiter still has to fill in). */
export async function getApplication(context: Context, id: string): Promise<ApplicationView> {
  const { db, actor } = context;
  const inAgency = actor.agencyId !== null;
  const isInterviewer = actor.role === 'interviewer';
  const own = sql`json_build_object('currentTitle', c.current_title, 'currentEmployer', c.current_employer, 'location', c.location,
    'experienceMonths', c.experience_months, 'expectedPay', c.expected_pay::text, 'payCurrency', c.pay_currency, 'noticeDays', c.notice_days,
    'skills', (select coalesce(json_agg(json_build_object('name', s.name, 'rating', s.rating, 'years', s.years)
      order by s.rating desc nulls last, s.years desc nulls last, s.name), '[]') from candidate_skill s where s.candidate_record_id = c.id),
    'remarks', '', 'resumeFileId', c.resume_file_id, 'resumeText', left(c.resume_text, 50000))`;
  const shown = sql`json_build_object('currentTitle', s.current_title, 'currentEmployer', s.current_employer, 'location', s.location,
    'experienceMonths', s.experience_months, 'expectedPay', s.expected_pay::text, 'payCurrency', s.pay_currency, 'noticeDays', s.notice_days,
    'skills', s.skills, 'remarks', s.remarks, 'resumeFileId', s.resume_file_id, 'resumeText', left(s.resume_text, 50000))`;
  const person = inAgency
    ? sql`(select ${own} from candidate_record c where c.id = a.candidate_record_id)`
    : sql`(select ${shown} from submission s where s.application_id = a.id)`;
  // An interviewer gives their own feedback before they may read another's of the same round.
  const feedback = sql`(select json_build_object('outcome', f.outcome, 'overall', f.overall, 'scores', f.scores, 'remarks', f.remarks)
    from feedback f where f.interview_id = i.id ${
      isInterviewer
        ? sql`and (f.interviewer_id = ${actor.userId} or f.round_number < any (select x.round_number from interview x
            where x.application_id = a.id and x.interviewer_id = ${actor.userId}))`
        : sql``
    })`;
  const { rows } = await sql<ApplicationRow>`
    select a.id, a.version, a.stage, a.previous_stage, a.round, a.all_rounds_done, a.candidate_name, a.recruiter_name,
      ${inAgency ? sql`a.candidate_record_id` : sql`null`} as candidate_record_id,
      a.job_id, j.title as job_title, j.state as job_state, ${clientName(context)} as client_name, l.place, a.reason_code, a.reason, a.submitted_at,
      a.stage_since, a.match_score, a.match, ${person} as person,
      ${inAgency ? sql`exists (select from candidate_record c where c.id = a.candidate_record_id and c.erased_at is not null)` : sql`false`} as erased,
      ${
        inAgency
          ? sql`(select json_build_object('state', r.state, 'evidence', r.evidence, 'recordedByName', r.recorded_by_name)
              from right_to_represent r where r.candidate_record_id = a.candidate_record_id and r.job_id = a.job_id)`
          : sql`null`
      } as "right",
      (select coalesce(json_agg(json_build_object('name', s.name, 'kind', s.kind, 'measure', s.measure, 'minimum', s.minimum)
        order by s.position), '[]') from job_skill s where s.job_id = a.job_id) as requirements,
      (select count(*)::int from interview_round r where r.job_id = a.job_id) as rounds,
      (select coalesce(json_agg(json_build_object('id', i.id, 'roundNumber', i.round_number, 'roundName', i.round_name, 'state', i.state,
        'interviewerName', i.interviewer_name, 'startsAt', i.starts_at, 'endsAt', i.ends_at, 'feedback', ${feedback})
        order by i.round_number), '[]') from interview i where i.application_id = a.id) as interviews,
      ${
        isInterviewer
          ? sql`null`
          : sql`(select json_build_object('id', o.id, 'state', o.state, 'annualPay', o.annual_pay::text, 'currency', o.currency,
              'joiningDate', o.joining_date, 'benefits', o.benefits, 'expiresOn', o.expires_on, 'answerWords', o.answer_words) from offer o where o.application_id = a.id order by o.id desc limit 1)`
      } as offer,
      ${
        isInterviewer
          ? sql`null`
          : sql`(select json_build_object('id', p.id, 'state', p.state, 'joiningDate', p.joining_date, 'joinedOn', p.joined_on,
              'leftOn', p.left_on, 'reason', p.reason, ${guarantee(actor)}) from placement p where p.application_id = a.id)`
      } as placement
    from application a join job j on j.id = a.job_id join job_location l on l.id = a.job_location_id
    where a.id = ${id}`.execute(db);
  const row = rows[0];
  if (!row) throw new NotFound('This application');
  const { matchScore, match, erased, ...rest } = row;
  // What somebody earns is between client, agency and candidate.
  const shownMatch = isInterviewer ? match.filter(({ criterion }) => criterion !== 'pay') : match;
  return {
    ...rest,
    match: { score: matchScore, lines: shownMatch },
    person: row.person && withPay(row.person, !isInterviewer),
    offer: row.offer && {
      ...row.offer,
      annualPay: money(row.offer.annualPay, row.offer.currency),
      possible: possibleCommands(offerMachine, row.offer.state, actor.role),
    },
    placement: row.placement && {
      ...row.placement,
      possible: [
        ...possibleCommands(placementMachine, row.placement.state, actor.role),
        ...possibleForPlacement(row.placement, actor.role),
      ],
    },
    possible: possibleNow(row, actor.role),
    missing: await stillMissing(context, row),
  };
}

/** Between client and agency; the candidate reads nothing of it. */
const guarantee = (actor: Context['actor']) =>
  actor.role === 'candidate'
    ? sql`'guaranteedUntil', null, 'replacement', null, 'replaces', null, 'answersForClient', false`
    : sql`'guaranteedUntil', p.guaranteed_until, 'answersForClient', ${answersFor(actor, 'p.clientCompanyId')},
        'replacement', (select json_build_object('id', r.id, 'state', r.state) from replacement r where r.placement_id = p.id),
        'replaces', (select json_build_object('id', r.id, 'candidateName', r.candidate_name) from replacement r where r.successor_id = p.id)`;

/** Of the table's commands those whose check can hold: it is selected when all rounds are done, gone on with before that. */
function possibleNow(row: ApplicationRow, role: ActingRole): string[] {
  const open = row.interviews.some(({ state }) => !['completed', 'no_show', 'cancelled'].includes(state));
  const left = row.interviews.some(({ state }) => state === 'no_show') || !row.allRoundsDone;
  if (row.erased) return [];
  return possibleCommands(applicationMachine, row.stage, role).filter(
    (command) => (command !== 'select' || row.allRoundsDone) && (command !== 'advance' || (left && !open)),
  );
}

function withPay(
  { expectedPay, payCurrency, ...person }: NonNullable<ApplicationRow['person']>,
  shown: boolean,
) {
  return {
    ...person,
    expectedPay: shown && expectedPay && payCurrency ? money(expectedPay, payCurrency) : null,
  };
}

async function stillMissing(context: Context, row: ApplicationRow) {
  if (row.stage !== 'sourced' || !row.candidateRecordId) return [];
  const { job, candidate } = await readForMatch(context, row.jobId, row.candidateRecordId);
  return missingForSubmission(
    context,
    { candidateRecordId: row.candidateRecordId, jobId: row.jobId },
    job.wants,
    candidate,
  );
}

type MatchRows = {
  job: {
    agencyId: string;
    clientCompanyId: string;
    title: string;
    clientName: string;
    state: string;
    locations: { id: string; place: string; workMode: string }[];
    wants: MatchJob;
  };
  candidate: {
    name: string;
    emails: string[];
    phones: string[];
    currentTitle: string | null;
    currentEmployer: string | null;
    payCurrency: string | null;
    expectedPay: string | null;
    resumeFileId: string | null;
    resumeText: string | null;
    has: MatchCandidate;
  };
};

/** A job and a candidate record as the match compares them. One query. */
export async function readForMatch(
  { db }: Context,
  jobId: string,
  candidateRecordId: string,
): Promise<MatchRows> {
  const { rows } = await sql<{ job: MatchRows['job'] | null; candidate: MatchRows['candidate'] | null }>`
    select (
      select json_build_object('agencyId', j.agency_id, 'clientCompanyId', j.client_company_id, 'title', j.title,
        'clientName', j.client_name, 'state', j.state,
        'locations', (select coalesce(json_agg(json_build_object('id', l.id, 'place', l.place, 'workMode', l.work_mode)), '[]')
          from job_location l where l.job_id = j.id),
        'wants', json_build_object('payTo', j.pay_to, 'payCurrency', j.currency, 'noticeDaysMax', j.notice_days_max, 'experienceFromMonths', j.experience_from_months,
          'skills', (select coalesce(json_agg(json_build_object('name', s.name, 'kind', s.kind, 'measure', s.measure, 'minimum', s.minimum)
            order by s.position), '[]') from job_skill s where s.job_id = j.id),
          'places', (select coalesce(json_agg(json_build_object('place', l.place, 'workMode', l.work_mode)), '[]')
            from job_location l where l.job_id = j.id)))
      from job j where j.id = ${jobId}
    ) as job, (
      select json_build_object('name', c.name, 'emails', c.emails, 'phones', c.phones, 'currentTitle', c.current_title,
        'currentEmployer', c.current_employer, 'payCurrency', c.pay_currency, 'expectedPay', c.expected_pay::text,
        'resumeFileId', c.resume_file_id, 'resumeText', c.resume_text,
        'has', json_build_object('expectedPay', c.expected_pay, 'payCurrency', c.pay_currency, 'noticeDays', c.notice_days, 'experienceMonths', c.experience_months,
          'location', c.location,
          'skills', (select coalesce(json_agg(json_build_object('name', s.name, 'rating', s.rating, 'years', s.years) order by s.name), '[]')
            from candidate_skill s where s.candidate_record_id = c.id)))
      from candidate_record c where c.id = ${candidateRecordId}
    ) as candidate`.execute(db);
  const { job, candidate } = rows[0]!;
  if (!job) throw new NotFound('This job');
  if (!candidate) throw new NotFound('This candidate');
  return { job, candidate };
}
