/** Pictures as they are uploaded: told by their content, measured before anything of them is unpacked. */
import { fileTypeFromBuffer } from 'file-type';
import type { Sharp } from 'sharp';
import { Invalid } from './errors.ts';

const TYPES = ['image/jpeg', 'image/png', 'image/webp'];
const MAX_BYTES = 8_000_000;
const MOST_OF_A_SIDE = 10_000;
/** More than phones make. Unpacked, each takes four bytes of memory. */
const MAX_PIXELS = 60_000_000;
const SECONDS = 10;

export type Drawing = {
  width: number;
  height: number;
  draw: (how: (picture: Sharp) => Sharp) => Promise<Uint8Array>;
};

/**
 * @param least pixels of its shorter side
 * @returns its size as it is seen, and how it is drawn anew: upright, as WebP, without what cameras and programs wrote into it
 * @throws Invalid with a sentence that says how to mend it
 */
export async function openPicture(bytes: Uint8Array, least: number): Promise<Drawing> {
  if (bytes.length > MAX_BYTES) refuse('The picture may have up to 8 MB.', 'picture_too_large');
  // By its content: what the file calls itself may be anything.
  const mime = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  if (!TYPES.includes(mime)) refuse('A picture is a JPEG, PNG or WebP file.', 'picture_type');
  // Only whoever uploads pays for loading it.
  const { default: sharp } = await import('sharp');
  // From its header: nothing is unpacked, so it may say what it likes.
  const { width, height, autoOrient } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(unreadable);
  if (
    Math.min(width, height) < least ||
    Math.max(width, height) > MOST_OF_A_SIDE ||
    width * height > MAX_PIXELS
  ) {
    refuse(
      `The picture has ${width} × ${height} pixels; each side may have ${least} to ${MOST_OF_A_SIDE}, and both together 60 million. Save it in another size.`,
      'picture_dimensions',
    );
  }
  return {
    width: autoOrient.width,
    height: autoOrient.height,
    draw: (how) =>
      how(sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).autoOrient())
        .webp({ quality: 82 })
        .timeout({ seconds: SECONDS })
        .toBuffer()
        .catch(unreadable),
  };
}

const unreadable = (): never =>
  refuse('This picture cannot be read. Save it anew, as JPEG or PNG.', 'picture_unreadable');

function refuse(message: string, code: string): never {
  throw new Invalid(message, [{ path: 'file', message }], code);
}
