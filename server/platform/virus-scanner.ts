/** ClamAV’s daemon, where one is set: it is sent a file as a stream and says what it found. */
import { once } from 'node:events';
import net from 'node:net';
import type { Readable } from 'node:stream';
import { HireloomError } from './errors.ts';

export type VirusScanner = {
  /** @returns the name of what was found, null for a clean file @throws HireloomError 503 where nobody answers in time */
  scan: (content: Readable) => Promise<string | null>;
};

/** Of both the connection and the answer. A scan of ten megabytes takes a fraction of it. */
const CHUNK_BYTES = 64 * 1024;

/** @param clamd tcp://host:port or unix:///path/of/the/socket @param patience seconds for the whole of a scan */
export const openVirusScanner = (clamd: string, patience: number): VirusScanner => ({
  scan: async (content) => {
    const socket = net.connect(placeOf(new URL(clamd)));
    const timer = setTimeout(() => socket.destroy(new Error('no answer in time')), patience * 1000);
    try {
      const answer = readAnswer(socket);
      // It may refuse before it has heard all.
      await Promise.race([answer, sendAll(socket, content)]);
      return findingOf(await answer);
    } catch (error) {
      throw scannerAway(error);
    } finally {
      clearTimeout(timer);
      socket.destroy();
      content.destroy();
    }
  },
});

const placeOf = ({ protocol, hostname, port, pathname }: URL): net.NetConnectOpts =>
  protocol === 'unix:'
    ? { path: decodeURIComponent(pathname) }
    : { host: hostname, port: Number(port || 3310) };

/** INSTREAM: each chunk behind its length, and one of no length at the end. */
async function sendAll(socket: net.Socket, content: Readable): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const chunk of content as AsyncIterable<Buffer>) {
    for (let at = 0; at < chunk.length; at += CHUNK_BYTES) {
      const part = chunk.subarray(at, at + CHUNK_BYTES);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(part.length);
      socket.write(length);
      if (!socket.write(part)) await once(socket, 'drain');
    }
  }
  socket.write(Buffer.alloc(4));
}

function readAnswer(socket: net.Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => {
      answer += text;
    });
    socket.once('error', reject);
    socket.once('close', () => (answer ? resolve(answer) : reject(new Error('closed without an answer'))));
    socket.once('end', () => socket.end());
  });
}

/** “stream: OK” or “stream: Eicar-Test-Signature FOUND”; anything else is no judgement. */
function findingOf(answer: string): string | null {
  const [, found, verdict] = /^stream: (?:(.{1,200}) )?(OK|FOUND)\0?\s*$/.exec(answer) ?? [];
  if (verdict === 'OK' && !found) return null;
  if (verdict === 'FOUND' && found) return found;
  throw new Error(`it answered: ${answer.slice(0, 200)}`);
}

function scannerAway(cause: unknown): HireloomError {
  const error = new HireloomError(
    503,
    'scanner_away',
    'The virus scanner does not answer, so nothing was kept. Try again in a few minutes, or tell your administrator.',
  );
  error.cause = cause;
  return error;
}
