/** From a mailed link to what it opens, and to an account for those who have none: the way in of invited clients. */
import type { z } from 'zod';
import { type Actor, SYSTEM } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { type Database, transactionAs } from '../../platform/database.ts';
import { Invalid, NotFound } from '../../platform/errors.ts';
import { runAs } from '../../platform/events.ts';
import { verifyLink } from '../../platform/ids.ts';
import { createInvitedAccount, type Device, type InvitedAccount, type Proof } from '../accounts/index.ts';
import { type Invitation, requireOpen } from './answering.ts';
import type { ClaimCompany, Joined } from './schemas.ts';

type Kind = 'engagement' | 'claim';
type Surroundings = { db: Database; secret: string; now: Date };
type Link = { token: string; kind: Kind; actor: Actor };

/** Runs as whoever holds the link. @throws NotFound for an altered, unknown or revoked one */
export async function throughInvitation<T>(
  { db, secret, now }: Surroundings,
  { token, kind, actor }: Link,
  work: (context: Context, invitation: Invitation) => Promise<T>,
): Promise<T> {
  const invitation = await openInvitation(db, secret, token, kind);
  return runAs(db, holder(actor, invitation.contactName), now, (context) => work(context, invitation));
}

type Account = Omit<NonNullable<z.output<typeof ClaimCompany>['account']>, 'password'> & { proof: Proof };
type Answer = z.output<typeof Joined>;

/**
 * The same for somebody who becomes a client by it: under the account that is signed in, or a new one for the address
 * that the link was mailed to, which is thereby verified.
 */
export async function throughInvitationWithAccount(
  surroundings: Surroundings & { authDb: Database; device: Device },
  link: Link & {
    account: Account | null;
    /** Of the company; null where the invitation names one that is here. */
    country: string | null;
  },
  work: (context: Context, invitation: Invitation, userId: string) => Promise<Answer>,
): Promise<{ joined: Answer; made: InvitedAccount | null }> {
  const { db, authDb, device, secret, now } = surroundings;
  const { token, kind, actor, account, country } = link;
  const invitation = await openInvitation(db, secret, token, kind);
  requireOpen(invitation, 'accept', actor.role, now);
  if (actor.userId) {
    const { userId } = actor;
    const mine = holder(actor, actor.name);
    return { joined: await runAs(db, mine, now, (context) => work(context, invitation, userId)), made: null };
  }
  if (!account)
    throw new Invalid('Sign in, or make an account.', [
      { path: 'account.name', message: 'Your name, please.' },
    ]);
  const { proof, ...person } = account;
  const invited = {
    ...person,
    email: invitation.email,
    country: country ?? (await countryOfCompany(authDb, invitation)),
    roles: ['client'],
  };
  const made = await createInvitedAccount(authDb, invited, proof, now, device);
  const { userId } = made;
  try {
    const theirs = { ...holder(actor, account.name), userId };
    return { joined: await runAs(db, theirs, now, (context) => work(context, invitation, userId)), made };
  } catch (error) {
    // Somebody was faster: an account that belongs to nothing would only be in the way.
    await authDb.deleteFrom('appUser').where('id', '=', userId).execute();
    throw error;
  }
}

async function countryOfCompany(authDb: Database, { clientCompanyId }: Invitation): Promise<string> {
  const { country } = await authDb
    .selectFrom('organisation')
    .select('country')
    .where('id', '=', clientCompanyId)
    .executeTakeFirstOrThrow();
  return country;
}

async function openInvitation(db: Database, secret: string, token: string, kind: Kind): Promise<Invitation> {
  const id = verifyLink(token, secret);
  const invitation =
    id &&
    (await transactionAs(db, SYSTEM, (tx) =>
      tx
        .selectFrom('clientInvitation')
        .selectAll()
        .where('id', '=', id)
        .where('kind', '=', kind)
        .where('state', '<>', 'revoked')
        .executeTakeFirst(),
    ));
  if (!invitation) throw new NotFound('This link');
  return invitation;
}

/** Under their own name where they are signed in; beyond every wall, since the company may not exist yet. */
const holder = (actor: Actor, name: string): Actor => ({
  ...actor,
  role: actor.role === 'nobody' ? 'link' : actor.role,
  name: actor.role === 'nobody' ? name : actor.name,
  databaseRole: SYSTEM.databaseRole,
});
