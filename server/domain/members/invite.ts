import { sql } from 'kysely';
import type { z } from 'zod';
import { localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { Conflict, type FieldError, Invalid, NotFound } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { guard } from '../../platform/state-machine.ts';
import { requireRoom } from '../plans/index.ts';
import { announceMember } from './events.ts';
import { invitationMachine } from './machine.ts';
import { getInvitations } from './queries.ts';
import type { InvitationView, InviteMembers } from './schemas.ts';
import { AGENCY_ROLES, COMPANY_ROLES, type MemberRole, rolesWords } from './words.ts';

const VALID_FOR_MS = 7 * 86_400_000;
/** A second click is not a second mail. */
const NOT_AGAIN_WITHIN_MS = 60_000;
const MOST_OPEN = 500;

/** Invites each address by a mail of its own; where one cannot be invited none is, and each is told why. */
export async function inviteMembers(
  context: Context,
  input: z.output<typeof InviteMembers>,
): Promise<InvitationView[]> {
  const { db, actor, now } = context;
  guard(invitationMachine, 'invite', 'new', actor.role);
  await requireTeamOfMine(context, input.teamId ?? null);
  requireRolesOfMine(context, input.roles, 'roles');
  const people = input.people.filter(
    ({ email }, index) => input.people.findIndex((other) => other.email === email) === index,
  );
  await revokeExpired(
    context,
    people.map(({ email }) => email),
  );
  await refuseKnown(context, input, input.roles);
  const invited = people.map(({ email, name }) => ({
    id: newId(),
    organisationId: actor.organisationId!,
    email,
    name: name ?? null,
    roles: input.roles as string[],
    teamId: input.teamId ?? null,
    sentAt: now,
    expiresAt: new Date(now.getTime() + VALID_FOR_MS),
    invitedBy: actor.userId!,
    invitedByName: actor.name,
  }));
  await refuseTooMany(context, invited.length);
  await db.insertInto('invitation').values(invited).execute();
  await requireSeats(context);
  for (const invitation of invited) await announceInvitation(context, 'member.invited', invitation);
  return getInvitations(
    context,
    invited.map(({ id }) => id),
  );
}

/** Who is invited has a seat; whoever has one already needs no other. */
export async function requireSeats(context: Context): Promise<void> {
  if (context.actor.agencyId) await requireRoom(context, context.actor.agencyId, 'members', 0);
}

export function requireRolesOfMine({ actor }: Context, roles: readonly MemberRole[], path: string): void {
  const mine: readonly string[] = actor.agencyId ? AGENCY_ROLES : COMPANY_ROLES;
  if (roles.every((role) => mine.includes(role))) return;
  const message = actor.agencyId ? 'Choose a role of an agency.' : 'Choose client or interviewer.';
  throw new Invalid(message, [{ path, message }]);
}

export async function requireTeamOfMine({ db, actor }: Context, teamId: string | null): Promise<void> {
  if (!teamId) return;
  const team =
    actor.agencyId &&
    (await db
      .selectFrom('team')
      .select('id')
      .where('id', '=', teamId)
      .where('agencyId', '=', actor.agencyId)
      .executeTakeFirst());
  if (!team) throw new NotFound('This team');
}

/** An invitation that nobody answered in time makes room for a new one. */
async function revokeExpired({ db, actor, now }: Context, emails: string[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update invitation set state = 'revoked' where organisation_id = ${actor.organisationId} and state = 'open'
      and expires_at <= ${now} and email = any(${emails}) returning id`.execute(db);
  if (actor.clientCompanyId)
    await freeRounds(
      { db },
      rows.map(({ id }) => id),
    );
}

async function refuseKnown(
  { db, actor }: Context,
  { people }: z.output<typeof InviteMembers>,
  roles: readonly MemberRole[],
): Promise<void> {
  const emails = people.map(({ email }) => email);
  const { rows: members } = await sql<{ email: string; role: string; state: string }>`
    select email, role, state from membership where organisation_id = ${actor.organisationId}
      and state <> 'removed' and email = any(${emails})`.execute(db);
  const { rows: invited } = await sql<{ email: string }>`
    select email from invitation where organisation_id = ${actor.organisationId} and state = 'open'
      and email = any(${emails})`.execute(db);
  const errors: FieldError[] = [];
  people.forEach(({ email }, index) => {
    const path = `people.${index}.email`;
    const theirs = members.filter((member) => member.email === email);
    const suspended = theirs.find((member) => member.state === 'suspended');
    const held = theirs.map(({ role }) => role);
    if (suspended) errors.push({ path, message: `${email} is suspended here. Let them in again instead.` });
    else if (roles.every((role) => held.includes(role)))
      errors.push({ path, message: `${email} is ${rolesWords(roles)} here already.` });
    else if (invited.some((invitation) => invitation.email === email))
      errors.push({ path, message: `${email} is invited already. Send that invitation again instead.` });
  });
  if (errors.length)
    throw new Invalid(errors.map(({ message }) => message).join(' '), errors, 'known_already');
}

async function refuseTooMany({ db, actor }: Context, more: number): Promise<void> {
  const { open } = await db
    .selectFrom('invitation')
    .select(sql<number>`count(*)::int`.as('open'))
    .where('organisationId', '=', actor.organisationId)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  if (open + more > MOST_OPEN)
    throw new Conflict(
      'too_many_invitations',
      `At most ${MOST_OPEN} invitations can be open. Take some back that are not needed.`,
    );
}

/** The same link works again, for another seven days. */
export async function resendInvitation(context: Context, id: string): Promise<InvitationView> {
  const { db, actor, now } = context;
  const invitation = await lockInvitation(context, id);
  guard(invitationMachine, 'resend', invitation.state, actor.role);
  if (now.getTime() - invitation.sentAt.getTime() < NOT_AGAIN_WITHIN_MS)
    throw new Conflict('just_sent', `It was sent to ${invitation.email} a moment ago.`);
  const expiresAt = new Date(now.getTime() + VALID_FOR_MS);
  await db.updateTable('invitation').set({ sentAt: now, expiresAt }).where('id', '=', id).execute();
  await requireSeats(context);
  await announceInvitation(context, 'invitation.resent', { ...invitation, expiresAt });
  return (await getInvitations(context, [id]))[0]!;
}

export async function revokeInvitation(context: Context, id: string): Promise<InvitationView> {
  const { db, actor } = context;
  const invitation = await lockInvitation(context, id);
  guard(invitationMachine, 'revoke', invitation.state, actor.role);
  await db.updateTable('invitation').set({ state: 'revoked' }).where('id', '=', id).execute();
  if (actor.clientCompanyId) await freeRounds(context, [id]);
  await announceMember(context, 'invitation.revoked', 'invitation', id, { email: invitation.email });
  return (await getInvitations(context, [id]))[0]!;
}

/** Rounds that waited for these people need another interviewer. */
async function freeRounds({ db }: Pick<Context, 'db'>, invitationIds: string[]): Promise<void> {
  if (!invitationIds.length) return;
  await db
    .updateTable('interviewRound')
    .set({ invitationId: null, interviewerName: null })
    .where('invitationId', 'in', invitationIds)
    .execute();
}

async function lockInvitation({ db, actor }: Context, id: string) {
  const invitation = await db
    .selectFrom('invitation')
    .selectAll()
    .where('id', '=', id)
    .where('organisationId', '=', actor.organisationId)
    .forUpdate()
    .executeTakeFirst();
  if (!invitation) throw new NotFound('This invitation');
  return invitation;
}

type Announced = { id: string; email: string; name: string | null; roles: string[]; expiresAt: Date };

async function announceInvitation(
  context: Context,
  type: 'member.invited' | 'invitation.resent',
  { id, email, name, roles, expiresAt }: Announced,
): Promise<void> {
  const { db, actor } = context;
  const { name: organisationName } = await db
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', actor.organisationId)
    .executeTakeFirstOrThrow();
  await announceMember(context, type, 'invitation', id, {
    addresseeEmail: email,
    addresseeName: name ?? email,
    linkId: id,
    organisationName,
    inviterName: actor.name,
    roles: rolesWords(roles),
    expiresOn: localDate(expiresAt, actor.timeZone),
  });
}
