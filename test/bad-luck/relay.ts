/** A mail relay of a few lines: enough of SMTP for a test to see what arrives, and to refuse. */
import { createServer, type Server, type Socket } from 'node:net';

export type Arrived = { to: string; messageId: string; subject: string; source: string };

export type Relay = { port: number; arrived: Arrived[]; close: () => Promise<void> };

/** @param refuses addresses that are answered with 550, for good */
export async function openRelay(
  port: number,
  refuses: (address: string) => boolean = () => false,
): Promise<Relay> {
  const arrived: Arrived[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    serve(socket, arrived, refuses);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port: (server.address() as { port: number }).port,
    arrived,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function serve(socket: Socket, arrived: Arrived[], refuses: (address: string) => boolean) {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let received = '';
  let to = '';
  let inData = false;
  say('220 relay.example');
  socket.setEncoding('utf8').on('data', (chunk) => {
    received += chunk;
    for (;;) {
      const end = inData ? '\r\n.\r\n' : '\r\n';
      const at = received.indexOf(end);
      if (at < 0) return;
      const text = received.slice(0, at);
      received = received.slice(at + end.length);
      if (inData) {
        inData = false;
        arrived.push({ to, ...headersOf(text), source: text });
        say('250 taken');
      } else if (/^RCPT TO:/i.test(text)) {
        to = text.match(/<(.*)>/)![1]!;
        say(refuses(to) ? '550 no such mailbox' : '250 ok');
      } else if (/^DATA/i.test(text)) {
        inData = true;
        say('354 go on');
      } else if (/^QUIT/i.test(text)) {
        say('221 bye');
        socket.end();
      } else {
        say('250 ok');
      }
    }
  });
}

function headersOf(source: string) {
  const head = source.slice(0, source.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ');
  const header = (name: string) => head.match(new RegExp(`^${name}: (.*)$`, 'im'))?.[1] ?? '';
  return { messageId: header('Message-ID'), subject: header('Subject') };
}
