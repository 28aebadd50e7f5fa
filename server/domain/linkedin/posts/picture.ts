/** The picture of a post: the agency's logo on its colour, as wide as LinkedIn shows it. */
import sharp from 'sharp';
import type { Storage } from '../../../platform/storage.ts';
import { brandingOf } from '../../organisations/index.ts';
import type { AsSystem } from '../imports/background.ts';

const WIDTH = 1200;
const HEIGHT = 627;
const LOGO = { width: 700, height: 320 };
const MARGIN = 40;
const OURS = '#1f4e79';

/** @returns null for an agency without a logo */
export async function pictureOf(
  asSystem: AsSystem,
  storage: Storage,
  agencyId: string,
): Promise<Uint8Array | null> {
  const { colour, logo } = await asSystem(({ db }) => brandingOf(db, agencyId));
  if (!logo) return null;
  const shown = await sharp(await storage.get(logo.storageKey))
    .resize({ ...LOGO, fit: 'inside' })
    .flatten({ background: '#ffffff' })
    .extend({ top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, background: '#ffffff' })
    .png()
    .toBuffer();
  return sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: colour ?? OURS } })
    .composite([{ input: shown, gravity: 'centre' }])
    .png()
    .toBuffer();
}
