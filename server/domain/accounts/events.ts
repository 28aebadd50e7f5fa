/** What changes the ways into an account is told to its owner: it may not have been them. */
import { SYSTEM } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import { type EventCatalogue, type EventData, eventAbout, recorder } from '../../platform/events.ts';

const toOwner = (title: (d: EventData) => string, body: (d: EventData) => string) => [
  {
    to: 'addressee' as const,
    title,
    body,
    href: () => '/account?tab=security',
    button: 'Look at my account',
    evenActor: true,
  },
];

const NOT_YOU = 'If it was not you, remove it there, and change your password.';

export const accountEvents = {
  'account.provider_linked': {
    audience: ['platform'],
    sentence: (d) => `linked ${d.provider} to their account`,
    tells: toOwner(
      (d) => `You can sign in with ${d.provider} now`,
      (d) => `The ${d.provider} account ${d.email} opens your Hireloom account from now on. ${NOT_YOU}`,
    ),
  },
  'account.provider_unlinked': {
    audience: ['platform'],
    sentence: (d) => `unlinked ${d.provider} from their account`,
    tells: toOwner(
      (d) => `${d.provider} no longer opens your account`,
      () => 'If it was not you, change your password, and look at where you are signed in.',
    ),
  },
  'account.passkey_added': {
    audience: ['platform'],
    sentence: (d) => `added the passkey “${d.passkey}” to their account`,
    tells: toOwner(
      () => 'A passkey was added to your account',
      (d) => `“${d.passkey}” opens your Hireloom account from now on. ${NOT_YOU}`,
    ),
  },
  'account.passkey_removed': {
    audience: ['platform'],
    sentence: (d) => `removed the passkey “${d.passkey}” from their account`,
    tells: toOwner(
      () => 'A passkey was removed from your account',
      (d) =>
        `“${d.passkey}” opens your account no more. If it was not you, change your password, and look at where you are signed in.`,
    ),
  },
} satisfies EventCatalogue;

export async function announceOfAccount(
  tx: Tx,
  type: keyof typeof accountEvents,
  owner: { id: string; name: string },
  data: EventData,
  now: Date,
): Promise<void> {
  const actor = { ...SYSTEM, userId: owner.id, name: owner.name };
  const words = { ...data, addresseeId: owner.id };
  const subject = { id: owner.id, agencyId: null };
  await recorder(tx, actor, now)(eventAbout(accountEvents, type, 'user', subject, words));
}
