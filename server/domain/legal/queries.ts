/** Every version of every document, as the platform's admins see them. */
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { Role } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { Invalid, NotFound } from '../../platform/errors.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { possibleCommands } from '../../platform/state-machine.ts';
import { changesBetween } from './changes.ts';
import { type Edition, editionWords, versionPath } from './editions.ts';
import { type LegalState, legalMachine } from './machine.ts';
import { toHtml } from './markdown.ts';
import type { LegalChanges, LegalPage, LegalView, ListLegalDocuments } from './schemas.ts';

type ItemRow = Omit<z.output<typeof LegalPage>['items'][number], 'edition'>;

const ITEM = sql`d.id, d.kind, d.country, d.language, d.document_version, d.title, d.state, d.publish_at, d.published_at,
  d.superseded_at, d.updated_at, d.written_by,
  (select count(*)::int from legal_acceptance a where a.document_id = d.id) as accepted`;

export async function listLegalDocuments(
  { db }: Context,
  { kind, state, after, limit }: ListLegalDocuments,
): Promise<z.output<typeof LegalPage>> {
  const { rows } = await sql<ItemRow>`
    select ${ITEM} from legal_document d where true
      ${kind ? sql`and d.kind = any(${kind})` : sql``} ${state ? sql`and d.state = any(${state})` : sql``}
      ${after ? sql`and d.id < ${after}::uuid` : sql``}
    order by d.id desc limit ${limit + 1}`.execute(db);
  return toPage(
    rows.map((row) => ({ ...row, edition: editionWords(row) })),
    limit,
    ({ id }) => id,
  );
}

type Row = ItemRow & {
  version: number;
  body: string;
  acceptedBy: Role[];
  reviewNote: string | null;
  publishedBy: string | null;
  graceDays: number | null;
  askedVersion: number | null;
};

export async function getLegalDocument(context: Context, id: string): Promise<LegalView> {
  const { rows } = await sql<Row>`
    select ${ITEM}, d.version, d.body, d.accepted_by, d.review_note, d.published_by, d.grace_days, d.asked_version
    from legal_document d where d.id = ${id}`.execute(context.db);
  const row = rows[0];
  if (!row) throw new NotFound('This version');
  const { askedVersion, ...facts } = row;
  const others = await versionsOf(context, row);
  const before = others.find(({ documentVersion }) => documentVersion < row.documentVersion);
  return {
    ...facts,
    edition: editionWords(row),
    html: toHtml(row.body),
    asksAgain: isPublished(row) ? askedVersion === row.documentVersion : row.graceDays !== null,
    path: isPublished(row) ? versionPath(row) : null,
    changes: before
      ? { documentVersion: before.documentVersion, parts: changesBetween(before.body, row.body) }
      : null,
    others: others.map(({ body, ...other }) => other),
    possible: possibleCommands(legalMachine, row.state, context.actor.role),
  };
}

const isPublished = ({ publishedAt }: { publishedAt: Date | null }) => publishedAt !== null;

async function versionsOf({ db }: Context, edition: Edition) {
  const { rows } = await sql<{ id: string; documentVersion: number; state: LegalState; body: string }>`
    select d.id, d.document_version, d.state, d.body from legal_document d where ${ofEdition(edition)}
    order by d.document_version desc`.execute(db);
  return rows;
}

/** The condition on `d`. */
export const ofEdition = ({ kind, country, language }: Edition): RawBuilder<unknown> =>
  sql`d.kind = ${kind} and d.country is not distinct from ${country}::text and d.language = ${language}`;

/** Any two versions of one edition. */
export async function compareLegalDocuments(
  context: Context,
  id: string,
  withId: string,
): Promise<z.output<typeof LegalChanges>> {
  const { rows } = await sql<Edition & { id: string; documentVersion: number; body: string }>`
    select id, kind, country, language, document_version, body from legal_document where id in (${id}, ${withId})`.execute(
    context.db,
  );
  const one = rows.find((row) => row.id === id);
  const other = rows.find((row) => row.id === withId);
  if (!one || !other) throw new NotFound('This version');
  if (one.kind !== other.kind || one.country !== other.country || one.language !== other.language) {
    const message = 'These two are not versions of the same document. Choose one of its own.';
    throw new Invalid(message, [{ path: 'with', message }]);
  }
  return {
    changes: { documentVersion: other.documentVersion, parts: changesBetween(other.body, one.body) },
  };
}
