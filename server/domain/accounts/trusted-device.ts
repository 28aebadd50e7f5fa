/**
 * A browser that has signed in to an account before is known by a signed cookie. Tries from anywhere else share one limit
 * per account, so that many machines cannot guess; its owner's own browser is not locked out by them.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Sent to sign-in alone, so it cannot be `__Host-`. */
export const deviceCookie = (isHttps: boolean): string =>
  isHttps ? '__Secure-hireloom.device' : 'hireloom.device';

const signatureOf = (email: string, nonce: string, secret: string): Buffer =>
  createHmac('sha256', secret).update(`trusted device ${nonce} ${email}`).digest();

export function trustDevice(email: string, secret: string): string {
  const nonce = randomBytes(12).toString('base64url');
  return `${nonce}.${signatureOf(email, nonce, secret).toString('base64url')}`;
}

/** @returns the device's own key to count by, or null where it is not known for this account */
export function trustedDevice(cookie: string | undefined, email: string, secret: string): string | null {
  const [nonce = '', signature = ''] = (cookie ?? '').split('.');
  const given = Buffer.from(signature, 'base64url');
  const right = signatureOf(email, nonce, secret);
  return given.length === right.length && timingSafeEqual(given, right) ? nonce : null;
}
