import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../platform/errors.ts';
import { answers, findTicket, lockFor, lockTicket, possibleFor, type TicketRow } from './access.ts';
import { change, deskOf, toState } from './changing.ts';
import { announceTicket, codeOf } from './events.ts';
import { findColleagues } from './people.ts';
import { getTicket } from './queries.ts';
import { seeRecord } from './records.ts';
import { say } from './saying.ts';
import type { AssignTicket, ChangeTicket, LinkTicket, TicketView } from './schemas.ts';
import { type Desk, type Priority, placeOf, targetsFrom } from './targets.ts';

export async function assignTicket(
  context: Context,
  id: string,
  { userId }: z.output<typeof AssignTicket>,
): Promise<TicketView> {
  const ticket = await lockFor(context, id, 'assign');
  if (ticket.assigneeId === userId) return getTicket(context, id);
  const assignee = userId ? await requireAssignable(context, ticket, userId) : null;
  await change(context, ticket, { assigneeId: userId, assigneeName: assignee?.name ?? null });
  await announceTicket(context, 'ticket.assigned', ticket, assignee ? { assigneeName: assignee.name } : {});
  return getTicket(context, id);
}

async function requireAssignable(context: Context, ticket: TicketRow, userId: string) {
  const found = (await findColleagues(context)).find((each) => each.userId === userId);
  if (!found || userId === ticket.askerUserId)
    throw new Invalid('Choose somebody of your side who did not raise it.', [
      { path: 'userId', message: 'This person cannot answer it.' },
    ]);
  return found;
}

export async function changeTicket(
  context: Context,
  id: string,
  { version, ...wanted }: z.output<typeof ChangeTicket>,
): Promise<TicketView> {
  const ticket = await lockTicket(context, id);
  if (!possibleFor(context, ticket).includes('change'))
    throw new Forbidden('Only the admins who answer this ticket now can change it.');
  if (ticket.version !== version)
    throw new Conflict('stale', 'Somebody else changed this ticket. Look at both and choose.', {
      current: await getTicket(context, id),
    });
  const fields = (['subject', 'category', 'priority'] as const).filter(
    (field) => wanted[field] !== undefined && wanted[field] !== ticket[field],
  );
  if (!fields.length) return getTicket(context, id);
  const { priority } = wanted;
  const targets =
    priority && fields.includes('priority')
      ? targetsFrom(ticket.deskSince, priority, await placeOf(context, deskOf(ticket)))
      : {};
  await change(context, ticket, { ...wanted, ...targets });
  await announceTicket(context, 'ticket.changed', ticket, { fields: fields.join(' and ') });
  return getTicket(context, id);
}

/** The agency's admins could not solve it. */
export async function escalateTicket(context: Context, id: string, reason: string): Promise<TicketView> {
  const ticket = await lockFor(context, id, 'escalate');
  const { rows } = await sql<{ id: string }>`
    update ticket set at_platform = true where id = ${id} or merged_into_id = ${id} returning id`.execute(
    context.db,
  );
  await sql`update ticket_message set at_platform = true where ticket_id = any (${rows.map((row) => row.id)}::uuid[])`.execute(
    context.db,
  );
  const messageId = await say(
    context,
    { ...ticket, atPlatform: true },
    { audience: 'desks', side: 'agency', text: reason, fileIds: [] },
  );
  await moveTo(context, ticket, { desk: 'platform', agencyId: ticket.agencyId });
  await announceTicket(context, 'ticket.escalated', { ...ticket, desk: 'platform' }, { messageId });
  return getTicket(context, id);
}

export async function handBackTicket(context: Context, id: string, reason: string): Promise<TicketView> {
  const ticket = await lockFor(context, id, 'handBack');
  if (ticket.escalatedAt === null)
    throw new Conflict('not_escalated', 'It was raised to you. No agency has it to be handed back.');
  const messageId = await say(context, ticket, {
    audience: 'desks',
    side: 'platform',
    text: reason,
    fileIds: [],
  });
  await moveTo(context, ticket, { desk: 'agency', agencyId: ticket.agencyId });
  await announceTicket(context, 'ticket.handed_back', { ...ticket, desk: 'agency' }, { messageId });
  return getTicket(context, id);
}

/** Whoever has it now begins anew, with their own hours and targets. */
async function moveTo(context: Context, ticket: TicketRow, desk: Desk): Promise<void> {
  const { now } = context;
  const targets = targetsFrom(now, ticket.priority as Priority, await placeOf(context, desk));
  await change(context, ticket, {
    ...(await toState(context, ticket, 'open')),
    ...targets,
    firstReplyDueAt: ticket.firstRepliedAt ? ticket.firstReplyDueAt : targets.firstReplyDueAt,
    desk: desk.desk,
    deskSince: now,
    assigneeId: null,
    assigneeName: null,
    ...(desk.desk === 'platform' ? { atPlatform: true, escalatedAt: ticket.escalatedAt ?? now } : {}),
  });
}

/** Of two that ask the same. What was said in both is read in the one that goes on. */
export async function mergeTicket(context: Context, id: string, into: string): Promise<TicketView> {
  const { db, now } = context;
  // Whoever may not see it is told nothing of the other one.
  await findTicket(context, id);
  if (id === into) throw new Invalid('A ticket cannot be merged into itself.', [], 'itself');
  // In one order, so that two who merge them crosswise wait for one another.
  for (const each of [id, into].sort()) await lockTicket(context, each).catch(asMissing(each, into));
  const other = await lockTicket(context, into);
  const ticket = await lockFor(context, id, 'merge');
  requireMergeable(context, ticket, other);
  await sql`update ticket set merged_into_id = ${into} where merged_into_id = ${id}`.execute(db);
  await change(context, ticket, { ...(await toState(context, ticket, 'closed')), mergedIntoId: into });
  await change(context, other, {
    lastMessageAt: now,
    ...(ticket.firstRepliedAt && !other.firstRepliedAt ? { firstRepliedAt: ticket.firstRepliedAt } : {}),
  });
  await sql`insert into ticket_watcher (ticket_id, user_id, agency_id, organisation_id, name, since)
    select ${into}::uuid, user_id, agency_id, organisation_id, name, ${now} from ticket_watcher where ticket_id = ${id}
    on conflict do nothing`.execute(db);
  await announceTicket(context, 'ticket.merged', ticket, { otherCode: codeOf(other), otherId: into });
  return getTicket(context, into);
}

const asMissing = (id: string, into: string) => (error: unknown) => {
  if (error instanceof NotFound && id === into)
    throw new Invalid('Choose another ticket.', [{ path: 'into', message: 'This ticket was not found.' }]);
  throw error;
};

function requireMergeable(context: Context, ticket: TicketRow, other: TicketRow): void {
  const sameAsker =
    ticket.askerUserId === other.askerUserId &&
    ticket.askerOrganisationId === other.askerOrganisationId &&
    (ticket.askerUserId !== null || ticket.askerEmail === other.askerEmail);
  const refuse = (message: string) => {
    throw new Invalid(message, [{ path: 'into', message }], 'cannot_merge');
  };
  if (!sameAsker) refuse('They were raised by different people, who may not read what the other wrote.');
  if (!answers(context, other) || other.agencyId !== ticket.agencyId)
    refuse('They are not at the same desk.');
  if (!['open', 'in_progress', 'waiting'].includes(other.state))
    refuse('The other one has ended. Reopen it first.');
}

export async function linkTicket(
  context: Context,
  id: string,
  { about }: z.output<typeof LinkTicket>,
): Promise<TicketView> {
  const ticket = await lockTicket(context, id);
  if (!possibleFor(context, ticket).includes('link'))
    throw new Forbidden('Only those who raised or answer this ticket can link a record.');
  if (about && !(await seeRecord(context, about)))
    throw new Invalid('This record was not found.', [
      { path: 'about', message: 'You cannot see this record.' },
    ]);
  await change(context, ticket, { aboutType: about?.type ?? null, aboutId: about?.id ?? null });
  await announceTicket(context, 'ticket.linked', ticket, about ? { recordKind: about.type } : {});
  return getTicket(context, id);
}
