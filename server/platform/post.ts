/** One request to a receiver, which may hang, redirect, answer without end, or stand where nobody should reach. */
import http from 'node:http';
import https from 'node:https';
import ipaddr from 'ipaddr.js';
import { hostOf, isPublic, lookUpPublic, PrivateAddress } from './addresses.ts';

/** Of the answer, for the log. */
const KEPT_BYTES = 1024;

export type Answer = {
  /** Null where none came. */
  status: number | null;
  /** Its first kilobyte. */
  answer: string | null;
  /** What went wrong, as a sentence; null where it arrived. */
  error: string | null;
  /** The header of that name, as it came. */
  retryAfter: string | null;
};

type Letter = { url: string; headers: Record<string, string>; body: string | Buffer };

export type Manner = {
  privateAddresses: boolean;
  /** For all of it: the name, the connection, the request and the answer. */
  patienceMs: number;
  /** Aborted where this process ends; what was under way is then no answer and no failure. */
  ending?: AbortSignal;
};

/** @throws where this process ends meanwhile */
export async function post(
  letter: Letter,
  { privateAddresses, patienceMs, ending }: Manner,
): Promise<Answer> {
  const late = AbortSignal.timeout(patienceMs);
  try {
    const signal = ending ? AbortSignal.any([late, ending]) : late;
    return judge(await exchange(letter, privateAddresses, signal));
  } catch (error) {
    ending?.throwIfAborted();
    const words = late.aborted ? `No whole answer within ${patienceMs / 1000} seconds.` : wordsOf(error);
    return { status: null, answer: null, error: words, retryAfter: null };
  }
}

type Received = { status: number; text: string; retryAfter: string | null };

function exchange(
  { url, headers, body }: Letter,
  privateAddresses: boolean,
  signal: AbortSignal,
): Promise<Received> {
  const target = new URL(url);
  const host = hostOf(target);
  return new Promise((resolve, reject) => {
    // What is no name is not looked up.
    if (!privateAddresses && ipaddr.isValid(host) && !isPublic(host)) throw new PrivateAddress(host);
    const { request } = target.protocol === 'http:' ? http : https;
    const sent = request(
      target,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        // A connection of its own, never one that was looked up for another request, and no proxy.
        agent: false,
        ...(privateAddresses ? {} : { lookup: lookUpPublic }),
        signal,
      },
      (response) =>
        readFirst(response).then((text) => {
          const retryAfter = response.headers['retry-after'] ?? null;
          resolve({ status: response.statusCode!, text, retryAfter });
        }, reject),
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** What follows the first kilobyte is not waited for. */
async function readFirst(response: http.IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    parts.push(part);
    bytes += part.length;
    if (bytes >= KEPT_BYTES) break;
  }
  response.destroy();
  const text = Buffer.concat(parts).subarray(0, KEPT_BYTES).toString('utf8');
  // Neither zero bytes nor half of a pair can be kept in the database.
  return text.replaceAll('\u0000', '\ufffd').toWellFormed().slice(0, KEPT_BYTES);
}

function judge({ status, text, retryAfter }: Received): Answer {
  return { status, answer: text || null, error: faultOf(status), retryAfter };
}

function faultOf(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400)
    return `It answered ${status}, a redirect; redirects are not followed. Give the final address.`;
  if (status === 410) return 'It answered 410 Gone: nothing is wanted here any more.';
  return `It answered ${status}.`;
}

const WORDS: Record<string, string> = {
  ECONNREFUSED: 'The connection was refused.',
  ECONNRESET: 'The connection was cut before an answer came.',
  ENOTFOUND: 'The name in the address was not found.',
  EAI_AGAIN: 'The name in the address could not be looked up just now.',
  EHOSTUNREACH: 'The receiver cannot be reached from here.',
  ENETUNREACH: 'The receiver cannot be reached from here.',
  ETIMEDOUT: 'The connection took too long.',
  CERT_HAS_EXPIRED: 'The certificate of the receiver has expired.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'The certificate of the receiver is signed by nobody that is trusted.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'The certificate of the receiver is for another name.',
};

function wordsOf(error: unknown): string {
  if (error instanceof PrivateAddress) return error.message;
  const { code, message } = error as { code?: string; message: string };
  return WORDS[code ?? ''] ?? `No answer: ${code ?? message}.`.slice(0, 500);
}
