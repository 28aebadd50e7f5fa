/** The thread of readResume: one file in, one answer out. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ResumeWorkerAnswer } from './read-resume.ts';
import { type ResumeFieldsOptions, resumeFields } from './resume-fields.ts';
import { resumeText } from './resume-text.ts';
import { ResumeUnreadable } from './resume-unreadable.ts';

type Work = { bytes: Uint8Array; fieldsOptions: ResumeFieldsOptions | null };

async function read({ bytes, fieldsOptions }: Work) {
  const text = await resumeText(bytes);
  return { ...text, fields: fieldsOptions && resumeFields(text.text, fieldsOptions) };
}

async function answer(): Promise<ResumeWorkerAnswer> {
  try {
    return { reading: await read(workerData as Work) };
  } catch (error) {
    if (!(error instanceof ResumeUnreadable)) throw error;
    return { unreadable: { code: error.code, message: error.message } };
  }
}

parentPort?.postMessage(await answer());
