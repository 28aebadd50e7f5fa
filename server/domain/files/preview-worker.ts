/** The thread of `previewPage`: one file in, the harmless HTML of its body out. */
import { parentPort, workerData } from 'node:worker_threads';
import mammoth from 'mammoth';
import sanitizeHtml from 'sanitize-html';

type Work = { bytes: Uint8Array; mime: string };

const MAX_CHARACTERS = 300_000;
const REST = '<p><em>The rest is left out here. Download the file to read all of it.</em></p>';

/** Words and tables, and nothing that loads, leads anywhere or runs. */
const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    ...[
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'p',
      'br',
      'hr',
      'blockquote',
      'pre',
      'ul',
      'ol',
      'li',
      'dl',
      'dt',
      'dd',
    ],
    ...[
      'strong',
      'b',
      'em',
      'i',
      'u',
      's',
      'sup',
      'sub',
      'table',
      'thead',
      'tbody',
      'tfoot',
      'tr',
      'th',
      'td',
      'caption',
    ],
  ],
  allowedAttributes: { td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'] },
  nestingLimit: 60,
};

async function read({ bytes, mime }: Work): Promise<string> {
  if (mime === 'text/plain') return `<pre>${escaped(decoded(bytes).slice(0, MAX_CHARACTERS))}</pre>`;
  const html = mime === 'text/html' ? decoded(bytes) : await ofWord(bytes);
  const harmless = sanitizeHtml(html, ALLOWED);
  // Cut between tags, then mended: a table that is cut open would take the sentence about it in.
  if (harmless.length <= MAX_CHARACTERS) return harmless;
  return sanitizeHtml(harmless.slice(0, harmless.lastIndexOf('<', MAX_CHARACTERS)), ALLOWED) + REST;
}

async function ofWord(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer) },
    // Pictures would be unpacked for nothing: they are not shown.
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  );
  return value;
}

function decoded(bytes: Uint8Array): string {
  const mark = Buffer.from(bytes.subarray(0, 2)).toString('hex');
  const encoding = { fffe: 'utf-16le', feff: 'utf-16be' }[mark] ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

parentPort?.postMessage(await read(workerData as Work));
