/** What opens a session, a key or a renewal: 256 random bits that only its holder keeps. */
import { createHash, randomBytes } from 'node:crypto';

export const newToken = (): string => randomBytes(32).toString('base64url');

/** As which a token is kept. Nobody guesses 256 bits, so that no salt and no slow hash is needed. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();
