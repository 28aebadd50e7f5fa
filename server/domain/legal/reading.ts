/** What everybody may read: the current version of each edition, and every one that was ever published. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import { type Edition, editionWords, type Numbered, versionPath } from './editions.ts';
import { toHtml } from './markdown.ts';
import { ofEdition } from './queries.ts';

type Listed = Numbered & { title: string; publishedAt: Date };

export type PublicTerms = Listed & { edition: string; path: string };

export async function listPublicTerms({ db }: Context): Promise<PublicTerms[]> {
  const { rows } = await sql<Listed>`
    select kind, country, language, document_version, title, published_at from legal_document
    where state = 'published' order by kind, country nulls first, language`.execute(db);
  return rows.map(listed);
}

const listed = (row: Listed): PublicTerms => ({
  ...row,
  edition: editionWords(row),
  path: versionPath(row),
});

type Version = Listed & { body: string; supersededAt: Date | null };

export type PublicVersion = PublicTerms & { html: string; supersededAt: Date | null };

/** @param number of the version; without it the current one @returns with all versions of the edition, the newest first */
export async function readPublicTerms(
  { db }: Context,
  edition: Edition,
  number?: number,
): Promise<{ version: PublicVersion; history: (PublicTerms & { supersededAt: Date | null })[] }> {
  const { rows } = await sql<Version>`
    select d.kind, d.country, d.language, d.document_version, d.title, d.body, d.published_at, d.superseded_at
    from legal_document d where ${ofEdition(edition)} and d.published_at is not null order by d.document_version desc`.execute(
    db,
  );
  const found = number === undefined ? rows[0] : rows.find((row) => row.documentVersion === number);
  if (!found) throw new NotFound('This document');
  const { body, ...version } = found;
  return {
    version: { ...listed(version), supersededAt: version.supersededAt, html: toHtml(body) },
    history: rows.map(({ body: _, ...row }) => ({ ...listed(row), supersededAt: row.supersededAt })),
  };
}
