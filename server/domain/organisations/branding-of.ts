/** How agencies look to others. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database.ts';
import { NotFound } from '../../platform/errors.ts';

export type Branding = {
  name: string;
  /** Hex, dark enough for white words; null for Hireloom's own. */
  colour: string | null;
  /** The path of the logo that everybody may see. */
  logo: { href: string; storageKey: string } | null;
};

/** By the agency's id; for who may see the agency. */
export async function brandingsOf(db: Tx, agencyIds: string[]): Promise<Map<string, Branding>> {
  if (!agencyIds.length) return new Map();
  const rows = await db
    .selectFrom('organisation as o')
    .leftJoin('organisationLogo as l', 'l.organisationId', 'o.id')
    .select(['o.id', 'o.name', 'o.code', 'o.brandColour', 'l.sha256', 'l.storageKey'])
    .where('o.id', 'in', agencyIds)
    .execute();
  return new Map(
    rows.map(({ id, name, code, brandColour, sha256, storageKey }) => [
      id,
      {
        name,
        colour: brandColour,
        logo: sha256 && storageKey ? { href: logoHref(code, sha256), storageKey } : null,
      },
    ]),
  );
}

export async function brandingOf(db: Tx, agencyId: string): Promise<Branding> {
  const branding = (await brandingsOf(db, [agencyId])).get(agencyId);
  if (!branding) throw new NotFound('This agency');
  return branding;
}

/** Another logo has another address, so that no cache shows the old one. */
export const logoHref = (code: string, sha256: string): string =>
  `/api/public/agencies/${code}/logo?v=${sha256.slice(0, 12)}`;

/** Where the logo behind an agency's code is kept; for everybody. */
export async function findPublicLogo(
  { db }: Context,
  code: string,
): Promise<{ mime: string; storageKey: string; sha256: string }> {
  const { rows } = await sql<{ mime: string; storageKey: string; sha256: string }>`
    select mime, storage_key, sha256 from logo_of_agency(${code})`.execute(db);
  if (!rows[0]) throw new NotFound('This logo');
  return rows[0];
}
