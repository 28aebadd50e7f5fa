/** A real mail relay on the loopback: shows a test what arrives, and can refuse, delay and break off. */
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export type Arrived = {
  to: string;
  messageId: string;
  subject: string;
  source: string;
  /** What the other side calls itself. */
  from: string;
  /** The line broke before the answer, or the sender was gone by then: it cannot be known there that it was taken. */
  untold: boolean;
};

/** What the relay does with one message. */
export type Mood = 'takes' | 'delays' | 'refuses for now' | 'breaks off before' | 'breaks off after';

export type Relay = {
  port: number;
  arrived: Arrived[];
  /** Whether a message is on its way in. */
  isBusyWith: (from: string) => boolean;
  close: () => Promise<void>;
};

type Options = {
  /** Addresses that are answered with 550, for good, or with what it gives. */
  refuses?: (address: string) => boolean | string;
  mood?: (messageId: string) => Mood;
};

const DELAY_MS = 200;

export async function openRelay(
  port: number,
  { refuses = () => false, mood = () => 'takes' }: Options = {},
): Promise<Relay> {
  const arrived: Arrived[] = [];
  const sockets = new Map<number, Socket>();
  const busyWith: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 1,
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, answer) => {
      const refusal = refuses(address);
      if (!refusal) return answer(null);
      const words = refusal === true ? '550 no such mailbox' : refusal;
      answer(answered(Number(words.slice(0, 3)), words.slice(4)));
    },
    onData: async (stream, session, answer) => {
      busyWith.push(session.hostNameAppearsAs);
      await take(stream, session, answer);
      busyWith.splice(busyWith.indexOf(session.hostNameAppearsAs), 1);
    },
  });
  const take: NonNullable<SMTPServerOptions['onData']> = async (stream, session, answer) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    await new Promise((resolve) => stream.on('close', resolve));
    // A worker that was killed in the middle has not said all of it.
    if (!stream.readableEnded) return;
    const source = Buffer.concat(chunks).toString('utf8');
    const headers = headersOf(source);
    const how = mood(headers.messageId);
    const breakOff = () => sockets.get(session.remotePort)?.destroy();
    if (how === 'breaks off before') return breakOff();
    if (how === 'refuses for now') return answer(answered(451, 'come back later'));
    if (how === 'delays') await sleep(DELAY_MS);
    arrived.push({
      to: session.envelope.rcptTo[0]!.address,
      ...headers,
      source,
      from: session.hostNameAppearsAs,
      untold: how === 'breaks off after' || !sockets.has(session.remotePort),
    });
    if (how === 'breaks off after') return breakOff();
    answer(null);
  };
  // Of a client that is gone.
  server.on('error', () => {});
  server.server.on('connection', (socket: Socket) => {
    sockets.set(socket.remotePort!, socket);
    socket.on('close', () => sockets.delete(socket.remotePort!));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    arrived,
    isBusyWith: (from) => busyWith.includes(from),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets.values()) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

const answered = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode });

function headersOf(source: string) {
  const head = source.slice(0, source.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ');
  const header = (name: string) => head.match(new RegExp(`^${name}: (.*)$`, 'im'))?.[1] ?? '';
  return { messageId: header('Message-ID'), subject: header('Subject') };
}
