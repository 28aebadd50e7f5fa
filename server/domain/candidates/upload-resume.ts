/** A dropped résumé: kept, read, and compared with the candidates that are already there. */
import type { z } from 'zod';
import { localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { Invalid } from '../../platform/errors.ts';
import type { Storage } from '../../platform/storage.ts';
import { judgeFile, keepFile } from '../files/index.ts';
import { normaliseEmail } from './contact.ts';
import { type ResumeReading, readResume } from './resume/read-resume.ts';
import { ResumeUnreadable } from './resume/resume-unreadable.ts';
import type { ResumeReadingView } from './schemas.ts';
import { findSimilar } from './similar.ts';

export type DroppedFile = { name: string; bytes: Uint8Array };

/** Reads the file before any transaction begins. @throws Invalid with a sentence that says how to mend it */
export async function readDropped(file: DroppedFile, now: Date, country: string): Promise<ResumeReading> {
  try {
    return await readResume(file.bytes, { today: localDate(now, 'UTC'), defaultCountry: country as 'IN' });
  } catch (error) {
    if (error instanceof ResumeUnreadable)
      throw new Invalid(error.message, [{ path: 'file', message: error.message }], error.code);
    throw error;
  }
}

/** Keeps a file that was read; the candidate is made by `createCandidate`, after a person has looked at it. */
export async function uploadResume(
  context: Context,
  storage: Storage,
  file: DroppedFile,
  reading: ResumeReading,
): Promise<z.output<typeof ResumeReadingView>> {
  const { mime, text } = reading;
  const judged = await judgeFile('resume', file.bytes, mime);
  const { id, name, sha256 } = await keepFile(context, storage, { kind: 'resume', ...file, judged, text });
  const { fields } = reading;
  const similar = await findSimilar(context, {
    name: fields.name ?? '',
    emails: fields.emails.map(normaliseEmail),
    phones: fields.phones,
    birthDate: fields.birthDate,
    currentEmployer: fields.currentEmployer,
    resumeHash: sha256,
  });
  return { resumeFileId: id, fileName: name, pages: reading.pages ?? 1, fields, similar };
}
