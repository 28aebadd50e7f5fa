/** A logo as it was uploaded, judged before it is kept: what is kept is drawn on invoices, where a broken picture would stop them. */
import { fileTypeFromBuffer } from 'file-type';
import { Invalid } from '../../platform/errors.ts';
import { cleanPng } from './png.ts';

export type LogoFile = { mime: 'image/png' | 'image/jpeg'; width: number; height: number; bytes: Uint8Array };

const MAX_BYTES = 1_000_000;
const SIDES = { least: 16, most: 2000 };

/** @throws Invalid with a sentence that says how to mend it */
export async function readLogo(bytes: Uint8Array): Promise<LogoFile> {
  if (bytes.length > MAX_BYTES) refuse('The logo may have up to 1 MB.', 'logo_too_large');
  const logo = await readPicture(bytes);
  const { least, most } = SIDES;
  if (Math.min(logo.width, logo.height) < least || Math.max(logo.width, logo.height) > most)
    refuse(
      `The logo has ${logo.width} × ${logo.height} pixels; each side may have ${least} to ${most}.`,
      'logo_dimensions',
    );
  return logo;
}

async function readPicture(bytes: Uint8Array): Promise<LogoFile> {
  // By its content: what the file calls itself may be anything. No SVG, which can hold scripts; no WebP, which PDF does not know.
  const mime = (await fileTypeFromBuffer(bytes))?.mime;
  if (mime === 'image/png') {
    const png = cleanPng(bytes, SIDES.most);
    if (png) return { mime, ...png };
    refuse(
      'This PNG cannot be read. Save it anew with 8 bits a channel and without interlacing.',
      'logo_unreadable',
    );
  }
  if (mime === 'image/jpeg') {
    const size = sizeOfJpeg(bytes);
    if (size) return { mime, ...size, bytes };
    refuse('This JPEG cannot be read. Save it anew.', 'logo_unreadable');
  }
  refuse('A logo is a PNG or JPEG picture.', 'logo_type');
}

function refuse(message: string, code: string): never {
  throw new Invalid(message, [{ path: 'file', message }], code);
}

/** From its frame header (SOF), which comes before the first scan. */
function sizeOfJpeg(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends = view.getUint16(bytes.length - 2) === 0xffd9;
  for (let at = 2; ends && at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1]!;
    if (marker === 0xda) return null;
    const isFrame = marker >= 0xc0 && marker <= 0xc2;
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
  return null;
}
