/** A profile in a file, told by its content: LinkedIn's export, its PDF, or a JSON Resume. */
import { Invalid } from '../../../platform/errors.ts';
import { textOfBytes } from '../../../platform/text-of-bytes.ts';
import { readJsonResume } from '../../careers/index.ts';
import { readExport, type Told } from './export.ts';
import { readProfilePdf } from './profile-pdf.ts';
import type { PersonRead } from './tables.ts';

export type FileSource = 'linkedin_export' | 'linkedin_pdf' | 'json_resume';

/** @throws Invalid for what is none of them, with what to send instead */
export function sourceOf(bytes: Uint8Array): FileSource {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024));
  if (start.subarray(0, 2).toString('latin1') === 'PK') return 'linkedin_export';
  if (start.includes('%PDF-')) return 'linkedin_pdf';
  if (/^\s*\{/.test(textOfBytes(start).text.replace(/^\ufeff/, ''))) return 'json_resume';
  const message =
    'This is neither LinkedIn’s ZIP of your data, nor your profile saved as PDF, nor a JSON Resume. Send one of these.';
  throw new Invalid(message, [{ path: 'file', message }], 'no_profile');
}

/** A life in words; each of the empty objects that fit into more would cost a hundred times its bytes. */
const MOST_JSON = 2_000_000;

type Reading = { now: Date; country: string; told: Told };

export async function readProfileFile(
  source: FileSource,
  bytes: Uint8Array,
  { now, country, told }: Reading,
): Promise<PersonRead> {
  switch (source) {
    case 'linkedin_export':
      return readExport(bytes, told);
    case 'linkedin_pdf':
      return readProfilePdf(bytes, now, country);
    case 'json_resume':
      if (bytes.length > MOST_JSON)
        throw new Invalid(
          'This JSON has more than 2 MB, which no résumé has. Leave out what is no text, and send it again.',
          [],
          'too_large',
        );
      return readJsonResume(textOfBytes(bytes).text.replace(/^\ufeff/, ''));
  }
}
