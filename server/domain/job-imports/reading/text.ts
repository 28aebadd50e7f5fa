/** The bytes of a file as text, whatever a spreadsheet saved them as. */
import { Invalid } from '../../../platform/errors.ts';
import { textOfBytes } from '../../../platform/text-of-bytes.ts';

export type FileText = { text: string; notes: string[] };

/** @throws Invalid for what is no text, with what to do instead */
export function textOf(bytes: Uint8Array): FileText {
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new Invalid(
      'This is a workbook. In your spreadsheet, save it as CSV, and send that.',
      [],
      'workbook',
    );
  const { text, notes } = decode(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what no text holds
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text))
    throw new Invalid('This is no CSV file. In your spreadsheet, save the list as CSV.', [], 'not_csv');
  return { text: text.replaceAll(/\r\n?/g, '\n').replace(/^sep=.\n/i, ''), notes };
}

function decode(bytes: Uint8Array): FileText {
  const { text, windows } = textOfBytes(bytes);
  return { text, notes: windows ? [NOT_UTF8] : [] };
}

const NOT_UTF8 =
  'The file is not saved as UTF-8 and was read as Windows text. Look at letters like é and ü below; if they are wrong, save it as “CSV UTF-8”.';

const startsWith = (bytes: Uint8Array, start: number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);
