import { createHmac, timingSafeEqual } from 'node:crypto';
import { parse, stringify, v7 } from 'uuid';

/** A time-ordered id, made here because PostgreSQL 15 has no uuidv7(). */
export const newId = (): string => v7();

let told = 0;

/** An id for what happened at another time (demo and load data), so that history sorts among the rest by its day. */
export const newIdAt = (at: Date): string => v7({ msecs: at.getTime(), seq: told++ });

/** An id so much older than another: where to look again from. */
export function earlierId(id: string, milliseconds: number): string {
  const time = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  return v7({ msecs: Math.max(0, time - milliseconds), random: new Uint8Array(16), seq: 0 });
}

const signature = (id: string, secret: string): Buffer =>
  createHmac('sha256', secret).update(`one-time link ${id}`).digest().subarray(0, 24);

/** The token of a one-time link: the id of its row and a signature; 40 bytes as base64url. */
export function signLink(id: string, secret: string): string {
  return Buffer.concat([parse(id), signature(id, secret)]).toString('base64url');
}

/** The id that a token was made of, or null where the token was altered or made up. */
export function verifyLink(token: string, secret: string): string | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 40) return null;
  try {
    const id = stringify(bytes.subarray(0, 16));
    return timingSafeEqual(bytes.subarray(16), signature(id, secret)) ? id : null;
  } catch {
    return null;
  }
}
