import { inflateRawSync } from 'node:zlib';
import { ResumeUnreadable } from './resume-unreadable.ts';

/**
 * The named parts of a zip, unpacked under a limit that counts the bytes that really come out:
 * the sizes a zip declares are whatever its author wrote. Parts nobody asks for are never unpacked.
 */
export class ZipEntries {
  readonly #file: Buffer;
  readonly #entries = new Map<string, { method: number; packedSize: number; at: number }>();
  #bytesLeft: number;

  constructor(bytes: Uint8Array, maxUnpackedBytes: number) {
    this.#file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#bytesLeft = maxUnpackedBytes;
    this.#readDirectory();
  }

  names(): string[] {
    return [...this.#entries.keys()];
  }

  /** The part as text, or null when there is none of that name. */
  text(name: string): string | null {
    const entry = this.#entries.get(name);
    if (!entry) return null;
    const unpacked = this.#unpack(entry);
    this.#bytesLeft -= unpacked.byteLength;
    return unpacked.toString('utf8');
  }

  #readDirectory(): void {
    const file = this.#file;
    try {
      const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
      if (end < 0) throw new ResumeUnreadable('damaged');
      const count = file.readUInt16LE(end + 10);
      let at = file.readUInt32LE(end + 16);
      for (let index = 0; index < count; index += 1) {
        if (file.readUInt32LE(at) !== 0x02014b50) throw new ResumeUnreadable('damaged');
        if (file.readUInt16LE(at + 8) & 1) throw new ResumeUnreadable('password_protected');
        const nameLength = file.readUInt16LE(at + 28);
        const nameAt = at + 46;
        this.#entries.set(file.toString('utf8', nameAt, nameAt + nameLength), {
          method: file.readUInt16LE(at + 10),
          packedSize: file.readUInt32LE(at + 20),
          at: file.readUInt32LE(at + 42),
        });
        at = nameAt + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
      }
    } catch (error) {
      throw error instanceof RangeError ? new ResumeUnreadable('damaged') : error;
    }
  }

  #unpack({ method, packedSize, at }: { method: number; packedSize: number; at: number }): Buffer {
    try {
      const start = at + 30 + this.#file.readUInt16LE(at + 26) + this.#file.readUInt16LE(at + 28);
      const packed = this.#file.subarray(start, start + packedSize);
      if (method === 8) return inflateRawSync(packed, { maxOutputLength: Math.max(1, this.#bytesLeft) });
      if (method !== 0) throw new ResumeUnreadable('damaged');
      if (packed.byteLength > this.#bytesLeft) throw new ResumeUnreadable('too_large');
      return packed;
    } catch (error) {
      if (error instanceof ResumeUnreadable) throw error;
      const tooLarge =
        error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
      throw new ResumeUnreadable(tooLarge ? 'too_large' : 'damaged');
    }
  }
}
