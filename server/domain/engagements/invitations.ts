/** The agency invites: to work together, or to claim a company that it made. */
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Conflict, NotFound } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { guard } from '../../platform/state-machine.ts';
import { requireRateCard } from './beginning.ts';
import { announceInvitation } from './events.ts';
import { getInvitation } from './invitation-queries.ts';
import { clientInvitationMachine, type InvitationCommand } from './machine.ts';
import type { InvitationView, InviteClient, SendClaimInvitation } from './schemas.ts';
import { refuseSimilar } from './similar.ts';

const VALID_DAYS = 14;

export async function inviteClient(
  context: Context,
  input: z.output<typeof InviteClient>,
): Promise<InvitationView> {
  const { actor } = context;
  guard(clientInvitationMachine, 'invite', 'new', actor.role);
  await requireRateCard(context);
  const { evenIfSimilar, ...invited } = input;
  if (!evenIfSimilar) await refuseSimilar(context, { name: invited.companyName });
  return send(context, { ...invited, kind: 'engagement' });
}

/** To whoever shall answer for a company that the agency made. */
export async function sendClaimInvitation(
  context: Context,
  engagementId: string,
  input: z.output<typeof SendClaimInvitation>,
): Promise<InvitationView> {
  const { db, actor } = context;
  guard(clientInvitationMachine, 'invite', 'new', actor.role);
  const engagement = await db
    .selectFrom('engagement as e')
    .innerJoin('organisation as o', 'o.id', 'e.clientCompanyId')
    .select(['e.id', 'e.clientCompanyId', 'e.clientName', 'o.createdByAgencyId'])
    .where('e.id', '=', engagementId)
    .executeTakeFirst();
  if (!engagement) throw new NotFound('This engagement');
  if (engagement.createdByAgencyId !== actor.agencyId) {
    throw new Conflict('already_claimed', `${engagement.clientName} has people of its own already.`);
  }
  const { clientCompanyId, clientName } = engagement;
  return send(context, { ...input, kind: 'claim', companyName: clientName, clientCompanyId, engagementId });
}

type New = {
  kind: 'engagement' | 'claim';
  companyName: string;
  contactName: string;
  email: string;
  message: string;
  clientCompanyId?: string;
  engagementId?: string;
};

async function send(context: Context, invited: New): Promise<InvitationView> {
  const { db, actor, now } = context;
  const { name: agencyName } = await db
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', actor.agencyId)
    .executeTakeFirstOrThrow();
  const invitation = await db
    .insertInto('clientInvitation')
    .values({
      id: newId(),
      ...invited,
      agencyId: actor.agencyId!,
      agencyName,
      invitedByName: actor.name,
      sentAt: now,
      expiresAt: expiryFrom(now),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await announceInvitation(context, 'client_invitation.sent', invitation);
  return getInvitation(context, invitation.id);
}

/** The same link works for another fourteen days. */
export async function resendInvitation(context: Context, id: string): Promise<InvitationView> {
  const { now } = context;
  const invitation = await lockInvitation(context, id, 'resend');
  const expiresAt = expiryFrom(now);
  await context.db
    .updateTable('clientInvitation')
    .set({ sentAt: now, expiresAt })
    .where('id', '=', id)
    .execute();
  await announceInvitation(context, 'client_invitation.resent', { ...invitation, expiresAt });
  return getInvitation(context, id);
}

/** From now on the link opens nothing. */
export async function revokeInvitation(context: Context, id: string): Promise<InvitationView> {
  const invitation = await lockInvitation(context, id, 'revoke');
  await context.db.updateTable('clientInvitation').set({ state: 'revoked' }).where('id', '=', id).execute();
  await announceInvitation(context, 'client_invitation.revoked', invitation);
  return getInvitation(context, id);
}

const expiryFrom = (now: Date) => new Date(now.getTime() + VALID_DAYS * 86_400_000);

async function lockInvitation({ db, actor }: Context, id: string, command: InvitationCommand) {
  const invitation = await db
    .selectFrom('clientInvitation')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!invitation) throw new NotFound('This invitation');
  guard(clientInvitationMachine, command, invitation.state, actor.role);
  return invitation;
}
