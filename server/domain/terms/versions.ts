/** The versions of an engagement's terms: who agreed to each and when, and what changed from one to the next. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Conflict, NotFound } from '../../platform/errors.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { newId } from '../../platform/ids.ts';
import { changesBetween } from './bands.ts';
import { requireOwnHand } from './commands.ts';
import { announceTerms } from './events.ts';
import { termsOf } from './queries.ts';
import type { ListTermsVersions, SignTerms, TermsVersionPage, TermsVersionView } from './schemas.ts';

type Item = z.output<typeof TermsVersionPage>['items'][number];
type SignatureRow = Omit<NonNullable<Item['signatures']['agency']>, 'signedAt'> & { signedAt: string };
type Row = Omit<Item, 'signatures'> & {
  signatures: Record<'agency' | 'client', SignatureRow | null>;
  agency: TermsVersionView['agency'];
  client: TermsVersionView['client'];
};

/** The yes of a side: given with the negotiation that made the version, or, for the first, by itself. */
const signatureOf = (side: 'agency' | 'client') => sql`case
  when n.id is null then (select json_build_object('signedName', s.signed_name, 'userName', s.user_name, 'signedAt', s.signed_at, 'ipAddress', s.ip_address)
    from terms_signature s where s.engagement_id = v.engagement_id and s.terms_version = v.terms_version and s.side = ${side})
  when n.proposed_by = ${side} then json_build_object('signedName', n.signed_name, 'userName', n.proposed_by_name, 'signedAt', n.proposed_at, 'ipAddress', n.ip_address)
  else json_build_object('signedName', n.answer_signed_name, 'userName', n.answered_by_name, 'signedAt', n.answered_at, 'ipAddress', n.answer_ip_address) end`;

const columns = sql`v.id, v.terms_version as version, v.made_at, v.negotiation_id, v.agency, v.client,
  v.terms_version = (select max(terms_version) from engagement_terms_version where engagement_id = v.engagement_id) as holds,
  json_build_object('agency', ${signatureOf('agency')}, 'client', ${signatureOf('client')}) as signatures`;

const from = sql`from engagement_terms_version v left join negotiation n on n.id = v.negotiation_id`;

/** Newest first. @throws NotFound also for the engagement of others */
export async function listTermsVersions(
  context: Context,
  engagementId: string,
  { limit, after }: z.output<typeof ListTermsVersions>,
): Promise<z.output<typeof TermsVersionPage>> {
  const { rows } = await sql<Row>`
    select ${columns} ${from} where v.engagement_id = ${engagementId} ${
      after
        ? sql`and v.terms_version <
      (select terms_version from engagement_terms_version where id = ${after}::uuid)`
        : sql``
    }
    order by v.terms_version desc limit ${limit + 1}`.execute(context.db);
  if (!rows.length && !after) await requireEngagement(context, engagementId);
  const page = toPage(rows, limit, ({ id }) => id);
  return { next: page.next, items: page.items.map(({ agency, client, ...row }) => withDates(row)) };
}

async function requireEngagement({ db }: Context, id: string): Promise<void> {
  const found = await db.selectFrom('engagement').select('id').where('id', '=', id).executeTakeFirst();
  if (!found) throw new NotFound('This engagement');
}

function withDates<R extends Pick<Row, 'signatures'>>(row: R) {
  const read = (signature: SignatureRow | null) =>
    signature && { ...signature, signedAt: new Date(signature.signedAt) };
  return { ...row, signatures: { agency: read(row.signatures.agency), client: read(row.signatures.client) } };
}

/** One version, and what is different in it from another. @throws NotFound for either */
export async function getTermsVersion(
  context: Context,
  engagementId: string,
  version: number,
  other: number | null = null,
): Promise<TermsVersionView> {
  const { rows } = await sql<Row>`
    select ${columns} ${from} where v.engagement_id = ${engagementId} and v.terms_version = ${version}`.execute(
    context.db,
  );
  const row = rows[0];
  const terms = row && (await termsOf(context, engagementId, version));
  if (!terms) throw new NotFound('This version of the terms');
  const comparedWith = other ?? (version > 1 ? version - 1 : null);
  const compared = comparedWith && (await termsOf(context, engagementId, comparedWith));
  if (other && !compared) throw new NotFound('The version to compare with');
  return {
    ...withDates(row),
    engagementId,
    bands: terms.bands,
    comparedWith,
    changes: compared ? changesBetween(compared.bands, terms.bands) : [],
    possible: canSign(context, row) ? ['sign'] : [],
  };
}

const sideOf = ({ actor }: Context): 'agency' | 'client' => (actor.agencyId ? 'agency' : 'client');

const canSign = (context: Context, { signatures, negotiationId, holds }: Row): boolean =>
  holds && negotiationId === null && !signatures[sideOf(context)];

/** My side's yes to the first terms; of two who sign at once the database takes one. */
export async function signTerms(
  context: Context,
  engagementId: string,
  version: number,
  { signedName, ipAddress }: z.output<typeof SignTerms> & { ipAddress: string },
): Promise<TermsVersionView> {
  const { db, actor, now } = context;
  requireOwnHand(context);
  const view = await getTermsVersion(context, engagementId, version);
  if (!view.possible.includes('sign')) {
    throw new Conflict(
      'terms_signed',
      view.holds ? 'Your side has signed these terms already.' : 'Newer terms hold by now. Look at those.',
    );
  }
  const engagement = await db
    .selectFrom('engagement')
    .select(['id', 'agencyId', 'clientCompanyId', 'agencyName', 'clientName'])
    .where('id', '=', engagementId)
    .executeTakeFirstOrThrow();
  const { agencyId, clientCompanyId } = engagement;
  await db
    .insertInto('termsSignature')
    .values({
      id: newId(),
      agencyId,
      clientCompanyId,
      engagementId,
      termsVersion: version,
      side: sideOf(context),
      signedName,
      userId: actor.userId!,
      userName: actor.name,
      ipAddress,
      signedAt: now,
    })
    .execute();
  await announceTerms(context, engagement, { version: String(version), signedName, by: sideOf(context) });
  return getTermsVersion(context, engagementId, version);
}
