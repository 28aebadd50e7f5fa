import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { Conflict, Forbidden, Invalid } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { Money } from '../../platform/money.ts';
import { type TermsBand, withBand } from './bands.ts';
import { currentTerms, type Terms, termsOfJobAlone } from './queries.ts';

/** @throws Conflict where the engagement is not active: nothing commercial moves then. Until this transaction ends nobody suspends it. */
export async function requireActiveEngagement({ db }: Context, engagementId: string): Promise<void> {
  const engagement = await db
    .selectFrom('engagement')
    .select('state')
    .where('id', '=', engagementId)
    .forShare()
    .executeTakeFirst();
  if (engagement?.state !== 'active') {
    throw new Conflict(
      'engagement_not_active',
      engagement?.state === 'suspended'
        ? 'The engagement is suspended. Resume it first.'
        : 'The engagement has ended. Ask to work together again first.',
    );
  }
}

/** A signature is nobody's to give in another's name. @throws Forbidden to a platform admin who acts as somebody */
export function requireOwnHand({ actor }: Context): void {
  if (!actor.impersonator) return;
  throw new Forbidden(`You act as ${actor.name}. Only they can sign for their side.`, 'impersonating');
}

/**
 * The terms that a job gets: the engagement's newest, with what was agreed for this job alone.
 * @throws Invalid naming the pay for which no terms were agreed
 */
export async function termsFor(
  context: Context,
  job: { id: string; engagementId: string },
  from: Money,
  to: Money,
): Promise<Terms> {
  const terms = await termsOfJob(context, job);
  const bands = (terms?.bands ?? []).filter((band) => band.currency === from.currency);
  const { rows } = await sql<{ covered: boolean }>`
    select numrange(${from.amount}, ${to.amount}) <@ coalesce(range_agg(numrange(b.from, b.to)), '{}') as covered
    from unnest(${bands.map((band) => band.payFrom)}::numeric[], ${bands.map((band) => band.payTo)}::numeric[]) as b("from", "to")`.execute(
    context.db,
  );
  if (!terms || !rows[0]?.covered) {
    throw new Invalid(
      'No terms are agreed for this whole pay band. Change the band, or agree terms for it first.',
      [{ path: 'pay', message: 'No terms are agreed for this whole pay band.' }],
    );
  }
  return terms;
}

/** As `termsFor`, whatever of the job's pay they cover. */
export async function termsOfJob(
  context: Context,
  { id, engagementId }: { id: string; engagementId: string },
): Promise<Terms | null> {
  const terms = await currentTerms(context, engagementId);
  const alone = await termsOfJobAlone(context, id);
  return terms && alone ? { ...terms, bands: withBand(terms.bands, alone) } : terms;
}

type NewVersion = {
  engagementId: string;
  agencyId: string;
  clientCompanyId: string;
  version: number;
  negotiationId: string | null;
};

/** Writes a version of an engagement's terms with the two parties as they are today; nothing in it ever changes. */
export async function writeTerms(
  { db, now }: Context,
  { engagementId, agencyId, clientCompanyId, version, negotiationId }: NewVersion,
  bands: TermsBand[],
): Promise<void> {
  const keys = { engagementId, agencyId, clientCompanyId, termsVersion: version };
  const agency = await partyOf(db, agencyId);
  const client = await partyOf(db, clientCompanyId);
  await db
    .insertInto('engagementTermsVersion')
    .values({ id: newId(), ...keys, negotiationId, madeAt: now, agency, client })
    .execute();
  await db
    .insertInto('engagementTerms')
    .values(bands.map((band) => ({ ...band, ...keys, id: newId() })))
    .execute();
}

async function partyOf(db: Context['db'], id: string): Promise<string> {
  const { legalName, name, ...rest } = await db
    .selectFrom('organisation')
    .select(['name', 'legalName', 'address', 'city', 'state', 'country', 'gstin', 'pan', 'vatId'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return JSON.stringify({ name: legalName ?? name, ...rest });
}
