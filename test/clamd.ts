/** A local server that speaks clamd’s INSTREAM: it finds the test virus of EICAR, and whatever else it is told to do. */
import { once } from 'node:events';
import net from 'node:net';

/** In two halves, or scanners would find it here. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

type Manner = 'scan' | 'silent' | 'hang up' | 'size limit' | 'garble';

export async function openClamd(where: { path: string } | { port: 0 } = { port: 0 }) {
  let manner: Manner = 'scan';
  const heard: number[] = [];
  const open = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => {});
    let received = Buffer.alloc(0);
    socket.on('data', (data) => {
      received = Buffer.concat([received, data]);
      if (manner === 'hang up') socket.destroy();
      else if (manner === 'size limit') socket.end('INSTREAM size limit exceeded. ERROR\0');
      else if (manner === 'garble') socket.end('stream: OK or so\0');
      else if (manner === 'scan') answer(socket);
    });
    function answer(to: net.Socket) {
      const content = contentOf(received);
      if (!content) return;
      heard.push(content.length);
      to.end(content.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
    }
  });
  server.listen(where);
  await once(server, 'listening');
  const address = server.address();
  return {
    url: typeof address === 'string' ? `unix://${address}` : `tcp://127.0.0.1:${address!.port}`,
    /** Bytes of each file that it scanned. */
    heard,
    behave: (next: Manner) => {
      manner = next;
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** @returns null while the chunk of no length is still to come @throws where the command is another one */
function contentOf(received: Buffer): Buffer | null {
  const COMMAND = 'zINSTREAM\0';
  if (received.length < COMMAND.length) return null;
  if (received.toString('latin1', 0, COMMAND.length) !== COMMAND) throw new Error('no INSTREAM');
  const chunks: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
