import { fileTypeFromBuffer } from 'file-type';
import { docxText } from './docx-text.ts';
import { pdfText } from './pdf-text.ts';
import { ResumeUnreadable } from './resume-unreadable.ts';

export const DOCX_MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const RESUME_MAX_CHARACTERS = 200_000;

export type ResumeText = {
  mime: 'application/pdf' | typeof DOCX_MIME;
  /** For a DOCX what Word last counted; null when it did not say. */
  pages: number | null;
  /** Line by line in reading order; cells of a row are parted by tabs. Plain text: escape it where it is shown. */
  text: string;
};

/** The plain text of a PDF or DOCX. Run it in a worker: the parsers trust nobody, but a file can keep them busy. */
export async function resumeText(bytes: Uint8Array): Promise<ResumeText> {
  if (startsAsPdf(bytes)) return withText('application/pdf', await pdfText(bytes));
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return withText(DOCX_MIME, docxText(bytes));
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw oldOrLockedOfficeFile(bytes);
  throw await notAResume(bytes);
}

/** Scanners and mail gateways put bytes before the header; readers accept it within the first kilobyte. */
function startsAsPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes('%PDF-');
}

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Word writes a .docx with a password into the same container as the .doc of old. */
function oldOrLockedOfficeFile(bytes: Uint8Array): ResumeUnreadable {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    return new ResumeUnreadable('password_protected');
  return new ResumeUnreadable(
    'not_pdf_or_docx',
    'This is an old Word file (.doc). Open it, save it as .docx or PDF, and drop that.',
  );
}

async function notAResume(bytes: Uint8Array): Promise<ResumeUnreadable> {
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (!type) return new ResumeUnreadable('not_pdf_or_docx');
  return new ResumeUnreadable(
    'not_pdf_or_docx',
    `This is a .${type.ext} file, not a PDF or a Word .docx file. Save the résumé as one of these and drop that.`,
  );
}

function withText(
  mime: ResumeText['mime'],
  { pages, text }: { pages: number | null; text: string },
): ResumeText {
  const clean = plainText(text).slice(0, RESUME_MAX_CHARACTERS);
  if (!/[\p{L}\p{N}]/u.test(clean)) throw new ResumeUnreadable('no_text');
  return { mime, pages, text: clean };
}

/** Ligatures and full-width letters become ordinary ones; control characters (NUL upsets PostgreSQL) go. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\P{Cc}\t\n]|(?![\u200c\u200d])\p{Cf}/gu, '') // the two kept join Indic and Persian letters
    .toWellFormed()
    .replace(/[ \t]{0,100}\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
