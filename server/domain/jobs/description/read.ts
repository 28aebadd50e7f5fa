/** A file that somebody dropped: told by its content, and read for what a job order asks. */
import { fileTypeFromBuffer } from 'file-type';
import { Invalid } from '../../../platform/errors.ts';
import { plainText, ResumeUnreadable, type ResumeUnreadableCode, readText } from '../../candidates/index.ts';
import { type Reading, type ReadingOptions, readFields } from './fields.ts';
import { jobOfLinkedinText } from './linkedin-text.ts';
import { postingIn, readPage } from './page.ts';
import { readPosting } from './posting.ts';

export const DESCRIPTION_MAX_BYTES = 10 * 1024 * 1024;

export type DescriptionReading = Reading & { mime: string };

const MESSAGES: Record<ResumeUnreadableCode, string> = {
  not_pdf_or_docx:
    'This is not a PDF, a Word .docx file, a text or a saved web page. Save it as one of these and drop that.',
  too_large:
    'This file is too large. A job description may have up to 10 MB; shrink its pictures, or paste its text.',
  password_protected: 'This file is protected by a password. Save a copy without one and drop that.',
  too_many_pages: 'This file has more than 100 pages. Drop the job description alone.',
  damaged: 'This file is damaged and cannot be opened. Save or download it again and drop the new copy.',
  no_text:
    'This file holds only pictures, such as a scan, so there is no text to read. Paste its text, or fill in the form by hand.',
  timeout: 'This file took too long to read. Save it as a PDF again and drop that, or paste its text.',
};

/** Reads the file before any transaction begins. @throws Invalid with a sentence that says how to mend it */
export async function readDescription(
  bytes: Uint8Array,
  options: ReadingOptions,
): Promise<DescriptionReading> {
  if (bytes.byteLength > DESCRIPTION_MAX_BYTES) throw unreadable('too_large');
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (type?.mime.startsWith('image/'))
    throw unreadable(
      'no_text',
      'This is a picture, such as a scan, so there is no text to read. Paste its text, or fill in the form by hand.',
    );
  if (
    !type ||
    /^(?:text|application)\/(?:html|xml|rtf)?$/.test(type.mime) ||
    type.mime === 'application/xml'
  ) {
    const text = decoded(bytes);
    if (text !== null) return readMarkup(text, options);
  }
  try {
    const { mime, text } = await readText(bytes);
    return { mime, ...readFields(text, options) };
  } catch (error) {
    if (error instanceof ResumeUnreadable) throw unreadable(error.code);
    throw error;
  }
}

function unreadable(code: ResumeUnreadableCode, message = MESSAGES[code]): Invalid {
  return new Invalid(message, [{ path: 'file', message }], code);
}

/** @returns null for bytes that are no text */
function decoded(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  const isBinary =
    encoding === 'utf-8' && (bytes.includes(0) || startsAs(bytes, '%PDF-') || startsAs(bytes, '{\\rtf'));
  if (isBinary || (bytes[0] === 0xd0 && bytes[1] === 0xcf)) return null;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const startsAs = (bytes: Uint8Array, mark: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes(mark);

function readMarkup(raw: string, options: ReadingOptions): DescriptionReading {
  const isPage = /<(?:!doctype html|html|head|body|div|p|script|article|section)[\s>]/i.test(
    raw.slice(0, 10_000),
  );
  const { text, posting } = isPage ? readPage(raw) : { text: raw, posting: dataIn(raw) };
  const mime = isPage ? 'text/html' : 'text/plain';
  if (posting) return { mime, ...readPosting(posting, options) };
  const whole = plainText(text.slice(0, 200_000));
  const clean = jobOfLinkedinText(whole) ?? whole;
  if (!/\p{L}/u.test(clean))
    throw unreadable(
      'no_text',
      'There is no text in this file. Paste the description, or fill in the form by hand.',
    );
  return { mime, ...readFields(clean, options) };
}

/** Structured data that somebody saved alone. */
const dataIn = (raw: string) => (/^\s*[[{]/.test(raw) && raw.length <= 1_000_000 ? postingIn(raw) : null);
