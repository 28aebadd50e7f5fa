/** What a file is, by its content: what it calls itself may be anything. */
import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type';
import { Invalid } from '../../platform/errors.ts';
import { type FileKind, kindOf } from './kinds.ts';

const START_BYTES = 10_000;

/** More than phones make; a file of few bytes may unpack to far more. */
const PICTURE = { side: 10_000, pixels: 60_000_000 };

/** In memory, or at a path where nobody changes it. */
export type Content = Uint8Array | { path: string };

export type Judged = { mime: string; bytes: number; sha256: string };

/**
 * Best before any transaction begins.
 * @param found the MIME type, where somebody has read the whole file
 * @throws Invalid with a sentence that says how to mend it
 */
export async function judgeFile(kind: FileKind, content: Content, found?: string): Promise<Judged> {
  const bytes = 'path' in content ? (await stat(content.path)).size : content.length;
  const { types, wanted, maxBytes } = kindOf(kind);
  if (bytes === 0) throw refused('The file is empty.', 'file_empty');
  if (bytes > maxBytes)
    throw refused(`The file may have up to ${Math.floor(maxBytes / 1024 ** 2)} MB.`, 'file_too_large');
  const mime = found ?? (await sniff(content)) ?? '';
  if (!types.includes(mime)) throw refused(wanted, 'file_type');
  if (mime.startsWith('image/')) await requireModestPicture(content);
  return { mime, bytes, sha256: await hashOf(content) };
}

/** @returns null where it is nothing that is known */
async function sniff(content: Content): Promise<string | null> {
  const type = await ('path' in content ? fileTypeFromFile(content.path) : fileTypeFromBuffer(content)).catch(
    () => undefined,
  );
  if (type && type.mime !== 'application/xml') return type.mime;
  const start = await startOf(content);
  if (!isText(start)) return null;
  return /<(?:!doctype html|html|head|body)[\s>]/i.test(start.toString('latin1'))
    ? 'text/html'
    : 'text/plain';
}

async function startOf(content: Content): Promise<Buffer> {
  if (!('path' in content)) return Buffer.from(content.subarray(0, START_BYTES));
  const file = await open(content.path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(START_BYTES), 0, START_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const isText = (start: Buffer): boolean =>
  !start.includes(0) || ['fffe', 'feff'].includes(start.toString('hex', 0, 2));

/** From its header: nothing is unpacked, so it may say what it likes. */
async function requireModestPicture(content: Content): Promise<void> {
  // Only whoever sends a picture pays for loading it.
  const { default: sharp } = await import('sharp');
  const { width, height } = await sharp('path' in content ? content.path : content, {
    limitInputPixels: false,
  })
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

async function hashOf(content: Content): Promise<string> {
  const hash = createHash('sha256');
  if ('path' in content) await pieceByPiece(content.path, (piece) => hash.update(piece));
  else hash.update(content);
  return hash.digest('hex');
}

const PIECE_BYTES = 64 * 1024;

/** All through the same memory: a stream would leave the whole file behind to be collected. */
async function pieceByPiece(path: string, take: (piece: Buffer) => void): Promise<void> {
  const file = await open(path);
  try {
    const piece = Buffer.alloc(PIECE_BYTES);
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, PIECE_BYTES);
      if (bytesRead === 0) return;
      take(piece.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}

function refused(message: string, code: string): Invalid {
  return new Invalid(message, [{ path: 'file', message }], code);
}
