/** A PNG that any reader can draw: every row is looked at, and only what makes the picture is kept. */
import { crc32, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const PALETTE = 3;

type Chunk = { type: string; data: Buffer };
type Png = { width: number; height: number; bytes: Uint8Array };

/**
 * Without its notes about camera, place and program. Source: PNG (Third Edition), W3C.
 * @returns null for what is broken, has other than 8 bits a channel, is interlaced, or has a side of more than `mostPixels`
 */
export function cleanPng(bytes: Uint8Array, mostPixels: number): Png | null {
  const chunks = readChunks(Buffer.from(bytes));
  const header = chunks?.find(({ type }) => type === 'IHDR')?.data;
  if (!chunks || header?.length !== 13) return null;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [bits, colourType, compression, filter, interlace] = header.subarray(8);
  const channels = CHANNELS[colourType!];
  if (!channels || bits !== 8 || compression || filter || interlace) return null;
  // Refused by its size in words; here only that it is not unpacked.
  if (Math.max(width, height) > mostPixels) return { width, height, bytes };
  const palette = dataOf(chunks, 'PLTE');
  const transparency = dataOf(chunks, 'tRNS');
  if (
    colourType === PALETTE &&
    (!palette.length || palette.length % 3 || transparency.length > palette.length / 3)
  )
    return null;
  const pixels = dataOf(chunks, 'IDAT');
  if (!rowsAreWhole(pixels, height, 1 + width * channels)) return null;
  const kept: Chunk[] = [
    { type: 'IHDR', data: header },
    { type: 'PLTE', data: palette },
    ...(colourType === PALETTE ? [{ type: 'tRNS', data: transparency }] : []),
    { type: 'IDAT', data: pixels },
  ].filter(({ data }) => data.length);
  const end = { type: 'IEND', data: Buffer.alloc(0) };
  return { width, height, bytes: Buffer.concat([SIGNATURE, ...[...kept, end].map(writeChunk)]) };
}

function readChunks(file: Buffer): Chunk[] | null {
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  while (at + 12 <= file.length) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    if (type === 'IEND') return chunks;
    if (at + 12 + length > file.length) return null;
    chunks.push({ type, data: file.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return null;
}

const dataOf = (chunks: Chunk[], wanted: string): Buffer =>
  Buffer.concat(chunks.filter(({ type }) => type === wanted).map(({ data }) => data));

/** Each row is a filter (0 to 4) and its bytes. */
function rowsAreWhole(packed: Buffer, height: number, rowLength: number): boolean {
  const length = height * rowLength;
  try {
    const rows = inflateSync(packed, { maxOutputLength: length + 1 });
    if (!length || rows.length !== length) return false;
    for (let at = 0; at < length; at += rowLength) if (rows[at]! > 4) return false;
    return true;
  } catch {
    return false;
  }
}

function writeChunk({ type, data }: Chunk): Buffer {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return chunk;
}
