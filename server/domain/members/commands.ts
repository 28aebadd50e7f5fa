import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../platform/errors.ts';
import { endStreamsOfMembership } from '../../platform/live.ts';
import { guard } from '../../platform/state-machine.ts';
import { tryAddressAgain } from '../accounts/index.ts';
import { settleMembers } from '../plans/index.ts';
import { announceMember, type memberEvents } from './events.ts';
import { handOver, whatToHandOver } from './hand-over.ts';
import { requireRolesOfMine, requireSeats, requireTeamOfMine } from './invite.ts';
import { type MemberCommand, memberMachine } from './machine.ts';
import { getMember, leadRole } from './queries.ts';
import type { AskHandOver, ChangeRole, HandOver, HandOverTo, MemberView, Removed } from './schemas.ts';
import { inWords, type MemberRole, roleWords } from './words.ts';

/** Ends nothing and asks nobody: the work that would have to go to somebody else. */
export async function getHandOver(
  context: Context,
  id: string,
  { role }: z.output<typeof AskHandOver>,
): Promise<HandOver> {
  const { db, actor } = context;
  const member = await db
    .selectFrom('membership')
    .select(['id', 'userId', 'name', 'role'])
    .where('id', '=', id)
    .where('organisationId', '=', actor.organisationId)
    .executeTakeFirst();
  if (!member) throw new NotFound('This member');
  return whatToHandOver(context, member, role ?? null);
}

export async function changeRole(
  context: Context,
  id: string,
  input: z.output<typeof ChangeRole>,
): Promise<MemberView> {
  const { db } = context;
  const { member, leads } = await lockMember(context, id, 'changeRole');
  requireRolesOfMine(context, [input.role], 'role');
  if (member.role === input.role)
    throw new Invalid(`${member.name} is ${roleWords(input.role)} already.`, [
      { path: 'role', message: 'That is their role already.' },
    ]);
  refuseLast(context, member, leads);
  await makeRoomFor(context, member, input.role);
  const given = await handOver(context, member, input.role, input.handOver ?? {});
  await db.updateTable('membership').set({ role: input.role }).where('id', '=', id).execute();
  await settleSeats(context);
  await endStreamsOfMembership(db, id);
  await tellReceivers(context, member, given.receivers);
  await announce(context, 'member.role_changed', member, {
    role: roleWords(input.role),
    formerRole: roleWords(member.role),
  });
  return getMember(context, id);
}

/** The same person may have had the new role before: removed, it gives way; otherwise they have it already. */
async function makeRoomFor({ db, actor }: Context, member: Member, role: MemberRole): Promise<void> {
  const theirs = db
    .selectFrom('membership')
    .select('state')
    .where('organisationId', '=', actor.organisationId)
    .where('userId', '=', member.userId)
    .where('role', '=', role);
  const other = await theirs.executeTakeFirst();
  if (other?.state === 'removed')
    await db
      .deleteFrom('membership')
      .where('organisationId', '=', actor.organisationId)
      .where('userId', '=', member.userId)
      .where('role', '=', role)
      .where('state', '=', 'removed')
      .execute();
  else if (other)
    throw new Conflict('has_role', `${member.name} is ${roleWords(role)} already, in a role of its own.`);
}

export async function changeTeam(context: Context, id: string, teamId: string | null): Promise<MemberView> {
  const { db } = context;
  const { member } = await lockMember(context, id, 'changeTeam');
  await requireTeamOfMine(context, teamId);
  await db.updateTable('membership').set({ teamId }).where('id', '=', id).execute();
  const view = await getMember(context, id);
  await announce(context, 'member.team_changed', member, { team: view.team?.name ?? '' });
  return view;
}

/** From the next request on they can do nothing here; their work stays with them. */
export async function suspendMember(context: Context, id: string): Promise<MemberView> {
  const { db, actor } = context;
  const { member, leads } = await lockMember(context, id, 'suspend');
  if (member.userId === actor.userId)
    throw new Conflict('yourself', 'You cannot suspend yourself. Somebody else who leads here can.');
  refuseLast(context, member, leads);
  await db.updateTable('membership').set({ state: 'suspended' }).where('id', '=', id).execute();
  await settleSeats(context);
  await endStreamsOfMembership(db, id);
  await announce(context, 'member.suspended', member);
  return getMember(context, id);
}

export async function reactivateMember(context: Context, id: string): Promise<MemberView> {
  const { member } = await lockMember(context, id, 'reactivate');
  await context.db.updateTable('membership').set({ state: 'active' }).where('id', '=', id).execute();
  await requireSeats(context);
  await settleSeats(context);
  await announce(context, 'member.reactivated', member);
  return getMember(context, id);
}

/** Mails go to their address again; if it refuses them once more, that is told anew. */
export async function tryMembersAddressAgain(context: Context, id: string): Promise<MemberView> {
  const { email } = await getMember(context, id);
  await tryAddressAgain(context.db, email);
  return getMember(context, id);
}

/** Their work goes to whom was chosen, all of it or nothing. */
export async function removeMember(
  context: Context,
  id: string,
  choice: HandOverTo = {},
): Promise<z.output<typeof Removed>> {
  const { db } = context;
  const { member, leads } = await lockMember(context, id, 'remove');
  refuseLast(context, member, leads);
  const given = await handOver(context, member, null, choice);
  await db.updateTable('membership').set({ state: 'removed' }).where('id', '=', id).execute();
  await settleSeats(context);
  await endStreamsOfMembership(db, id);
  await tellReceivers(context, member, given.receivers);
  await announce(context, 'member.removed', member, {
    handedOver: inWords(given.receivers.map(({ name, work }) => `${work} to ${name}`)),
  });
  return {
    member: await getMember(context, id),
    interviewsToReschedule: given.interviewsToReschedule,
  };
}

/** A seat that was freed is the next one's. */
async function settleSeats(context: Context): Promise<void> {
  if (context.actor.agencyId) await settleMembers(context, context.actor.agencyId);
}

type Member = { id: string; userId: string; name: string; role: string; state: string };

/**
 * The row, locked after all who lead the organisation: of two admins who remove each other the second waits here and
 * then is no admin any more.
 */
async function lockMember(context: Context, id: string, command: MemberCommand) {
  const { db, actor } = context;
  const leads = await db
    .selectFrom('membership')
    .select('id')
    .where('organisationId', '=', actor.organisationId)
    .where('role', '=', leadRole(context))
    .where('state', '=', 'active')
    // A program's key may do much, but it leads nobody.
    .where('service', '=', false)
    .orderBy('id')
    .forUpdate()
    .execute();
  if (!leads.some((lead) => lead.id === actor.membershipId))
    throw new Forbidden('You no longer lead this organisation.', 'no_longer_member');
  const member: Member | undefined = await db
    .selectFrom('membership')
    .select(['id', 'userId', 'name', 'role', 'state'])
    .where('id', '=', id)
    .where('organisationId', '=', actor.organisationId)
    .forUpdate()
    .executeTakeFirst();
  if (!member) throw new NotFound('This member');
  guard(memberMachine, command, member.state, actor.role);
  return { member, leads };
}

function refuseLast(context: Context, member: Member, leads: { id: string }[]): void {
  const isLast = leads.length === 1 && leads[0]!.id === member.id;
  if (!isLast) return;
  throw new Conflict(
    'last_lead',
    `${member.name} is the only ${roleWords(leadRole(context))} here. Make somebody else one first.`,
  );
}

async function tellReceivers(
  context: Context,
  member: Member,
  receivers: { id: string; name: string; work: string }[],
): Promise<void> {
  for (const { id, name, work } of receivers)
    await announceMember(context, 'member.took_over', 'member', member.id, {
      addresseeId: id,
      name,
      work,
      formerName: member.name,
    });
}

async function announce(
  context: Context,
  type: keyof typeof memberEvents,
  member: Member,
  data: Record<string, string> = {},
): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select name from organisation where id = ${context.actor.organisationId}`.execute(context.db);
  await announceMember(context, type, 'member', member.id, {
    addresseeId: member.userId,
    name: member.name,
    organisationName: rows[0]!.name,
    role: roleWords(member.role),
    ...data,
  });
}
