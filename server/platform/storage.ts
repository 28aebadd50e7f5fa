/** Stored files: on disk by default. A file is written whole under a new key before any row names it. */
import path from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { HireloomError } from './errors.ts';

export type Storage = {
  put: (key: string, bytes: Uint8Array) => Promise<void>;
  get: (key: string) => Promise<Uint8Array>;
  /** Null where nothing is stored under the key. */
  sizeOf: (key: string) => Promise<number | null>;
  /** Once more is as good as once. */
  remove: (key: string) => Promise<void>;
};

export function openStorage({ dataDir }: { dataDir: string }): Storage {
  const disk = new Disk(new FSDriver({ location: path.join(dataDir, 'files'), visibility: 'private' }));
  return {
    put: (key, bytes) => disk.put(key, bytes).catch(inWords),
    get: (key) => disk.getBytes(key).catch(inWords),
    sizeOf: async (key) =>
      (await disk.exists(key).catch(inWords))
        ? (await disk.getMetaData(key).catch(inWords)).contentLength
        : null,
    remove: (key) => disk.delete(key).catch(inWords),
  };
}

/** What the disk says is for whoever runs this; who asked is told what it means for them. */
function inWords(error: Error): never {
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

const isFull = ({ cause }: Error): boolean =>
  ['ENOSPC', 'EDQUOT'].includes(String((cause as { code?: unknown } | undefined)?.code));
