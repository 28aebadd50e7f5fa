/** What may be kept as what: told by content, up to a size, and for how long where nothing names it. */

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PICTURES = ['image/png', 'image/jpeg'];
const WRITTEN = ['text/plain', 'text/html'];
const ZIP = 'application/zip';

const MB = 1024 * 1024;

type Kind = {
  /** MIME types by content. */
  types: readonly string[];
  /** Which these are, in a sentence for whoever sends another one. */
  wanted: string;
  maxBytes: number;
  /** Days after which a file goes that no row of any table names; null: it stays. */
  looseDays: number | null;
};

export const FILE_KINDS = {
  resume: {
    types: [PDF, DOCX],
    wanted: 'A résumé is a PDF or a Word .docx file.',
    maxBytes: 10 * MB,
    looseDays: 1,
  },
  // A row of its own over the bytes of a résumé, made by its submission.
  submitted_resume: {
    types: [PDF, DOCX],
    wanted: 'A résumé is a PDF or a Word .docx file.',
    maxBytes: 10 * MB,
    looseDays: null,
  },
  invoice_pdf: { types: [PDF], wanted: 'An invoice is a PDF.', maxBytes: 10 * MB, looseDays: null },
  job_description: {
    types: [PDF, DOCX, ...WRITTEN],
    wanted: 'A job description is a PDF, a Word .docx file, a text or a saved web page.',
    maxBytes: 10 * MB,
    looseDays: 1,
  },
  job_document: {
    types: [PDF, DOCX, ...PICTURES],
    wanted: 'A document is a PDF, a Word .docx file, or a PNG or JPEG picture.',
    maxBytes: 25 * MB,
    looseDays: 1,
  },
  ticket_attachment: {
    types: [PDF, DOCX, ...PICTURES, 'image/webp', 'text/plain'],
    wanted: 'An attachment is a PDF, a Word .docx file, a picture (PNG, JPEG, WebP) or a text.',
    maxBytes: 10 * MB,
    looseDays: 1,
  },
  blog_image: {
    types: [...PICTURES, 'image/webp'],
    wanted: 'A picture is a PNG, JPEG or WebP file.',
    maxBytes: 10 * MB,
    looseDays: 1,
  },
  linkedin_import: {
    types: [ZIP, PDF, ...WRITTEN],
    wanted: 'An import is the ZIP of a LinkedIn export, a PDF, a saved web page, a text or a CSV.',
    maxBytes: 25 * MB,
    looseDays: 7,
  },
} as const satisfies Record<string, Kind>;

export type FileKind = keyof typeof FILE_KINDS;

export const kindOf = (kind: FileKind): Kind => FILE_KINDS[kind];
