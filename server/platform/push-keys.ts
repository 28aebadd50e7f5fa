/** The pair of keys by which push services know this installation (VAPID, RFC 8292). */
import { createECDH, hkdfSync } from 'node:crypto';

export type PushKeys = { publicKey: string; privateKey: string };

const CURVE = 'prime256v1';

/** Of the secret that all processes share, so that they need not agree on where to keep it. */
export function pushKeysOf(secret: string): PushKeys {
  for (let attempt = 0; ; attempt++) {
    const bytes = hkdfSync('sha256', secret, '', `web push ${attempt}`, 32);
    const privateKey = Buffer.from(bytes).toString('base64url');
    const publicKey = publicPushKeyOf(privateKey);
    if (publicKey) return { publicKey, privateKey };
  }
}

/** @returns null where it is no private key: one number in four thousand million is none */
export function publicPushKeyOf(privateKey: string): string | null {
  const ecdh = createECDH(CURVE);
  try {
    ecdh.setPrivateKey(privateKey, 'base64url');
  } catch {
    return null;
  }
  return ecdh.getPublicKey('base64url');
}
