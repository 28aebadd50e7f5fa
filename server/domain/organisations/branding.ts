/** An agency sets its logo and colour, which its public page, mails and invoices show. */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Invalid } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { contrastWithWhite, darkerShade, isReadableUnderWhite } from '../../platform/readable-colour.ts';
import type { Storage } from '../../platform/storage.ts';
import { requireRoom } from '../plans/index.ts';
import { announceOrganisation } from './events.ts';
import type { LogoFile } from './logo-file.ts';
import { lockOrganisation, write } from './profile.ts';
import { getOrganisation } from './queries.ts';
import type { OrganisationView, SetBrandColour } from './schemas.ts';

export async function setBrandColour(
  context: Context,
  { version, brandColour }: z.output<typeof SetBrandColour>,
): Promise<OrganisationView> {
  const before = await lockOrganisation(context, version);
  if (brandColour && !isReadableUnderWhite(brandColour)) {
    const ratio = contrastWithWhite(brandColour).toFixed(1);
    const message = `White words on this colour are hard to read (contrast ${ratio}, needed 4.5). Try the darker ${darkerShade(brandColour)}.`;
    throw new Invalid(message, [{ path: 'brandColour', message }]);
  }
  if (before.brandColour === brandColour) return before;
  await write(context, { brandColour });
  if (brandColour) await requireRoom(context, before.id, 'branding', 0);
  await announceOrganisation(context, 'branding.changed', { what: 'colour' });
  return getOrganisation(context);
}

export async function uploadLogo(
  context: Context,
  storage: Storage,
  logo: LogoFile,
): Promise<OrganisationView> {
  const { db, actor } = context;
  const organisationId = actor.organisationId!;
  const id = newId();
  const storageKey = `${organisationId}/logos/${id}`;
  await storage.put(storageKey, logo.bytes);
  const row = {
    mime: logo.mime,
    width: logo.width,
    height: logo.height,
    bytes: logo.bytes.length,
    sha256: createHash('sha256').update(logo.bytes).digest('hex'),
    storageKey,
  };
  await db
    .insertInto('organisationLogo')
    .values({ id, organisationId, ...row })
    .onConflict((conflict) =>
      conflict.column('organisationId').doUpdateSet({ ...row, updatedAt: context.now }),
    )
    .execute();
  await requireRoom(context, organisationId, 'branding', 0);
  await announceOrganisation(context, 'branding.changed', { what: 'logo' });
  return getOrganisation(context);
}

/** Once more is as good as once. */
export async function removeLogo(context: Context): Promise<OrganisationView> {
  const { db, actor } = context;
  const removed = await db
    .deleteFrom('organisationLogo')
    .where('organisationId', '=', actor.organisationId!)
    .returning('id')
    .executeTakeFirst();
  if (removed) await announceOrganisation(context, 'branding.changed', { what: 'logo' });
  return getOrganisation(context);
}
