/** From the client's question to the end of the work together. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Conflict, NotFound } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { guard } from '../../platform/state-machine.ts';
import { endJobs } from '../jobs/index.ts';
import { endNegotiations } from '../negotiations/index.ts';
import { copyRateCard } from './beginning.ts';
import { announceEngagement, type engagementEvents } from './events.ts';
import { type EngagementCommand, engagementMachine } from './machine.ts';
import { getEngagement } from './queries.ts';
import type { EngagementView, RequestEngagement } from './schemas.ts';

/** The client asks an agency that it knows by its code. */
export async function requestEngagement(
  context: Context,
  { code, message }: z.output<typeof RequestEngagement>,
): Promise<EngagementView> {
  const { db, actor, now } = context;
  guard(engagementMachine, 'request', 'new', actor.role);
  const { rows } = await sql<{
    id: string;
    name: string;
  }>`select id, name from agency_by_code(${code})`.execute(db);
  const agency = rows[0];
  if (!agency) throw new NotFound('An agency with this code');
  const asker = await db
    .selectFrom('membership as m')
    .innerJoin('organisation as o', 'o.id', 'm.organisationId')
    .select(['m.name', 'm.email', 'o.name as clientName'])
    .where('m.id', '=', actor.membershipId)
    .executeTakeFirstOrThrow();
  const engagement = await db
    .insertInto('engagement')
    .values({
      id: newId(),
      agencyId: agency.id,
      clientCompanyId: actor.clientCompanyId!,
      agencyName: agency.name,
      clientName: asker.clientName,
      state: 'requested',
      stateSince: now,
      askedByName: asker.name,
      askedByEmail: asker.email,
      message,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await announceEngagement(context, 'engagement.requested', engagement, {
    askedByName: asker.name,
    askedByEmail: asker.email,
    message,
  });
  return getEngagement(context, engagement.id);
}

export async function withdrawEngagement(context: Context, id: string): Promise<void> {
  const engagement = await lockEngagement(context, id);
  guard(engagementMachine, 'withdraw', engagement.state, context.actor.role);
  await context.db.deleteFrom('engagement').where('id', '=', id).execute();
  await announceEngagement(context, 'engagement.withdrawn', engagement);
}

export async function acceptEngagement(context: Context, id: string): Promise<EngagementView> {
  const engagement = await move(context, id, 'accept', { state: 'active', reason: null });
  await copyRateCard(context, engagement);
  return tell(context, 'engagement.accepted', engagement);
}

export async function declineEngagement(
  context: Context,
  id: string,
  reason: string,
): Promise<EngagementView> {
  const engagement = await move(context, id, 'decline', { state: 'declined', reason });
  return tell(context, 'engagement.declined', engagement, { reason });
}

/** No job is submitted or approved until it is resumed; what runs goes on. */
export async function suspendEngagement(
  context: Context,
  id: string,
  reason: string,
): Promise<EngagementView> {
  const suspendedBy = sideOf(context);
  const engagement = await move(context, id, 'suspend', { state: 'suspended', reason, suspendedBy });
  return tell(context, 'engagement.suspended', engagement, { reason });
}

export async function resumeEngagement(context: Context, id: string): Promise<EngagementView> {
  const engagement = await move(context, id, 'resume', { state: 'active', reason: null, suspendedBy: null });
  const { suspendedBy } = engagement;
  if (suspendedBy && suspendedBy !== sideOf(context)) {
    const name = suspendedBy === 'agency' ? engagement.agencyName : engagement.clientName;
    throw new Conflict('suspended_by_other_side', `${name} suspended it, so ${name} resumes it.`);
  }
  return tell(context, 'engagement.resumed', engagement);
}

/** For good: open jobs are closed in the same moment. */
export async function endEngagement(context: Context, id: string, reason: string): Promise<EngagementView> {
  // Jobs are locked before their engagement everywhere: an approval holds its job while it looks here.
  await context.db
    .selectFrom('job')
    .select('id')
    .where('engagementId', '=', id)
    .where('state', 'in', ['pending_approval', 'changes_requested', 'open', 'on_hold'])
    .orderBy('id')
    .forUpdate()
    .execute();
  const engagement = await move(context, id, 'end', { state: 'ended', reason });
  const { closed, rejected } = await endJobs(context, id, reason);
  await endNegotiations(context, id);
  return tell(context, 'engagement.ended', engagement, { reason, effects: effectsOf(closed, rejected) });
}

function effectsOf(closed: number, rejected: number): string {
  const jobs = (count: number) => (count === 1 ? 'One job' : `${count} jobs`);
  return [
    closed > 0 && `${jobs(closed)} ${closed === 1 ? 'was' : 'were'} closed.`,
    rejected > 0 &&
      `${jobs(rejected)} that waited for an approval ${rejected === 1 ? 'was' : 'were'} rejected.`,
  ]
    .filter(Boolean)
    .join(' ');
}

const sideOf = ({ actor }: Context): 'agency' | 'client' => (actor.agencyId ? 'agency' : 'client');

async function lockEngagement({ db }: Context, id: string) {
  const engagement = await db
    .selectFrom('engagement')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!engagement) throw new NotFound('This engagement');
  return engagement;
}

type Change = { state: string; reason: string | null; suspendedBy?: 'agency' | 'client' | null };

/** @returns the row as it was before */
async function move(context: Context, id: string, command: EngagementCommand, change: Change) {
  const engagement = await lockEngagement(context, id);
  guard(engagementMachine, command, engagement.state, context.actor.role);
  await context.db
    .updateTable('engagement')
    .set({ ...change, stateSince: context.now })
    .where('id', '=', id)
    .execute();
  return engagement;
}

async function tell(
  context: Context,
  type: keyof typeof engagementEvents,
  engagement: Awaited<ReturnType<typeof lockEngagement>>,
  data: Record<string, string> = {},
): Promise<EngagementView> {
  await announceEngagement(context, type, engagement, data);
  return getEngagement(context, engagement.id);
}
