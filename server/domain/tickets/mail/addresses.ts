/** Addresses by which an answer finds its ticket: each is one person’s for one ticket, and made by nobody else. */
import { createHmac, timingSafeEqual } from 'node:crypto';

// Relays may write an address in small letters.
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const SIGNATURE_BYTES = 10;
const TOKEN = /\+([a-z2-7]{42})@/;
const AGENCY = /\+([a-z0-9-]{2,20})@/;

/** @param address of the setting TICKET_MAIL_ADDRESS */
export function answerAddress(address: string, ticketId: string, person: string, secret: string): string {
  const bytes = Buffer.concat([
    Buffer.from(ticketId.replaceAll('-', ''), 'hex'),
    sign(ticketId, person, secret),
  ]);
  return address.replace('@', `+${encode(bytes)}@`);
}

const sign = (ticketId: string, person: string, secret: string): Buffer =>
  createHmac('sha256', secret)
    .update(`ticket ${ticketId} ${person.toLowerCase()}`)
    .digest()
    .subarray(0, SIGNATURE_BYTES);

export type Token = { ticketId: string; isOf: (person: string) => boolean };

/** What one of these addresses says; not yet whether it is true: `isOf` tells for whom it was made. */
export function tokenIn(addresses: string[], secret: string): Token | null {
  const [, token] = addresses.map((each) => TOKEN.exec(each)).find((match) => match) ?? [];
  if (!token) return null;
  const bytes = decode(token);
  const hex = bytes.subarray(0, 16).toString('hex');
  const ticketId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const given = bytes.subarray(16, 16 + SIGNATURE_BYTES);
  return { ticketId, isOf: (person) => timingSafeEqual(given, sign(ticketId, person, secret)) };
}

/** The code of the agency that is written to, as in support+nimbus@…; null where it is the platform. */
export function agencyCodeIn(addresses: string[]): string | null {
  const [, code] = addresses.map((each) => AGENCY.exec(each)).find((match) => match) ?? [];
  return code?.toUpperCase() ?? null;
}

function encode(bytes: Buffer): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  const length = Math.ceil((bytes.length * 8) / 5);
  bits <<= BigInt(length * 5 - bytes.length * 8);
  return Array.from(
    { length },
    (_, at) => LETTERS[Number((bits >> BigInt((length - 1 - at) * 5)) & 31n)],
  ).join('');
}

function decode(text: string): Buffer {
  let bits = 0n;
  for (const letter of text) bits = (bits << 5n) | BigInt(LETTERS.indexOf(letter));
  const bytes = Math.floor((text.length * 5) / 8);
  bits >>= BigInt(text.length * 5 - bytes * 8);
  return Buffer.from(bits.toString(16).padStart(bytes * 2, '0'), 'hex');
}
