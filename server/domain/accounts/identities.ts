/** Who comes by Google or LinkedIn: their account is found by the provider's key of them, or by an address that both have verified. */
import type { Database, Tx } from '../../platform/database.ts';
import { HireloomError, NotFound, violatedConstraint } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { type Account, accountOfIdentity, findAccount } from './accounts.ts';
import { EmailAddress } from './email-address.ts';
import { announceOfAccount } from './events.ts';
import { type Identity, PROVIDER_NAMES, type Provider } from './identity-providers.ts';
import type { Device } from './sessions.ts';
import { beginSession, markProved, noteSignIn, type SignedIn } from './sign-in.ts';
import { lockAccount, requireWayIn } from './ways-in.ts';

/** Why somebody who came back from a provider is not let in; the web has the words. */
export type Refusal =
  | 'cancelled'
  | 'begun_elsewhere'
  | 'provider_failed'
  | 'email_not_verified'
  | 'sign_in_first'
  | 'other_identity'
  | 'belongs_to_another'
  | 'not_this_account'
  | 'suspended'
  | 'too_many';

export class ProviderRefused extends HireloomError {
  readonly why: Refusal;
  constructor(why: Refusal) {
    super(409, why, 'This sign-in cannot go on.');
    this.why = why;
  }
}

export type Arrival = { account: Account; signedIn: SignedIn } | { newcomer: Newcomer };

/** Somebody without an account, with an address that is verified. */
export type Newcomer = { provider: Provider; subject: string; email: string; name: string };

/** @throws ProviderRefused */
export async function arriveByProvider(
  authDb: Database,
  identity: Identity,
  device: Device,
  now: Date,
): Promise<Arrival> {
  const known = await accountOfIdentity(authDb, identity.provider, identity.subject);
  if (known) return enter(authDb, known, identity.provider, device);
  const email = verifiedAddress(identity);
  if (!email) throw new ProviderRefused('email_not_verified');
  const account = await findAccount(authDb, email);
  if (!account) {
    const { provider, subject, name } = identity;
    return { newcomer: { provider, subject, name, email } };
  }
  if (!account.emailVerified) throw new ProviderRefused('sign_in_first');
  if (!account.suspended) await linkIdentity(authDb, account, identity, now);
  return enter(authDb, account, identity.provider, device);
}

async function enter(
  authDb: Database,
  account: Account,
  provider: Provider,
  device: Device,
): Promise<Arrival> {
  if (account.suspended) {
    await noteSignIn(authDb, account.id, provider, 'refused', device);
    throw new ProviderRefused('suspended');
  }
  return { account, signedIn: await beginSession(authDb, account, provider, device) };
}

function verifiedAddress({ email, emailVerified }: Identity): string | null {
  return emailVerified ? (EmailAddress.safeParse(email).data ?? null) : null;
}

/** Twice is once. @throws ProviderRefused where it opens another account, or this one is opened by another of the provider's */
export async function linkIdentity(
  authDb: Database,
  owner: { id: string; name: string },
  identity: Identity,
  now: Date,
): Promise<void> {
  await authDb
    .transaction()
    .execute((tx) => addIdentity(tx, owner, identity, now))
    .catch(async (error: unknown) => {
      switch (violatedConstraint(error)) {
        case 'credential_one_per_provider':
        case 'credential_provider_id_account_id_key': {
          const holder = await accountOfIdentity(authDb, identity.provider, identity.subject);
          if (holder?.id === owner.id) return;
          throw new ProviderRefused(holder ? 'belongs_to_another' : 'other_identity');
        }
        default:
          throw error;
      }
    });
}

async function addIdentity(
  tx: Tx,
  owner: { id: string; name: string },
  identity: Identity,
  now: Date,
): Promise<void> {
  const { provider, subject, email } = identity;
  await keepIdentity(tx, owner.id, { provider, subject, email });
  const words = { provider: PROVIDER_NAMES[provider], email: email ?? 'without an address' };
  await announceOfAccount(tx, 'account.provider_linked', owner, words, now);
}

export async function keepIdentity(
  tx: Tx,
  userId: string,
  { provider, subject, email }: Pick<Identity, 'provider' | 'subject' | 'email'>,
): Promise<void> {
  await tx
    .insertInto('credential')
    .values({ id: newId(), userId, providerId: provider, accountId: subject, email })
    .execute();
}

/** @returns the session's token from now on @throws ProviderRefused where it is linked to another account, or to none */
export async function reauthenticateByIdentity(
  authDb: Database,
  { token, userId }: { token: string; userId: string },
  { provider, subject }: Identity,
): Promise<string> {
  const account = await accountOfIdentity(authDb, provider, subject);
  if (account?.id !== userId) throw new ProviderRefused('not_this_account');
  // Only a browser comes back from a provider.
  return markProved(authDb, { token, renew: true });
}

/** @param usable the providers that this installation still asks @throws Conflict for the last way in */
export async function unlinkProvider(
  authDb: Database,
  owner: { id: string; name: string },
  provider: Provider,
  usable: readonly Provider[],
  now: Date,
): Promise<void> {
  await authDb.transaction().execute(async (tx) => {
    await lockAccount(tx, owner.id);
    const removed = await tx
      .deleteFrom('credential')
      .where('userId', '=', owner.id)
      .where('providerId', '=', provider)
      .executeTakeFirst();
    if (!removed.numDeletedRows) throw new NotFound('This link');
    await requireWayIn(tx, owner.id, usable);
    await announceOfAccount(
      tx,
      'account.provider_unlinked',
      owner,
      { provider: PROVIDER_NAMES[provider] },
      now,
    );
  });
}
