/** Why a file could not be read as a résumé. The messages go to the person who dropped it, so each says what to do next. */
const MESSAGES = {
  not_pdf_or_docx: 'This is not a PDF or a Word .docx file. Save the résumé as one of these and drop that.',
  too_large:
    'This file is too large. A résumé may have up to 10 MB; shrink its pictures, or save it as a PDF again.',
  password_protected: 'This file is protected by a password. Save a copy without one and drop that.',
  too_many_pages: 'This file has more than 100 pages. Drop the résumé alone, without the other documents.',
  damaged: 'This file is damaged and cannot be opened. Save or download it again and drop the new copy.',
  no_text:
    'This file holds only pictures, such as a scan, so there is no text to read. Drop the original document, or fill in the fields by hand.',
  timeout:
    'This file took too long to read. Save it as a PDF again and drop that, or fill in the fields by hand.',
} as const;

export type ResumeUnreadableCode = keyof typeof MESSAGES;

export class ResumeUnreadable extends Error {
  override readonly name = 'ResumeUnreadable';
  readonly code: ResumeUnreadableCode;

  constructor(code: ResumeUnreadableCode, message: string = MESSAGES[code]) {
    super(message);
    this.code = code;
  }
}
