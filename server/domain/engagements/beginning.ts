/** The first terms: what every engagement begins with, whoever said yes. */
import type { Context } from '../../platform/context.ts';
import { Invalid } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';

type Parties = { id: string; agencyId: string; clientCompanyId: string };

/** Copies the agency's rate card into version 1. @throws Invalid where the card is empty */
export async function copyRateCard({ db }: Context, engagement: Parties): Promise<void> {
  const { id: engagementId, agencyId, clientCompanyId } = engagement;
  const bands = await db.selectFrom('rateCardTerms').selectAll().where('agencyId', '=', agencyId).execute();
  if (!bands.length) throw noRateCard();
  await db
    .insertInto('engagementTerms')
    .values(
      bands.map(({ createdAt, updatedAt, version, ...band }) => ({
        ...band,
        id: newId(),
        clientCompanyId,
        engagementId,
        termsVersion: 1,
      })),
    )
    .execute();
}

/** Before an invitation goes out whose acceptance would find no terms. */
export async function requireRateCard({ db, actor }: Context): Promise<void> {
  const band = await db
    .selectFrom('rateCardTerms')
    .select('id')
    .where('agencyId', '=', actor.agencyId)
    .limit(1)
    .executeTakeFirst();
  if (!band) throw noRateCard();
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
