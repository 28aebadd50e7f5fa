/** A receiver of webhooks on this machine that answers as it is told, and checks signatures by a code of its own. */
import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach } from 'vitest';

export type Received = { path: string; headers: IncomingHttpHeaders; body: string };
type Answering = (response: ServerResponse, received: Received) => void;

const takes: Answering = (response) => void response.writeHead(200).end('taken');

export type Receiver = {
  url: string;
  received: Received[];
  /** How it answers from now on. */
  answers: Answering;
};

/** Before each test it takes everything, and has received nothing. */
export function aReceiver(): Receiver {
  const receiver: Receiver = { url: '', received: [], answers: takes };
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const received = { path: request.url!, headers: request.headers, body };
      receiver.received.push(received);
      receiver.answers(response, received);
    });
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`;
  });
  beforeEach(() => {
    receiver.received = [];
    receiver.answers = takes;
  });
  afterAll(() => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => void server.close(() => resolve()));
  });
  return receiver;
}

/** Which of the signatures are made with the secret, as the specification of Standard Webhooks reads. */
export function matching({ headers, body }: Received, secret: string): number[] {
  const key = Buffer.from(secret.split('_')[1]!, 'base64');
  const hmac = createHmac('sha256', key);
  hmac.update(`${headers['webhook-id']}.`);
  hmac.update(`${headers['webhook-timestamp']}.`);
  hmac.update(body);
  const expected = hmac.digest('base64');
  return String(headers['webhook-signature'])
    .split(' ')
    .flatMap((each, at) => (each === `v1,${expected}` ? [at] : []));
}
