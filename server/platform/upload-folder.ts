/** Where files lie while they arrive, each under an id; streamed, never held in memory. */
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { HireloomError } from './errors.ts';
import { newId } from './ids.ts';
import { inWords } from './storage.ts';

export type UploadFolder = {
  create: (id: string) => Promise<void>;
  /** Bytes that have arrived; null where there is no such upload. */
  sizeOf: (id: string) => Promise<number | null>;
  /** Writes from `offset` on; what a broken connection brought stays. @returns bytes that have arrived then */
  append: (id: string, offset: number, content: Readable, atMost: number) => Promise<number>;
  /** A file of one’s own: whatever still writes to the upload, this stays as it is. @returns its path */
  copyOf: (id: string) => Promise<string>;
  /** Takes a file whole. @returns its path */
  receive: (content: Readable) => Promise<string>;
  remove: (id: string) => Promise<void>;
  /** What nobody came back for. */
  removeOlderThan: (milliseconds: number) => Promise<void>;
};

export function openUploadFolder({ dataDir }: { dataDir: string }): UploadFolder {
  const folder = path.join(dataDir, 'uploads');
  const at = (id: string) => path.join(folder, id);
  const own = async () => {
    await mkdir(folder, { recursive: true });
    return at(`${newId()}.whole`);
  };
  return {
    create: async (id) => {
      await mkdir(folder, { recursive: true }).catch(inWords);
      await (await open(at(id), 'w').catch(inWords)).close();
    },
    sizeOf: (id) => sizeOf(at(id)),
    append: (id, offset, content, atMost) =>
      oneAtATime(at(id), content, () => append(at(id), offset, content, atMost)),
    copyOf: async (id) => {
      const copy = await own().catch(inWords);
      await copyFile(at(id), copy).catch(inWords);
      return copy;
    },
    receive: async (content) => {
      const whole = await own().catch(inWords);
      await pipeline(content, createWriteStream(whole)).catch(async (error) => {
        await rm(whole, { force: true });
        whyBroken(error);
      });
      return whole;
    },
    remove: (id) => rm(at(id), { force: true }),
    removeOlderThan: async (milliseconds) => {
      for (const name of await readdir(folder).catch(() => [])) {
        const { mtimeMs } = await stat(at(name)).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
        if (mtimeMs < Date.now() - milliseconds) await rm(at(name), { force: true });
      }
    },
  };
}

const sizeOf = (file: string): Promise<number | null> =>
  stat(file).then(
    ({ size }) => size,
    () => null,
  );

const writers = new Map<string, { content: Readable; ended: Promise<unknown> }>();

/** Whoever comes back has given up the connection before, though it may not have been heard of yet. */
async function oneAtATime<T>(file: string, content: Readable, work: () => Promise<T>): Promise<T> {
  for (let before = writers.get(file); before; before = writers.get(file)) {
    before.content.destroy();
    await before.ended.catch(() => {});
  }
  const ended = work();
  writers.set(file, { content, ended });
  try {
    return await ended;
  } finally {
    writers.delete(file);
  }
}

async function append(file: string, offset: number, content: Readable, atMost: number): Promise<number> {
  const size = await sizeOf(file);
  if (size !== offset)
    throw new HireloomError(409, 'upload_offset', `This upload goes on at ${size}. Send it from there.`);
  const target = await open(file, 'r+').catch(inWords);
  let arrived = offset;
  try {
    // Not destroyed: whoever sends it must still be able to hear what was wrong.
    for await (const chunk of content.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      if (arrived + chunk.length > atMost)
        throw new HireloomError(413, 'upload_too_long', 'This is more than the upload said it would be.');
      await writeAt(target, chunk, arrived);
      arrived += chunk.length;
    }
    return arrived;
  } catch (error) {
    content.on('error', () => {}).resume();
    return whyBroken(error as Error);
  } finally {
    await target.close();
  }
}

async function writeAt(target: FileHandle, chunk: Buffer, position: number): Promise<void> {
  for (let written = 0; written < chunk.length; )
    written += (await target.write(chunk, written, chunk.length - written, position + written)).bytesWritten;
}

/** Of the disk, or of the line; what we threw ourselves stays what it is. */
function whyBroken(error: Error & { syscall?: string }): never {
  if (error instanceof HireloomError) throw error;
  if (error.syscall && error.syscall !== 'read') inWords(error);
  throw new HireloomError(
    400,
    'upload_broken',
    'The upload broke off on its way. Send it again from where it is.',
  );
}

export const readFrom = (file: string): Readable => createReadStream(file);
