import { sql } from 'kysely';
import type { z } from 'zod';
import { addDays, localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { changedConditions, type TermsBand } from '../terms/index.ts';
import { findEffect } from './effect.ts';
import { bandOfRound, findRound, NEGOTIABLE, possibleFor, type Round, sideOf } from './rounds.ts';
import type {
  ListNegotiableJobs,
  ListNegotiations,
  NegotiableJobs,
  NegotiationItem,
  NegotiationPage,
  NegotiationView,
} from './schemas.ts';

type Item = z.output<typeof NegotiationItem>;
type Row = Round & { job: Item['job'] };

/** Named beside row-level security, for the index that leads with the side. */
const mine = ({ actor }: Context) =>
  actor.agencyId ? sql`n.agency_id = ${actor.agencyId}` : sql`n.client_company_id = ${actor.clientCompanyId}`;

const like = (words: string) => `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;

const EXPIRING_DAYS = 3;

/** Each negotiation by its newest round, the latest first. */
export async function listNegotiations(
  context: Context,
  input: z.output<typeof ListNegotiations>,
): Promise<z.output<typeof NegotiationPage>> {
  const { db, actor, now } = context;
  const side = sideOf(context);
  const soon = addDays(localDate(now, actor.timeZone), EXPIRING_DAYS);
  const otherName = actor.agencyId ? sql`n.client_name` : sql`n.agency_name`;
  const narrowed = sql`${mine(context)} and n.state <> 'countered'
    ${input.engagementId ? sql`and n.engagement_id = ${input.engagementId}` : sql``}
    ${input.jobId ? sql`and n.job_id = ${input.jobId}` : sql``}
    ${input.q ? sql`and ${otherName} ilike ${like(input.q)}` : sql``}
    ${input.turn ? sql`and n.state = 'proposed' and (n.proposed_by = ${side}) = ${input.turn === 'theirs'}` : sql``}
    ${input.expiring ? sql`and n.state = 'proposed' and n.expires_on <= ${soon}::date` : sql``}`;
  const { rows } = await sql<Row>`
    select n.*, ${jobColumn} from negotiation n left join job j on j.id = n.job_id where ${narrowed}
      ${input.state ? sql`and n.state = any(${input.state}::text[])` : sql``}
      ${input.after ? sql`and n.id < ${input.after}::uuid` : sql``}
    order by n.id desc limit ${input.limit + 1}`.execute(db);
  const counted = await sql<{ state: string; count: number }>`
    select n.state, count(*)::int from negotiation n where ${narrowed} group by n.state`.execute(db);
  const page = toPage(rows, input.limit, ({ id }) => id);
  return {
    next: page.next,
    items: page.items.map((row) => itemOf(context, row)),
    states: Object.fromEntries(counted.rows.map(({ state, count }) => [state, count])),
  };
}

const jobColumn = sql`case when j.id is not null then
  json_build_object('id', j.id, 'code', j.code, 'title', j.title, 'state', j.state) end as job`;

function itemOf(context: Context, row: Row): Item {
  const { id, threadId, engagementId, agencyName, clientName, state, round, proposedAt, expiresOn, job } =
    row;
  const proposedBy = row.proposedBy as Item['proposedBy'];
  return {
    id,
    threadId,
    engagementId,
    agencyName,
    clientName,
    scope: row.scope as Item['scope'],
    job,
    band: bandOfRound(row),
    jobCount: row.jobIds.length,
    state,
    round,
    proposedBy,
    proposedAt,
    expiresOn,
    turn: state !== 'proposed' ? null : proposedBy === sideOf(context) ? 'theirs' : 'mine',
  };
}

/** All rounds of the negotiation that this one belongs to. @throws NotFound also for that of others */
export async function getNegotiation(context: Context, id: string): Promise<NegotiationView> {
  const { db } = context;
  const { threadId } = await findRound(context, id);
  const { rows } = await sql<Row & { engagementState: string }>`
    select n.*, ${jobColumn}, (select state from engagement e where e.id = n.engagement_id) as engagement_state
    from negotiation n left join job j on j.id = n.job_id where n.thread_id = ${threadId} order by n.round`.execute(
    db,
  );
  const newest = rows.at(-1);
  if (!newest) throw new NotFound('This negotiation');
  const before = newest.before as TermsBand[];
  const band = bandOfRound(newest);
  return {
    ...itemOf(context, newest),
    possible: possibleFor(context, newest),
    termsVersion: newest.termsVersion,
    madeVersion: newest.madeVersion,
    before,
    rounds: rows.map((row, at) => roundOf(row, at ? [bandOfRound(rows[at - 1]!)!] : before)),
    jobs: newest.jobIds.length ? await jobsOf(context, newest.jobIds) : [],
    notes: await notesOf(context, threadId),
    effect: newest.state === 'proposed' && band ? await findEffect(context, newest, band) : null,
    openJobs: await jobsUnderOlderTerms(context, newest),
  };
}

type RoundView = NegotiationView['rounds'][number];

function roundOf(row: Row, against: TermsBand[]): RoundView {
  const band = bandOfRound(row);
  const { id, round, state, proposedByName, signedName, proposedAt, expiresOn, message } = row;
  const changed = new Set(band ? against.flatMap((other) => changedConditions(other, band)) : []);
  return {
    id,
    round,
    state,
    proposedBy: row.proposedBy as RoundView['proposedBy'],
    proposedByName,
    signedName,
    proposedAt,
    expiresOn,
    message,
    band,
    changed: [...changed],
    answeredByName: row.answeredByName,
    answeredAt: row.answeredAt,
    reason: row.reason,
  };
}

async function jobsOf({ db }: Context, ids: string[]) {
  return db
    .selectFrom('job')
    .select(['id', 'code', 'title', 'state'])
    .where('id', 'in', ids)
    .orderBy('code')
    .execute();
}

const OFFERED = 50;

/** Jobs of an engagement for which terms can be proposed alone now. @throws NotFound also for the engagement of others */
export async function listNegotiableJobs(
  { db }: Context,
  engagementId: string,
  { q }: z.output<typeof ListNegotiableJobs>,
): Promise<z.output<typeof NegotiableJobs>> {
  const found = await db
    .selectFrom('engagement')
    .select('id')
    .where('id', '=', engagementId)
    .executeTakeFirst();
  if (!found) throw new NotFound('This engagement');
  const { rows } = await sql<z.output<typeof NegotiableJobs>['items'][number]>`
    select id, code, title, state, currency from job j
    where engagement_id = ${engagementId} and state = any(${NEGOTIABLE}::text[]) and currency is not null
      and not exists (select from negotiation n where n.job_id = j.id and n.state = 'proposed' and n.scope = 'job')
      ${q ? sql`and (title ilike ${like(q)} or code ilike ${like(q)})` : sql``}
    order by id desc limit ${OFFERED}`.execute(db);
  return { items: rows };
}

const SHOWN = 100;

/** Row-level security leaves the reader's own. */
async function notesOf({ db, actor }: Context, threadId: string) {
  return db
    .selectFrom('negotiationNote')
    .select(['id', 'authorName', 'text', 'writtenAt'])
    .where('organisationId', '=', actor.organisationId)
    .where('threadId', '=', threadId)
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .execute();
}

/** Of the pay that was agreed on: for these the agency may propose the newest terms, which hold it or what was agreed since. */
async function jobsUnderOlderTerms(
  { db, actor }: Context,
  { engagementId, madeVersion, currency, payFrom, payTo }: Round,
) {
  if (!actor.agencyId || !madeVersion) return [];
  const { rows } = await sql<NegotiationView['openJobs'][number]>`
    select j.id, j.code, j.title, j.state from job j
    where j.engagement_id = ${engagementId} and j.state in ('open', 'on_hold') and j.currency = ${currency}
      and numrange(j.pay_from, j.pay_to) && numrange(${payFrom}, ${payTo})
      and (select max(terms_version) from job_terms t where t.job_id = j.id)
        < (select max(terms_version) from engagement_terms_version where engagement_id = ${engagementId})
    order by j.code limit ${SHOWN}`.execute(db);
  return rows;
}
