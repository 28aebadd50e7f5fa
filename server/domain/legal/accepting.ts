/** What a person has yet to accept, and that they did. By sign-in's role: it knows people in all their memberships. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Database, Tx } from '../../platform/database.ts';
import { Conflict, Forbidden, NotFound } from '../../platform/errors.ts';
import { recorder } from '../../platform/events.ts';
import { newId } from '../../platform/ids.ts';
import { changesBetween } from './changes.ts';
import { editionWords, type Numbered, versionPath } from './editions.ts';
import { acceptedEvent } from './events.ts';
import { toHtml } from './markdown.ts';
import { ofEdition } from './queries.ts';
import type { Accepted, LegalStanding, MyLegalAcceptances, WaitingLegalDocuments } from './schemas.ts';

/** Where somebody was when they accepted. */
type From = { ipAddress: string; userAgent: string };

type Newcomer = { roles: readonly string[]; country: string | null; locale: string };

type Readable = Numbered & { id: string; title: string };

const reading = ({ id, kind, documentVersion, title, ...edition }: Readable) => ({
  id,
  kind,
  documentVersion,
  title,
  edition: editionWords(edition),
  path: versionPath({ kind, documentVersion, ...edition }),
});

/** What somebody accepts who comes in now. @param country of their organisation */
export async function termsOfNewcomer(authDb: Database, { roles, country, locale }: Newcomer) {
  const { rows } = await sql<Readable>`
    select id, kind, country, language, document_version, title
    from terms_for(country_of_person(${country}, ${locale}), lower(split_part(${locale}, '-', 1)))
    where accepted_by && ${roles}::text[] order by kind`.execute(authDb);
  return rows.map(reading);
}

/** At sign-up; what had been accepted before stays as it was. @returns which of them are new */
export async function recordAcceptance(
  authDb: Database | Tx,
  userId: string,
  documentIds: string[],
  acceptedAt: Date,
  { ipAddress, userAgent }: From,
): Promise<{ id: string; documentId: string }[]> {
  if (!documentIds.length) return [];
  return authDb
    .insertInto('legalAcceptance')
    .values(
      documentIds.map((documentId) => ({
        id: newId(),
        userId,
        documentId,
        acceptedAt,
        ipAddress,
        userAgent,
      })),
    )
    .onConflict((conflict) => conflict.columns(['userId', 'documentId']).doNothing())
    .returning(['id', 'documentId'])
    .execute();
}

/** In one membership: another role may have more to accept. */
export async function legalStanding(
  authDb: Database,
  membershipId: string,
  now: Date,
): Promise<z.output<typeof LegalStanding>> {
  const { rows } = await sql<z.output<typeof LegalStanding>>`
    select count(*)::int as waiting, min(due_at) as due_at, coalesce(min(due_at) <= ${now}, false) as overdue
    from terms_asked where membership_id = ${membershipId}`.execute(authDb);
  return rows[0]!;
}

type WaitingRow = Readable & {
  body: string;
  publishedAt: Date;
  dueAt: Date;
  beforeVersion: number | null;
  beforeBody: string;
  acceptedAt: Date | null;
};

/** In all of my memberships, what is due first comes first. */
export async function listWaitingLegalDocuments(
  authDb: Database,
  userId: string,
  now: Date,
): Promise<z.output<typeof WaitingLegalDocuments>> {
  const { rows } = await sql<WaitingRow>`
    select d.id, d.kind, d.country, d.language, d.document_version, d.title, d.body, d.published_at, t.due_at,
      b.document_version as before_version, b.body as before_body, b.accepted_at
    from (select document_id, min(due_at) as due_at from terms_asked where user_id = ${userId} group by document_id) t
    join legal_document d on d.id = t.document_id
    -- What the person accepted last of it, else the version before.
    left join lateral (
      select x.document_version, x.body, a.accepted_at from legal_document x
      left join legal_acceptance a on a.document_id = x.id and a.user_id = ${userId}
      where x.kind = d.kind and x.country is not distinct from d.country and x.language = d.language
        and x.published_at is not null and x.document_version < d.document_version
      order by a.accepted_at is not null desc, x.document_version desc limit 1
    ) b on true
    order by t.due_at, d.kind, d.id`.execute(authDb);
  return {
    items: rows.map(({ body, publishedAt, dueAt, beforeVersion, beforeBody, acceptedAt, ...document }) => ({
      ...reading(document),
      html: toHtml(body),
      publishedAt,
      dueAt,
      overdue: dueAt <= now,
      before: beforeVersion === null ? null : { documentVersion: beforeVersion, acceptedAt },
      changes: beforeVersion === null ? [] : changesBetween(beforeBody, body),
    })),
  };
}

/**
 * All of them or none. Twice is once.
 * @throws Conflict `superseded` with the newest versions, where one of them was followed by another since it was opened
 */
export async function acceptLegalDocuments(
  authDb: Database,
  actor: Actor,
  documentIds: string[],
  now: Date,
  from: From,
): Promise<z.output<typeof Accepted>> {
  // A key or an access token proves no person.
  if (!actor.authenticatedAt)
    throw new Forbidden('No program accepts for a person. Sign in, and read them.', 'person_needed');
  return authDb.transaction().execute(async (tx) => {
    const { rows } = await sql<Readable & { state: string }>`
      select id, kind, country, language, document_version, title, state from legal_document
      where id = any(${documentIds}::uuid[]) and published_at is not null order by kind, id`.execute(tx);
    if (rows.length < new Set(documentIds).size) throw new NotFound('One of these documents');
    const overtaken = rows.filter(({ state }) => state === 'superseded');
    if (overtaken.length)
      throw new Conflict(
        'superseded',
        'There is a newer version since you opened this page. Please read that one.',
        {
          newest: await newestOf(tx, overtaken),
        },
      );
    const made = await recordAcceptance(
      tx,
      actor.userId!,
      rows.map(({ id }) => id),
      now,
      from,
    );
    const record = recorder(tx, actor, now);
    for (const { id, documentId } of made)
      await record(acceptedEvent(id, rows.find((row) => row.id === documentId)!));
    return { accepted: rows.map(({ state, ...row }) => reading(row)) };
  });
}

async function newestOf(tx: Tx, overtaken: Readable[]) {
  const found = await Promise.all(
    overtaken.map((edition) =>
      sql<Readable>`select d.id, d.kind, d.country, d.language, d.document_version, d.title from legal_document d
        where ${ofEdition(edition)} and d.state = 'published'`.execute(tx),
    ),
  );
  return found.flatMap(({ rows }) => rows.map(reading));
}

/** All that I ever accepted, the latest first. */
export async function listMyLegalAcceptances(
  authDb: Database,
  userId: string,
): Promise<z.output<typeof MyLegalAcceptances>> {
  const { rows } = await sql<Readable & { acceptedAt: Date; ipAddress: string | null; current: boolean }>`
    select d.id, d.kind, d.country, d.language, d.document_version, d.title, a.accepted_at, a.ip_address,
      d.state = 'published' as current
    from legal_acceptance a join legal_document d on d.id = a.document_id
    where a.user_id = ${userId} order by a.id desc limit 500`.execute(authDb);
  return {
    items: rows.map(({ acceptedAt, ipAddress, current, ...document }) => ({
      ...reading(document),
      acceptedAt,
      ipAddress,
      current,
    })),
  };
}
