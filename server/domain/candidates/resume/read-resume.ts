import { readInThread, ThreadEnded } from '../../../platform/careful-thread.ts';
import type { ResumeFields, ResumeFieldsOptions } from './resume-fields.ts';
import type { ResumeText } from './resume-text.ts';
import { ResumeUnreadable, type ResumeUnreadableCode } from './resume-unreadable.ts';

export const RESUME_MAX_BYTES = 10 * 1024 * 1024;

export type ResumeReading = ResumeText & { fields: ResumeFields };

export type ReadResumeOptions = ResumeFieldsOptions & {
  /** Counted from when this file's turn comes. Default 10 s. */
  timeoutMs?: number;
};

/** What the worker answers; an error crosses the thread as its code and words. */
export type ResumeWorkerAnswer =
  | { reading: ResumeText & { fields: ResumeFields | null } }
  | { unreadable: { code: ResumeUnreadableCode; message: string } };

/**
 * The text and the fields of a résumé, PDF or DOCX, told by its content and never by its name.
 * Reads in a thread of its own, so that a hostile file can neither hold up nor bring down the process.
 * Throws ResumeUnreadable, whose message is written for the person who dropped the file.
 */
export async function readResume(bytes: Uint8Array, options: ReadResumeOptions): Promise<ResumeReading> {
  const { timeoutMs, ...fieldsOptions } = options;
  return (await read(bytes, fieldsOptions, timeoutMs)) as ResumeReading;
}

/** The text alone of any PDF or DOCX, read as carefully. */
export const readText = (bytes: Uint8Array): Promise<ResumeText> => read(bytes, null);

async function read(bytes: Uint8Array, fieldsOptions: ResumeFieldsOptions | null, timeoutMs?: number) {
  if (bytes.byteLength > RESUME_MAX_BYTES) throw new ResumeUnreadable('too_large');
  const answer = await readInThread<ResumeWorkerAnswer>(
    new URL('./resume-worker.ts', import.meta.url),
    { bytes, fieldsOptions },
    timeoutMs,
  ).catch((error: unknown) => {
    throw error instanceof ThreadEnded ? new ResumeUnreadable(error.why) : error;
  });
  if ('reading' in answer) return answer.reading;
  throw new ResumeUnreadable(answer.unreadable.code, answer.unreadable.message);
}
