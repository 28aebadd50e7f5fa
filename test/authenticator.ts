/** A phone or a security key in software: makes passkeys and signs with them as WebAuthn says, with real keys. */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

type Passkey = { id: string; privateKey: KeyObject; userHandle: string; counter: number };

export type TestAuthenticator = ReturnType<typeof makeAuthenticator>;

const PRESENT = 0x01;
const VERIFIED = 0x04;
const WITH_KEY = 0x40;

/** @param origin of the page that the browser shows */
export function makeAuthenticator(origin: string) {
  const authenticator = {
    passkeys: [] as Passkey[],
    /** Whether the person showed their finger, face or PIN. */
    verifies: true,
    origin,

    create(options: { challenge: string; user: { id: string }; rp: { id: string } }) {
      const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const id = randomBytes(16);
      const passkey = { id: id.toString('base64url'), privateKey, userHandle: options.user.id, counter: 0 };
      authenticator.passkeys.push(passkey);
      const { x, y } = publicKey.export({ format: 'jwk' });
      const coordinate = (part?: string) => Buffer.from(part!, 'base64url');
      const key = cborMap([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, coordinate(x)],
        [-3, coordinate(y)],
      ]);
      const length = Buffer.from([0, id.length]);
      const data = Buffer.concat([
        authenticatorData(options.rp.id, WITH_KEY, 0),
        Buffer.alloc(16),
        length,
        id,
        key,
      ]);
      const attestationObject = cborMap([
        ['fmt', 'none'],
        ['attStmt', []],
        ['authData', data],
      ]).toString('base64url');
      return answer(passkey.id, {
        clientDataJSON: clientData('webauthn.create', options.challenge).toString('base64url'),
        attestationObject,
        transports: ['internal'],
      });
    },

    get(options: { challenge: string; rpId: string }, passkey = authenticator.passkeys.at(-1)!) {
      passkey.counter += 1;
      const data = authenticatorData(options.rpId, 0, passkey.counter);
      const client = clientData('webauthn.get', options.challenge);
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
      return answer(passkey.id, {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', signed, passkey.privateKey).toString('base64url'),
        userHandle: passkey.userHandle,
      });
    },
  };
  return authenticator;

  function authenticatorData(host: string, flags: number, counter: number): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const all = flags | PRESENT | (authenticator.verifies ? VERIFIED : 0);
    return Buffer.concat([createHash('sha256').update(host).digest(), Buffer.from([all]), count]);
  }

  function clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: authenticator.origin, crossOrigin: false }));
  }
}

const answer = (id: string, response: Record<string, unknown>) => ({
  id,
  rawId: id,
  type: 'public-key',
  response,
  clientExtensionResults: {},
  authenticatorAttachment: 'platform',
});

/** Maps within are empty. */
type Cbor = number | string | Buffer | [];

/** As much of CBOR (RFC 8949) as a passkey needs. */
function cborMap(entries: [number | string, Cbor][]): Buffer {
  return Buffer.concat([
    head(5, entries.length),
    ...entries.flatMap(([key, value]) => [cbor(key), cbor(value)]),
  ]);
}

function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, value.length), Buffer.from(value)]);
  return Array.isArray(value) ? cborMap([]) : Buffer.concat([head(2, value.length), value]);
}

function head(major: number, length: number): Buffer {
  const type = major << 5;
  if (length < 24) return Buffer.from([type | length]);
  return length < 256
    ? Buffer.from([type | 24, length])
    : Buffer.from([type | 25, length >> 8, length & 0xff]);
}
