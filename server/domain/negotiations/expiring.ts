/** Rounds that nobody answers any more. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { guard } from '../../platform/state-machine.ts';
import { announceNegotiation } from './events.ts';
import { negotiationMachine } from './machine.ts';
import { bandOfRound, type Round, wordsOf } from './rounds.ts';

type LocalDays = { id: string; localDate: string }[];

const daysOf = (agencies: LocalDays) => sql`unnest(${agencies.map(({ id }) => id)}::uuid[],
  ${agencies.map(({ localDate }) => localDate)}::date[]) as a(id, local_date)`;

/** Open ones whose last day has passed at the agency, once. @returns them */
export async function expireNegotiations(
  context: Context,
  agencies: LocalDays,
): Promise<{ agencyId: string }[]> {
  guard(negotiationMachine, 'expire', 'proposed', context.actor.role);
  const { rows } = await sql<Round & { jobTitle: string | null }>`
    update negotiation n set state = 'expired', answered_at = ${context.now}
    from ${daysOf(agencies)} where n.agency_id = a.id and n.state = 'proposed' and n.expires_on < a.local_date
    returning n.*, (select title from job j where j.id = n.job_id) as job_title`.execute(context.db);
  await tellExpired(context, rows, 'It was not answered in time.');
  return rows;
}

/** What `expireNegotiations` would close now. */
export async function findExpiredNegotiations({ db }: Context, agencies: LocalDays) {
  const { rows } = await sql<{ agencyName: string; clientName: string; expiresOn: string }>`
    select n.agency_name, n.client_name, n.expires_on from ${daysOf(agencies)}
    join negotiation n on n.agency_id = a.id and n.state = 'proposed' and n.expires_on < a.local_date
    order by n.expires_on, n.id`.execute(db);
  return rows;
}

/** With the engagement, whoever ends it. */
export async function endNegotiations(context: Context, engagementId: string): Promise<void> {
  guard(negotiationMachine, 'endWithEngagement', 'proposed', 'system');
  const { rows } = await sql<Round & { jobTitle: string | null }>`
    update negotiation n set state = 'expired', answered_at = ${context.now}
    where n.engagement_id = ${engagementId} and n.state = 'proposed'
    returning n.*, (select title from job j where j.id = n.job_id) as job_title`.execute(context.db);
  await tellExpired(context, rows, 'The engagement has ended.');
}

async function tellExpired(
  context: Context,
  rounds: (Round & { jobTitle: string | null })[],
  why: string,
): Promise<void> {
  for (const { jobTitle, ...round } of rounds) {
    const what = wordsOf(round, bandOfRound(round), jobTitle ?? undefined);
    await announceNegotiation(context, 'negotiation.expired', round, { what, why });
  }
}
