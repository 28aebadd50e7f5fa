/** A person's picture, drawn anew as a small square. */
import { openPicture } from '../../platform/pictures.ts';

/** Pixels a side. */
const SIDES = { least: 64, kept: 512 };

/** @returns WebP @throws Invalid with a sentence that says how to mend it */
export async function drawPicture(bytes: Uint8Array): Promise<Uint8Array> {
  const { width, height, draw } = await openPicture(bytes, SIDES.least);
  const side = Math.min(SIDES.kept, width, height);
  return draw((picture) => picture.resize(side, side, { fit: 'cover' }));
}
