/** What an invitation's answer does. Runs as the system (by-link.ts): the link is the right, and each function locks its one row. */
import type { Selectable } from 'kysely';
import type { z } from 'zod';
import type { ActingRole } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { Conflict } from '../../platform/errors.ts';
import type { DB } from '../../platform/generated/database.ts';
import { guard } from '../../platform/state-machine.ts';
import { addMember } from '../accounts/index.ts';
import { copyRateCard, engage } from './beginning.ts';
import { insertCompany } from './companies.ts';
import { announceEngagement, announceInvitation } from './events.ts';
import { stateOf } from './invitation-queries.ts';
import { clientInvitationMachine, type InvitationCommand } from './machine.ts';
import type { InvitationByLink, Joined, SignUpByInvitation } from './schemas.ts';

export type Invitation = Selectable<DB['clientInvitation']>;

export async function getClientInvitationByLink(
  { db, now }: Context,
  invitation: Invitation,
): Promise<Omit<z.output<typeof InvitationByLink>, 'signedInAs'>> {
  const { kind, companyName, contactName, email, message, invitedByName, expiresAt } = invitation;
  const agency = await db
    .selectFrom('organisation')
    .select(['name', 'code', 'city', 'country', 'website', 'about'])
    .where('id', '=', invitation.agencyId)
    .executeTakeFirstOrThrow();
  const company = invitation.clientCompanyId
    ? await db
        .selectFrom('organisation')
        .select(['name', 'city', 'country'])
        .where('id', '=', invitation.clientCompanyId)
        .executeTakeFirst()
    : undefined;
  return {
    kind: kind as 'engagement' | 'claim',
    state: stateOf(invitation, now),
    companyName,
    contactName,
    email,
    message,
    invitedByName,
    expiresAt,
    hasAccount: Boolean(await accountOf({ db }, email)),
    agency,
    company: kind === 'claim' ? (company ?? null) : null,
  };
}

/** For the client company that the answerer acts for now. */
export async function acceptClientInvitation(
  context: Context,
  invitation: Invitation,
): Promise<z.output<typeof Joined>> {
  const { actor } = context;
  await lock(context, invitation.id, 'accept');
  const engagementId = await begin(context, invitation, actor.clientCompanyId!);
  return { membershipId: actor.membershipId!, engagementId };
}

/** Makes a company of the person and begins with it. */
export async function signUpByClientInvitation(
  context: Context,
  invitation: Invitation,
  userId: string,
  {
    companyName,
    country,
    timeZone,
  }: Pick<z.output<typeof SignUpByInvitation>, 'companyName' | 'country' | 'timeZone'>,
): Promise<z.output<typeof Joined>> {
  await lock(context, invitation.id, 'accept');
  const clientCompanyId = await insertCompany(context, { name: companyName, country, timeZone });
  const membershipId = await makeClient(context, userId, clientCompanyId);
  const engagementId = await begin(context, invitation, clientCompanyId);
  return { membershipId, engagementId };
}

/** Makes the person the first client of the company; the link works once. */
export async function claimCompany(
  context: Context,
  invitation: Invitation,
  userId: string,
): Promise<z.output<typeof Joined>> {
  const { db, actor, now } = context;
  await lock(context, invitation.id, 'accept');
  const clientCompanyId = invitation.clientCompanyId!;
  const engagementId = invitation.engagementId!;
  const membershipId = await makeClient(context, userId, clientCompanyId);
  await db
    .updateTable('organisation')
    .set({ createdByAgencyId: null, claimedAt: now })
    .where('id', '=', clientCompanyId)
    .execute();
  await db
    .updateTable('clientInvitation')
    .set({ state: 'accepted' })
    .where('id', '=', invitation.id)
    .execute();
  const { agencyId, agencyName, companyName: clientName } = invitation;
  const engagement = { id: engagementId, agencyId, clientCompanyId, agencyName, clientName };
  await announceEngagement(context, 'engagement.company_claimed', engagement, { acceptedByName: actor.name });
  return { membershipId, engagementId };
}

export async function declineClientInvitation(
  context: Context,
  invitation: Invitation,
  reason: string,
): Promise<void> {
  await lock(context, invitation.id, 'decline');
  await context.db
    .updateTable('clientInvitation')
    .set({ state: 'declined', reason })
    .where('id', '=', invitation.id)
    .execute();
  await announceInvitation(context, 'client_invitation.declined', invitation, { reason });
}

/** Of two who answer at once the second waits here and then meets the answer of the first. */
async function lock(context: Context, id: string, command: InvitationCommand): Promise<void> {
  const row = await context.db
    .selectFrom('clientInvitation')
    .select(['state', 'expiresAt', 'agencyName'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  requireOpen(row, command, context.actor.role, context.now);
}

/** @throws Conflict where it was answered, taken back, or is too old */
export function requireOpen(
  row: Pick<Invitation, 'state' | 'expiresAt' | 'agencyName'>,
  command: InvitationCommand,
  role: ActingRole,
  now: Date,
): void {
  guard(clientInvitationMachine, command, row.state, role === 'client' ? 'client' : 'link');
  if (stateOf(row, now) !== 'expired') return;
  throw new Conflict(
    'invitation_expired',
    `This invitation is too old. Ask ${row.agencyName} to send it once more.`,
  );
}

/** The engagement of the two: a new one, or the one that the company had asked for itself. @returns its id */
async function begin(context: Context, invitation: Invitation, clientCompanyId: string): Promise<string> {
  const { db, actor, now } = context;
  const { agencyId } = invitation;
  const { name: clientName } = await nameOf(context, clientCompanyId);
  const { name: agencyName } = await nameOf(context, agencyId);
  const names = { agencyId, agencyName, clientCompanyId, clientName };
  const asked = await db
    .updateTable('engagement')
    .set({ state: 'active', stateSince: now })
    .where('agencyId', '=', agencyId)
    .where('clientCompanyId', '=', clientCompanyId)
    .where('state', '=', 'requested')
    .returning('id')
    .executeTakeFirst();
  if (asked) await copyRateCard(context, { ...names, id: asked.id });
  const id = asked?.id ?? (await engage(context, names));
  await db
    .updateTable('clientInvitation')
    .set({ state: 'accepted', clientCompanyId, engagementId: id })
    .where('id', '=', invitation.id)
    .execute();
  await announceEngagement(context, 'engagement.begun', { ...names, id }, { acceptedByName: actor.name });
  return id;
}

const nameOf = ({ db }: Context, organisationId: string) =>
  db.selectFrom('organisation').select('name').where('id', '=', organisationId).executeTakeFirstOrThrow();

async function makeClient(context: Context, userId: string, organisationId: string): Promise<string> {
  const user = await context.db
    .selectFrom('appUser')
    .select(['name', 'email'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  return addMember(context, { userId, ...user, role: 'client', organisationId });
}

export const accountOf = ({ db }: Pick<Context, 'db'>, email: string) =>
  db.selectFrom('appUser').select('id').where('email', '=', email).executeTakeFirst();
