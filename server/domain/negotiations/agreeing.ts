/** What a yes makes. Invoices of those who have joined keep the terms that they were made by. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { Conflict } from '../../platform/errors.ts';
import { currentTerms, type TermsBand, withBand, writeTerms } from '../terms/index.ts';
import { bandOfRound, NEGOTIABLE, type Round } from './rounds.ts';

/** Settles the round as accepted; terms may be written only by what is accepted, which the database watches. */
type Settle = (madeVersion: number | null) => Promise<void>;

/** @returns what follows from it, for whoever is told */
export async function agree(context: Context, round: Round, settle: Settle): Promise<string> {
  if (round.scope === 'band') return agreeForBand(context, round, settle);
  if (round.scope === 'job') return agreeForJob(context, round, settle);
  return agreeForOpenJobs(context, round, settle);
}

async function agreeForBand(context: Context, round: Round, settle: Settle): Promise<string> {
  const { engagementId, agencyId, clientCompanyId, id: negotiationId } = round;
  const terms = await currentTerms(context, engagementId);
  const version = (terms?.version ?? 0) + 1;
  await settle(version);
  const keys = { engagementId, agencyId, clientCompanyId, version, negotiationId };
  await writeTerms(context, keys, withBand(terms?.bands ?? [], bandOfRound(round)!));
  return `They are version ${version} of the terms. Jobs that are approved keep theirs.`;
}

/** A job that waits for its approval takes them over then. */
async function agreeForJob(context: Context, round: Round, settle: Settle): Promise<string> {
  const jobs = await snapshots(context, [round.jobId!], NEGOTIABLE);
  if (!jobs.length)
    throw new Conflict('job_not_open', 'This job has ended meanwhile. Reject the proposal with that reason.');
  await settle(null);
  const approved = jobs.filter(({ number }) => number !== null);
  await writeSnapshots(
    context,
    round,
    approved.map((job) => ({ ...job, bands: withBand(job.bands!, bandOfRound(round)!) })),
  );
  return 'They hold for this job alone.';
}

async function agreeForOpenJobs(context: Context, round: Round, settle: Settle): Promise<string> {
  const terms = await currentTerms(context, round.engagementId);
  if (terms?.version !== round.termsVersion) {
    throw new Conflict(
      'terms_moved_on',
      `Newer terms hold by now. Let ${round.agencyName} propose those for the jobs.`,
    );
  }
  const jobs = await snapshots(context, round.jobIds, ['open', 'on_hold']);
  if (!jobs.length)
    throw new Conflict(
      'job_not_open',
      'None of these jobs is open any more. Reject the proposal with that reason.',
    );
  await settle(null);
  await writeSnapshots(
    context,
    round,
    // What was agreed for a job alone stays.
    jobs.map((job) => ({
      ...job,
      termsVersion: terms.version,
      bands: job.alone ? withBand(terms.bands, job.alone) : terms.bands,
    })),
  );
  return jobs.length === 1
    ? 'They hold for that job from now on.'
    : `They hold for ${jobs.length} open jobs from now on.`;
}

type Snapshot = {
  jobId: string;
  number: number | null;
  termsVersion: number;
  bands: TermsBand[] | null;
  alone: TermsBand | null;
};

/** Each job's newest terms, if it was approved, and what was agreed for it alone. */
async function snapshots({ db }: Context, jobIds: string[], states: string[]): Promise<Snapshot[]> {
  const { rows } = await sql<Snapshot>`
    select j.id as job_id, t.number, t.terms_version, t.bands, a.alone from job j
    left join lateral (select number, terms_version, bands from job_terms where job_id = j.id order by number desc limit 1) t on true
    left join lateral (
      select json_build_object('payFrom', pay_from::text, 'payTo', pay_to::text, 'currency', currency, 'feeType', fee_type,
        'fee', fee::text, 'replacementDays', replacement_days, 'replacementRule', replacement_rule,
        'invoiceAfterDays', invoice_after_days, 'paymentWithinDays', payment_within_days,
        'interestPercentPerMonth', interest_percent_per_month::text, 'description', description) as alone
      from negotiation where job_id = j.id and state = 'accepted' and scope = 'job' order by id desc limit 1) a on true
    where j.id = any(${jobIds}::uuid[]) and j.state = any(${states}::text[])`.execute(db);
  return rows;
}

async function writeSnapshots({ db }: Context, round: Round, jobs: Snapshot[]): Promise<void> {
  if (!jobs.length) return;
  const { agencyId, clientCompanyId, engagementId, id: negotiationId } = round;
  await db
    .insertInto('jobTerms')
    .values(
      jobs.map(({ jobId, number, termsVersion, bands }) => ({
        jobId,
        number: number! + 1,
        termsVersion,
        bands: JSON.stringify(bands),
        agencyId,
        clientCompanyId,
        engagementId,
        negotiationId,
      })),
    )
    .execute();
}
