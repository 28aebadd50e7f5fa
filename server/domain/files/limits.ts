/** How much may be sent; a plan may change it here, for all uploads at once. */
import type { Context } from '../../platform/context.ts';
import { FILE_KINDS } from './kinds.ts';

export type FileLimits = {
  /** Of one file; its kind may take less. */
  maxBytes: number;
  /** Uploads that one person has begun and not used yet, within a day. */
  uploadsAtOnce: number;
};

export async function limitsOf(_context: Context): Promise<FileLimits> {
  return {
    maxBytes: Math.max(...Object.values(FILE_KINDS).map(({ maxBytes }) => maxBytes)),
    uploadsAtOnce: 50,
  };
}
