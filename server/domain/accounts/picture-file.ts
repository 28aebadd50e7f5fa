/** A picture as it was uploaded, drawn anew: a small square without what cameras and programs wrote into it. */
import { fileTypeFromBuffer } from 'file-type';
import { Invalid } from '../../platform/errors.ts';

const TYPES = ['image/jpeg', 'image/png', 'image/webp'];
const MAX_BYTES = 8_000_000;
/** Pixels a side. */
const SIDES = { least: 64, most: 10_000, kept: 512 };
/** More than phones make. Unpacked, each takes four bytes of memory. */
const MAX_PIXELS = 60_000_000;
const SECONDS = 10;

/** @returns WebP @throws Invalid with a sentence that says how to mend it */
export async function drawPicture(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.length > MAX_BYTES) refuse('The picture may have up to 8 MB.', 'picture_too_large');
  // By its content: what the file calls itself may be anything.
  const mime = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  if (!TYPES.includes(mime)) refuse('A picture is a JPEG, PNG or WebP file.', 'picture_type');
  // Only whoever uploads pays for loading it.
  const { default: sharp } = await import('sharp');
  // From its header: nothing is unpacked, so it may say what it likes.
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata().catch(unreadable);
  const { least, most, kept } = SIDES;
  const shortest = Math.min(width, height);
  if (shortest < least || Math.max(width, height) > most || width * height > MAX_PIXELS) {
    refuse(
      `The picture has ${width} × ${height} pixels; each side may have ${least} to ${most}, and both together 60 million. Save it in another size.`,
      'picture_dimensions',
    );
  }
  const side = Math.min(kept, shortest);
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize(side, side, { fit: 'cover' })
    .webp({ quality: 82 })
    .timeout({ seconds: SECONDS })
    .toBuffer()
    .catch(unreadable);
}

const unreadable = (): never =>
  refuse('This picture cannot be read. Save it anew, as JPEG or PNG.', 'picture_unreadable');

function refuse(message: string, code: string): never {
  throw new Invalid(message, [{ path: 'file', message }], code);
}
