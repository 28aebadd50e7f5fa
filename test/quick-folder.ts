/** Where a database lies that nobody keeps: in memory, where the machine offers enough of it as a folder. */
import { mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const MEMORY = '/dev/shm';
const ENOUGH = 4 * 1024 ** 3;

/** A new folder; whoever asks for it removes it. */
export const quickFolder = (prefix: string): string =>
  mkdtempSync(path.join(isThereMemory() ? MEMORY : tmpdir(), prefix));

function isThereMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > ENOUGH;
  } catch {
    return false;
  }
}
