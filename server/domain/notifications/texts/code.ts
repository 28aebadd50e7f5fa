/** The six digits that verify a number: made of the id that their row has and the secret, so that nothing of them is kept. */
import { createHmac, timingSafeEqual } from 'node:crypto';

export const CODE_MINUTES = 10;

export function codeOf(id: string, secret: string): string {
  const bytes = createHmac('sha256', secret).update(`text code ${id}`).digest();
  return String(bytes.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
}

export const isCodeOf = (id: string, secret: string, code: string): boolean =>
  timingSafeEqual(Buffer.from(codeOf(id, secret)), Buffer.from(code));
