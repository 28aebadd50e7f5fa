/** From the link of an invitation to a membership. The bearer belongs to nothing yet, so the system acts, in their name. */
import { sql } from 'kysely';
import type { z } from 'zod';
import { type Actor, type Role, SYSTEM } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { type Database, transactionAs } from '../../platform/database.ts';
import { Forbidden, Gone, NotFound, NotSignedIn } from '../../platform/errors.ts';
import { runAs } from '../../platform/events.ts';
import { newId, verifyLink } from '../../platform/ids.ts';
import { guard } from '../../platform/state-machine.ts';
import {
  createInvitedAccount,
  type Device,
  findAccount,
  type InvitedAccount,
  type Proof,
  type SessionUser,
} from '../accounts/index.ts';
import { announceMember } from './events.ts';
import { invitationMachine } from './machine.ts';
import type { InvitationByLink, Joined } from './schemas.ts';
import { type MemberRole, rolesWords } from './words.ts';

type Opened = {
  id: string;
  email: string;
  name: string | null;
  roles: MemberRole[];
  teamId: string | null;
  teamName: string | null;
  state: string;
  expiresAt: Date;
  invitedByName: string;
  organisationId: string;
  organisationName: string;
  organisationKind: 'agency' | 'client_company';
  timeZone: string;
  country: string;
};

type Surroundings = { db: Database; authDb: Database; secret: string; now: Date };

/** What the link says to whoever bears it, and what they have to do next. */
export async function readInvitation(
  around: Surroundings,
  token: string,
  session: SessionUser | null,
): Promise<z.output<typeof InvitationByLink>> {
  const invitation = await openInvitation(around, token);
  return {
    email: invitation.email,
    name: invitation.name,
    organisationName: invitation.organisationName,
    organisationKind: invitation.organisationKind,
    roles: invitation.roles,
    teamName: invitation.teamName,
    invitedByName: invitation.invitedByName,
    expiresAt: invitation.expiresAt,
    signedInAs: session?.email ?? null,
    next: await nextStep(around, invitation.email, session),
  };
}

async function nextStep({ authDb }: Surroundings, email: string, session: SessionUser | null) {
  if (session) return session.email === email ? 'join' : 'other_account';
  return (await findAccount(authDb, email)) ? 'sign_in' : 'sign_up';
}

/** For an address without an account: the link proves the address, so the account is made with it verified. */
export async function signUpByInvitation(
  around: Surroundings,
  token: string,
  name: string,
  proof: Proof,
  device: Device,
): Promise<z.output<typeof Joined> & InvitedAccount> {
  const invitation = await openInvitation(around, token);
  const { email, timeZone, country, roles } = invitation;
  const { authDb, now } = around;
  const account = await createInvitedAccount(
    authDb,
    { email, name, timeZone, country, roles },
    proof,
    now,
    device,
  );
  return { ...(await join(around, invitation, { id: account.userId, email, name })), ...account };
}

/** For whoever has an account: signed in with the address that was invited. */
export async function joinByInvitation(
  around: Surroundings,
  token: string,
  session: SessionUser | null,
): Promise<z.output<typeof Joined>> {
  const invitation = await openInvitation(around, token);
  if (!session) throw new NotSignedIn(`Please sign in as ${invitation.email} to join.`);
  if (session.email !== invitation.email)
    throw new Forbidden(
      `This invitation is for ${invitation.email}, and you are signed in as ${session.email}.`,
      'other_account',
    );
  return join(around, invitation, session);
}

async function openInvitation({ db, secret, now }: Surroundings, token: string): Promise<Opened> {
  const id = verifyLink(token, secret);
  const invitation =
    id &&
    (await transactionAs(
      db,
      SYSTEM,
      async (tx) =>
        (
          await sql<Opened>`
          select i.id, i.email, i.name, i.roles, i.team_id, t.name as team_name, i.state, i.expires_at, i.invited_by_name,
            i.organisation_id, o.name as organisation_name, o.kind as organisation_kind, o.time_zone, o.country
          from invitation i join organisation o on o.id = i.organisation_id left join team t on t.id = i.team_id
          where i.id = ${id}`.execute(tx)
        ).rows[0],
    ));
  if (!invitation) throw new NotFound('This invitation');
  refuseGone(invitation, now);
  return invitation;
}

type Lasting = Pick<Opened, 'state' | 'expiresAt' | 'organisationName' | 'invitedByName'>;

function refuseGone({ state, expiresAt, organisationName, invitedByName }: Lasting, now: Date): void {
  const asking = `Ask ${invitedByName} of ${organisationName} for a new one.`;
  if (state === 'accepted')
    throw new Gone('invitation_used', `This invitation to ${organisationName} was accepted already.`);
  if (state === 'revoked') throw new Gone('invitation_revoked', `This invitation was taken back. ${asking}`);
  if (expiresAt <= now) throw new Gone('invitation_expired', `This invitation has expired. ${asking}`);
}

/** Of two tabs that join at once the second meets an invitation that is accepted. */
async function join(
  { db, now }: Surroundings,
  invitation: Opened,
  user: SessionUser,
): Promise<z.output<typeof Joined>> {
  return runAs(db, inTheirName(invitation, user), now, async (context) => {
    const { state, expiresAt } = await context.db
      .selectFrom('invitation')
      .select(['state', 'expiresAt'])
      .where('id', '=', invitation.id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    refuseGone({ ...invitation, state, expiresAt }, now);
    guard(invitationMachine, 'accept', state, 'system');
    const membershipId = await becomeMember(context, invitation, user);
    await context.db
      .updateTable('invitation')
      .set({ state: 'accepted', acceptedBy: user.id })
      .where('id', '=', invitation.id)
      .execute();
    // The link came by mail, so the address is theirs.
    await context.db.updateTable('appUser').set({ emailVerified: true }).where('id', '=', user.id).execute();
    await takeRounds(context, invitation, user);
    await announceMember(context, 'member.joined', 'member', membershipId, {
      name: user.name,
      organisationName: invitation.organisationName,
      roles: rolesWords(invitation.roles),
      inviterName: invitation.invitedByName,
    });
    return { membershipId, role: invitation.roles[0]! };
  });
}

function inTheirName({ organisationId, organisationKind, roles }: Opened, user: SessionUser): Actor {
  return {
    ...SYSTEM,
    role: roles[0] as Role,
    userId: user.id,
    name: user.name,
    organisationId,
    agencyId: organisationKind === 'agency' ? organisationId : null,
    clientCompanyId: organisationKind === 'client_company' ? organisationId : null,
  };
}

/** @returns the membership of the first role */
async function becomeMember({ db }: Context, invitation: Opened, user: SessionUser): Promise<string> {
  const { organisationId, organisationName, roles, teamId } = invitation;
  const { id: userId, name, email } = user;
  await db
    .insertInto('membership')
    .values(roles.map((role) => ({ id: newId(), userId, organisationId, name, email, role, teamId })))
    .onConflict((conflict) =>
      conflict
        .columns(['userId', 'organisationId', 'role'])
        .doUpdateSet({ state: 'active', teamId })
        .where('membership.state', '=', 'removed'),
    )
    .execute();
  const memberships = await db
    .selectFrom('membership')
    .select(['id', 'role', 'state'])
    .where('userId', '=', userId)
    .where('organisationId', '=', organisationId)
    .where('role', 'in', roles)
    .execute();
  if (memberships.some(({ state }) => state === 'suspended'))
    throw new Forbidden(`You are suspended at ${organisationName}. Ask them to let you in again.`);
  return memberships.find(({ role }) => role === roles[0])!.id;
}

/** Rounds of drafts that waited for this person are theirs now. */
async function takeRounds({ db }: Context, invitation: Opened, user: SessionUser): Promise<void> {
  await db
    .updateTable('interviewRound')
    .set({ interviewerId: user.id, interviewerName: user.name, invitationId: null })
    .where('invitationId', '=', invitation.id)
    .execute();
}
