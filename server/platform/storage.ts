/** Stored files: on disk by default. A file is written whole under a new key before any row names it. */
import { once } from 'node:events';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { HireloomError } from './errors.ts';

export type Storage = {
  put: (key: string, bytes: Uint8Array) => Promise<void>;
  putStream: (key: string, content: Readable) => Promise<void>;
  get: (key: string) => Promise<Uint8Array>;
  getStream: (key: string) => Promise<Readable>;
  /** Null where nothing is stored under the key. */
  sizeOf: (key: string) => Promise<number | null>;
  /** Once more is as good as once. */
  remove: (key: string) => Promise<void>;
};

export function openStorage({ dataDir }: { dataDir: string }): Storage {
  const disk = new Disk(new FSDriver({ location: path.join(dataDir, 'files'), visibility: 'private' }));
  return {
    put: (key, bytes) => disk.put(key, bytes).catch(inWords),
    putStream: (key, content) => disk.putStream(key, content).catch(inWords),
    get: (key) => disk.getBytes(key).catch(inWords),
    getStream: async (key) => {
      const stream = await disk.getStream(key).catch(inWords);
      // Only now it is known whether there is anything.
      await once(stream, 'readable').catch(inWords);
      return stream;
    },
    sizeOf: async (key) =>
      (await disk.exists(key).catch(inWords))
        ? (await disk.getMetaData(key).catch(inWords)).contentLength
        : null,
    remove: (key) => disk.delete(key).catch(inWords),
  };
}

/** What the disk says is for whoever runs this; who asked is told what it means for them. */
export function inWords(error: Error): never {
  const told = isFull(error)
    ? new HireloomError(
        507,
        'storage_full',
        'The file storage is full. Nothing was changed; tell your administrator.',
      )
    : new HireloomError(
        503,
        'storage_away',
        'The file storage cannot be reached. Nothing was changed; try again, or tell your administrator.',
      );
  told.cause = error;
  throw told;
}

const isFull = (error: Error): boolean =>
  [error, error.cause].some((each) =>
    ['ENOSPC', 'EDQUOT'].includes(String((each as { code?: unknown } | undefined)?.code)),
  );
