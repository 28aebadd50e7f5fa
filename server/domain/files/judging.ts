/** What a file is, by its content: what it calls itself may be anything. */
import { fileTypeFromBuffer } from 'file-type';
import { Invalid } from '../../platform/errors.ts';
import { type FileKind, kindOf } from './kinds.ts';

/** More than phones make; a file of few bytes may unpack to far more. */
const PICTURE = { side: 10_000, pixels: 60_000_000 };

/** Best before any transaction begins. @returns the MIME type @throws Invalid with a sentence that says how to mend it */
export async function judgeFile(kind: FileKind, bytes: Uint8Array): Promise<string> {
  requireSize(kind, bytes.length);
  const mime = (await sniff(bytes)) ?? '';
  const { types, wanted } = kindOf(kind);
  if (!types.includes(mime)) throw refused(wanted, 'file_type');
  if (mime.startsWith('image/')) await requireModestPicture(bytes);
  return mime;
}

export function requireSize(kind: FileKind, bytes: number): void {
  const { maxBytes } = kindOf(kind);
  if (bytes > maxBytes)
    throw refused(`The file may have up to ${Math.floor(maxBytes / 1024 ** 2)} MB.`, 'file_too_large');
  if (bytes === 0) throw refused('The file is empty.', 'file_empty');
}

/** @returns null where it is nothing that is known */
async function sniff(bytes: Uint8Array): Promise<string | null> {
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (type && type.mime !== 'application/xml') return type.mime;
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 10_000));
  if (!isText(start)) return null;
  return /<(?:!doctype html|html|head|body)[\s>]/i.test(start.toString('latin1'))
    ? 'text/html'
    : 'text/plain';
}

const isText = (start: Buffer): boolean =>
  !start.includes(0) || ['fffe', 'feff'].includes(start.toString('hex', 0, 2));

/** From its header: nothing is unpacked, so it may say what it likes. */
async function requireModestPicture(bytes: Uint8Array): Promise<void> {
  // Only whoever sends a picture pays for loading it.
  const { default: sharp } = await import('sharp');
  const { width, height } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw refused('This picture cannot be read. Save it anew, as JPEG or PNG.', 'picture_unreadable');
    });
  if (Math.max(width, height) > PICTURE.side || width * height > PICTURE.pixels)
    throw refused(
      `The picture has ${width} × ${height} pixels; each side may have up to 10,000, and both together 60 million. Save it in another size.`,
      'picture_dimensions',
    );
}

function refused(message: string, code: string): Invalid {
  return new Invalid(message, [{ path: 'file', message }], code);
}
