/** The tables of a ZIP that nobody vouches for: only what is looked for is unpacked, and no more than fits. */
import yauzl from 'yauzl';
import { Invalid } from '../../../platform/errors.ts';
import { plainName, TABLES, type TableName } from './tables.ts';

const MOST_FILES = 10_000;
/** Of all tables together; each of them is text, and the longest export that we know of has two. */
const MOST_UNPACKED = 40_000_000;

const REFUSALS = {
  damaged: 'This ZIP is damaged. Download it from LinkedIn again, and send that.',
  locked: 'This ZIP is protected by a password. Unpack it, pack it again without one, and send that.',
  too_large: 'This ZIP unpacks to more than 40 MB of tables. Ask LinkedIn for your profile data alone.',
  climbs: 'This ZIP names files outside of itself, which LinkedIn’s never does. Download it again.',
  zip_in_zip: 'In this ZIP lies another ZIP. Unpack it once, and send the one inside.',
  no_export:
    'This ZIP holds no LinkedIn profile: no Profile.csv, Positions.csv or Skills.csv. Send the ZIP as LinkedIn gave it to you.',
} as const;

const refusal = (code: keyof typeof REFUSALS): Invalid => new Invalid(REFUSALS[code], [], code);

/** @throws Invalid with what to do instead */
export async function tablesOfZip(bytes: Uint8Array): Promise<Map<TableName, Uint8Array>> {
  const zip = await open(bytes);
  const found = new Map<TableName, Uint8Array>();
  let left = MOST_UNPACKED;
  let zips = 0;
  try {
    for await (const entry of entriesOf(zip)) {
      const name = entry.fileName.split('/').at(-1)!;
      if (/\.zip$/i.test(name)) zips++;
      const table = tableOf(name);
      if (!table || found.has(table)) continue;
      const content = await unpack(zip, entry, left);
      left -= content.length;
      found.set(table, content);
    }
  } catch (error) {
    throw inWords(error);
  } finally {
    zip.close();
  }
  if (!found.size) throw refusal(zips ? 'zip_in_zip' : 'no_export');
  return found;
}

function tableOf(fileName: string): TableName | undefined {
  if (!/\.csv$/i.test(fileName)) return undefined;
  const name = plainName(fileName.slice(0, -4));
  return TABLES.find((table) => table === name);
}

const open = (bytes: Uint8Array): Promise<yauzl.ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true },
      (error, zip) => (error ? reject(refusal('damaged')) : resolve(zip)),
    );
  });

/** One after the other, as they are asked for. */
async function* entriesOf(zip: yauzl.ZipFile): AsyncGenerator<yauzl.Entry> {
  if (zip.entryCount > MOST_FILES) throw refusal('too_large');
  for (;;) {
    const entry = await new Promise<yauzl.Entry | null>((resolve, reject) => {
      zip.removeAllListeners();
      zip.once('entry', resolve);
      zip.once('end', () => resolve(null));
      zip.once('error', reject);
      zip.readEntry();
    });
    if (!entry) return;
    yield entry;
  }
}

/** Counts what really comes out: the sizes that a ZIP declares are whatever its author wrote. */
async function unpack(zip: yauzl.ZipFile, entry: yauzl.Entry, most: number): Promise<Uint8Array> {
  if (entry.generalPurposeBitFlag & 1) throw refusal('locked');
  if (entry.uncompressedSize > most) throw refusal('too_large');
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) throw refusal('too_large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function inWords(error: unknown): Error {
  if (error instanceof Invalid) return error;
  const message = error instanceof Error ? error.message : '';
  if (/invalid relative path|absolute path|invalid characters in fileName/.test(message))
    return refusal('climbs');
  if (/too many bytes/.test(message)) return refusal('too_large');
  return refusal('damaged');
}
