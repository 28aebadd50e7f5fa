/** How a negotiation begins: for a pay band, for one job, or to let agreed terms hold for jobs that are open already. */
import { sql } from 'kysely';
import type { z } from 'zod';
import { addDays, localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { Conflict, Invalid, NotFound } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { guard } from '../../platform/state-machine.ts';
import {
  currentTerms,
  isAgreed,
  overlapping,
  requireActiveEngagement,
  requireOwnHand,
  type TermsBand,
  termsOfJob,
  termsSchemas,
} from '../terms/index.ts';
import { announceNegotiation } from './events.ts';
import { negotiationMachine } from './machine.ts';
import { getNegotiation } from './queries.ts';
import { NEGOTIABLE, type Round, sideOf, wordsOf } from './rounds.ts';
import type { NegotiationView, ProposeForOpenJobs, ProposeTerms, ProposeTermsOfJob } from './schemas.ts';

type Signed = { message: string; signedName: string; expiresOn?: string | undefined; ipAddress: string };
type From<S extends z.ZodType> = z.output<S> & { ipAddress: string };

/** For a pay band; once agreed it holds for all of that pay, and what other bands said of it is cut out of them. */
export async function proposeTerms(
  context: Context,
  engagementId: string,
  { range, conditions, ...signed }: From<typeof ProposeTerms>,
): Promise<NegotiationView> {
  const band = { ...range, ...conditions };
  const engagement = await beginWith(context, engagementId);
  const terms = await currentTerms(context, engagementId);
  await requireUsedCurrency(context, engagement, terms?.bands ?? [], band.currency);
  const before = overlapping(terms?.bands ?? [], band);
  requireChange(before, band);
  return propose(context, engagement, signed, {
    ...blank,
    scope: 'band',
    termsVersion: terms?.version ?? 0,
    band,
    before,
  });
}

/** For one job alone, over its pay. */
export async function proposeTermsOfJob(
  context: Context,
  jobId: string,
  { conditions, ...signed }: From<typeof ProposeTermsOfJob>,
): Promise<NegotiationView> {
  const { db } = context;
  guard(negotiationMachine, 'propose', 'new', context.actor.role);
  const job = await db.selectFrom('job').selectAll().where('id', '=', jobId).forShare().executeTakeFirst();
  // A draft is the client's own: the agency does not know of it yet.
  if (!job || job.state === 'draft') throw new NotFound('This job');
  if (!NEGOTIABLE.includes(job.state)) {
    throw new Conflict(
      'job_not_open',
      'This job has ended. Terms are agreed for jobs that run or wait for approval.',
    );
  }
  const { currency, payFrom, payTo, title } = job;
  if (currency === null || payFrom === null || payTo === null) {
    throw new Conflict(
      'job_without_pay',
      'This job has no annual pay yet. Set it first: terms are agreed for pay.',
    );
  }
  const engagement = await beginWith(context, job.engagementId);
  const problem = termsSchemas.feeProblem(conditions, currency);
  if (problem) throw new Invalid('Check the fee.', [{ path: 'conditions.fee', message: problem }]);
  const band = { ...conditions, currency, payFrom, payTo };
  const terms = (await snapshotOf(context, jobId)) ?? (await termsOfJob(context, job));
  const before = overlapping(terms?.bands ?? [], band);
  requireChange(before, band);
  return propose(context, engagement, signed, {
    ...blank,
    scope: 'job',
    jobId,
    jobTitle: title,
    termsVersion: terms?.version ?? 0,
    band,
    before,
  });
}

/** The engagement's newest terms for jobs that were approved under older ones. */
export async function proposeForOpenJobs(
  context: Context,
  engagementId: string,
  { jobIds, ...signed }: From<typeof ProposeForOpenJobs>,
): Promise<NegotiationView> {
  const { db } = context;
  const engagement = await beginWith(context, engagementId);
  const terms = await currentTerms(context, engagementId);
  const chosen = [...new Set(jobIds)];
  const jobs = await db
    .selectFrom('job as j')
    .select('j.id')
    .where('j.id', 'in', chosen)
    .where('j.engagementId', '=', engagementId)
    .where('j.state', 'in', ['open', 'on_hold'])
    .where(({ exists, selectFrom, val }) =>
      exists(
        selectFrom('jobTerms as t')
          .select('t.jobId')
          .whereRef('t.jobId', '=', 'j.id')
          .groupBy('t.jobId')
          .having(({ fn }) => fn.max('t.termsVersion'), '<', val(terms?.version ?? 0)),
      ),
    )
    .execute();
  if (jobs.length !== chosen.length) {
    throw new Invalid('Choose open jobs of this client that do not have these terms yet.', [
      { path: 'jobIds', message: 'Not all of these jobs are open and under older terms.' },
    ]);
  }
  return propose(context, engagement, signed, {
    ...blank,
    scope: 'open_jobs',
    termsVersion: terms!.version,
    jobIds: chosen,
  });
}

type Engagement = {
  id: string;
  agencyId: string;
  clientCompanyId: string;
  agencyName: string;
  clientName: string;
};

async function beginWith(context: Context, engagementId: string): Promise<Engagement> {
  guard(negotiationMachine, 'propose', 'new', context.actor.role);
  const engagement = await context.db
    .selectFrom('engagement')
    .select(['id', 'agencyId', 'clientCompanyId', 'agencyName', 'clientName', 'state'])
    .where('id', '=', engagementId)
    .executeTakeFirst();
  if (!engagement) throw new NotFound('This engagement');
  await requireActiveEngagement(context, engagementId);
  return engagement;
}

/** A typing error in the currency would be a band that no job ever falls into. */
async function requireUsedCurrency(
  { db }: Context,
  { agencyId, clientCompanyId }: Engagement,
  bands: TermsBand[],
  currency: string,
): Promise<void> {
  const own = await db
    .selectFrom('organisation')
    .select('currency')
    .where('id', 'in', [agencyId, clientCompanyId])
    .execute();
  const used = new Set([...bands, ...own].map((each) => each.currency));
  if (used.has(currency)) return;
  throw new Invalid('Neither of you works in this currency.', [
    { path: 'range.currency', message: `One of ${[...used].sort().join(', ')}, please.` },
  ]);
}

function requireChange(before: TermsBand[], band: TermsBand): void {
  if (!isAgreed(before, band)) return;
  throw new Invalid(
    'These terms hold already. Change what you would like to be different.',
    [],
    'nothing_changes',
  );
}

/** The newest terms of a job that was approved. */
export async function snapshotOf({ db }: Context, jobId: string) {
  const { rows } = await sql<{ version: number; bands: TermsBand[] }>`
    select terms_version as version, bands from job_terms where job_id = ${jobId} order by number desc limit 1`.execute(
    db,
  );
  return rows[0] ?? null;
}

type Content = {
  scope: 'band' | 'job' | 'open_jobs';
  jobId: string | null;
  jobTitle?: string | undefined;
  jobIds: string[];
  termsVersion: number;
  band: TermsBand | null;
  before: TermsBand[];
};

const blank = { jobId: null, jobIds: [] as string[], band: null, before: [] as TermsBand[] };

async function propose(
  context: Context,
  { id: engagementId, ...parties }: Engagement & { state?: string },
  signed: Signed,
  { band, before, jobTitle, ...content }: Content,
): Promise<NegotiationView> {
  const { agencyId, clientCompanyId, agencyName, clientName } = parties;
  const id = newId();
  const round = {
    id,
    threadId: id,
    round: 1,
    engagementId,
    agencyId,
    clientCompanyId,
    agencyName,
    clientName,
    ...content,
    before: JSON.stringify(before),
  };
  await insertRound(context, round, band, signed);
  await announceNegotiation(context, 'negotiation.proposed', round, {
    by: sideOf(context),
    what: wordsOf(round, band, jobTitle),
    message: signed.message,
    expiresOn: lastDay(context, signed.expiresOn),
  });
  return getNegotiation(context, id);
}

type NewRound = Pick<
  Round,
  | 'id'
  | 'threadId'
  | 'round'
  | 'engagementId'
  | 'agencyId'
  | 'clientCompanyId'
  | 'agencyName'
  | 'clientName'
  | 'scope'
  | 'jobId'
  | 'jobIds'
  | 'termsVersion'
> & { before: string; answersId?: string };

/** Signed by whoever proposes it, with the place it came from. */
export async function insertRound(
  context: Context,
  round: NewRound,
  band: TermsBand | null,
  { message, signedName, expiresOn, ipAddress }: Signed,
): Promise<void> {
  const { db, actor, now } = context;
  requireOwnHand(context);
  await db
    .insertInto('negotiation')
    .values({
      ...round,
      ...band,
      state: 'proposed',
      proposedBy: sideOf(context),
      proposedByUserId: actor.userId!,
      proposedByName: actor.name,
      proposedAt: now,
      message,
      signedName,
      ipAddress,
      expiresOn: lastDay(context, expiresOn),
    })
    .execute();
}

const DEFAULT_DAYS = 14;
const LONGEST_DAYS = 90;

/** @throws Invalid for a day that has passed, or is far away */
export function lastDay({ actor, now }: Context, asked: string | undefined): string {
  const today = localDate(now, actor.timeZone);
  const latest = addDays(today, LONGEST_DAYS);
  const day = asked ?? addDays(today, DEFAULT_DAYS);
  if (day >= today && day <= latest) return day;
  throw new Invalid('Choose another last day for the answer.', [
    { path: 'expiresOn', message: `Between ${today} and ${latest}, please.` },
  ]);
}
