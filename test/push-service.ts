/** A push service on this machine, and browsers that read what comes: they open it with their own keys. */
import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  type ECDH,
  hkdfSync,
  randomBytes,
  verify,
} from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach } from 'vitest';

type Pushed = { path: string; headers: IncomingHttpHeaders; body: Buffer };

export type PushService = {
  url: string;
  pushed: Pushed[];
  /** The status of its answers from now on; null: none comes, the connection is cut. */
  answers: number | null;
};

/** Before each test it takes everything, and has taken nothing. */
export function aPushService(): PushService {
  const service: PushService = { url: '', pushed: [], answers: 201 };
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    service.pushed.push({ path: request.url!, headers: request.headers, body: Buffer.concat(parts) });
    if (service.answers === null) return void request.socket.destroy();
    response.writeHead(service.answers).end();
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    service.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => Object.assign(service, { pushed: [], answers: 201 }));
  afterAll(() => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => void server.close(() => resolve()));
  });
  return service;
}

/** What a browser says of itself when it subscribes, and how it reads. */
export function aSubscription(endpoint: string, name = 'Firefox on Linux') {
  const ecdh = createECDH('prime256v1');
  const p256dh = ecdh.generateKeys('base64url');
  const auth = randomBytes(16).toString('base64url');
  return {
    said: { endpoint, keys: { p256dh, auth }, name },
    read: ({ body }: Pushed): unknown => JSON.parse(opened(body, ecdh, auth)),
  };
}

/** As RFC 8291 and RFC 8188 read, for the one record that a message is. */
function opened(body: Buffer, ecdh: ECDH, auth: string): string {
  const [salt, sender] = [body.subarray(0, 16), body.subarray(21, 21 + body[20]!)];
  const derive = (secret: Buffer, salted: Buffer, info: Buffer | string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', secret, salted, info, bytes));
  const parties = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), sender]);
  const secret = derive(ecdh.computeSecret(sender), Buffer.from(auth, 'base64url'), parties, 32);
  const key = derive(secret, salt, 'Content-Encoding: aes128gcm\0', 16);
  const nonce = derive(secret, salt, 'Content-Encoding: nonce\0', 12);
  const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(body.subarray(-16));
  const padded = Buffer.concat([decipher.update(body.subarray(21 + sender.length, -16)), decipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString();
}

/** The claims of who sends, if they are signed with this key. */
export function senderOf({ headers }: Pushed, publicKey: string): Record<string, unknown> | null {
  const [, token, key] = /^vapid t=([^,]+), k=(.+)$/.exec(String(headers.authorization)) ?? [];
  const [head, claims, signature] = String(token).split('.') as [string, string, string];
  const point = Buffer.from(publicKey, 'base64url');
  const x = point.subarray(1, 33).toString('base64url');
  const y = point.subarray(33).toString('base64url');
  const signer = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const isTheirs = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: signer, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  return isTheirs && key === publicKey ? JSON.parse(Buffer.from(claims, 'base64url').toString()) : null;
}
