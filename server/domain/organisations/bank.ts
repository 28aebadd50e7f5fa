/** Changes where an agency's clients pay to: the one thing a thief would change, so all admins hear of it. */
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Invalid } from '../../platform/errors.ts';
import { bankWords, checkBankAccount } from './bank-account.ts';
import { announceOrganisation } from './events.ts';
import { lockOrganisation, write } from './profile.ts';
import { getOrganisation } from './queries.ts';
import type { OrganisationView, SetBankAccount } from './schemas.ts';

export async function setBankAccount(
  context: Context,
  { version, ...account }: z.output<typeof SetBankAccount>,
): Promise<OrganisationView> {
  const before = await lockOrganisation(context, version);
  const errors = checkBankAccount(account);
  if (errors.length) throw new Invalid(errors[0]!.message, errors);
  await write(context, { bank: JSON.stringify(account) });
  await announceOrganisation(context, 'bank.changed', {
    agencyName: before.name,
    actorName: context.actor.name,
    before: bankWords(before.bank),
    after: bankWords(account),
  });
  return getOrganisation(context);
}
