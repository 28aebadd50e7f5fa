/** The first terms: what every engagement begins with, whoever said yes. */
import type { Context } from '../../platform/context.ts';
import { Invalid } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { bandsOfRateCard, writeTerms } from '../terms/index.ts';

type Parties = { id: string; agencyId: string; clientCompanyId: string };

/** The agency's rate card of today becomes version 1. @throws Invalid where the card is empty */
export async function copyRateCard(context: Context, engagement: Parties): Promise<void> {
  const { id: engagementId, agencyId, clientCompanyId } = engagement;
  const bands = await bandsOfRateCard(context, agencyId);
  if (!bands.length) throw noRateCard();
  const keys = { engagementId, agencyId, clientCompanyId };
  await writeTerms(context, { ...keys, version: 1, negotiationId: null }, bands);
}

/** Before an invitation goes out whose acceptance would find no terms. */
export async function requireRateCard(context: Context): Promise<void> {
  const bands = await bandsOfRateCard(context, context.actor.agencyId!);
  if (!bands.length) throw noRateCard();
}

const noRateCard = () =>
  new Invalid(
    'The agency’s rate card is empty. Its bands become the first version of the terms, so it needs one first.',
    [],
    'rate_card_empty',
  );

type Names = { agencyId: string; agencyName: string; clientCompanyId: string; clientName: string };

/** Begins without asking. As the system: after an accepted invitation, for the demonstration, in tests. @returns the engagement's id */
export async function engage(context: Context, names: Names): Promise<string> {
  const id = newId();
  await context.db
    .insertInto('engagement')
    .values({ id, ...names, state: 'active', stateSince: context.now })
    .execute();
  await copyRateCard(context, { id, ...names });
  return id;
}
