/** One question to LinkedIn, and what its answer means for us. */
import { HireloomError } from '../../../platform/errors.ts';

/** By the month: LinkedIn keeps each for a year. */
const VERSION = '202511';

/** It is busy, away, or counts us out for a while: worth another try, after so long at least. */
export class LinkedinLater extends Error {
  readonly afterSeconds: number | null;
  /** Whether it may have done what was asked. */
  readonly unsure: boolean;
  constructor(message: string, afterSeconds: number | null, unsure: boolean) {
    super(message);
    this.afterSeconds = afterSeconds;
    this.unsure = unsure;
  }
}

/** It takes our token no more. */
export class LinkedinLost extends HireloomError {
  constructor() {
    super(409, 'linkedin_lost', 'LinkedIn takes our connection no more. Connect again, and go on.');
  }
}

/** It will say the same each time. */
export class LinkedinRefused extends HireloomError {
  readonly said: number;
  constructor(said: number, message: string) {
    super(422, 'linkedin_refused', message);
    this.said = said;
  }
}

type Question = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: string;
  token: string;
  json?: unknown;
  bytes?: Uint8Array;
  /** In production only over TLS, and never to an address that an answer named without it. */
  patienceMs: number;
};

export type Said = { status: number; headers: Headers; body: Record<string, unknown> };

/** @throws LinkedinLater, LinkedinLost, LinkedinRefused */
export async function ask({ method, url, token, json, bytes, patienceMs }: Question): Promise<Said> {
  const answer = await fetch(url, {
    method,
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
    headers: {
      authorization: `Bearer ${token}`,
      'linkedin-version': VERSION,
      'x-restli-protocol-version': '2.0.0',
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(bytes ? { 'content-type': 'application/octet-stream' } : {}),
    },
    body: json === undefined ? bytes && new Uint8Array(bytes) : JSON.stringify(json),
  }).catch((cause: unknown) => {
    throw new LinkedinLater('LinkedIn does not answer.', null, !neverArrived(cause));
  });
  const body = await bodyOf(answer);
  if (answer.ok) return { status: answer.status, headers: answer.headers, body };
  throw judge(answer, body);
}

/** Nothing can have been done where nobody was reached. */
const neverArrived = (cause: unknown): boolean =>
  ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'].includes(
    String((cause as { cause?: { code?: unknown } }).cause?.code),
  );

const MOST = 5_000_000;

async function bodyOf(answer: Response): Promise<Record<string, unknown>> {
  try {
    const text = (await answer.text()).slice(0, MOST);
    const value: unknown = text ? JSON.parse(text) : {};
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function judge({ status, headers }: Response, body: Record<string, unknown>): Error {
  const words = wordsOf(body.message);
  if (status === 401) return new LinkedinLost();
  if (status === 429)
    return new LinkedinLater(
      'LinkedIn asks us to wait.',
      secondsOf(headers.get('retry-after')) ?? 3600,
      false,
    );
  if (status >= 500)
    return new LinkedinLater(`LinkedIn answered ${status}.`, secondsOf(headers.get('retry-after')), true);
  return new LinkedinRefused(status, words ? `LinkedIn says: ${words}` : `LinkedIn refused it (${status}).`);
}

const wordsOf = (said: unknown): string =>
  typeof said === 'string'
    ? said
        .toWellFormed()
        .replaceAll(/[\s\p{Cc}]+/gu, ' ')
        .trim()
        .slice(0, 300)
    : '';

const LONGEST_PAUSE = 24 * 3600;

/** Of a header that names seconds or a date. */
function secondsOf(retryAfter: string | null): number | null {
  if (retryAfter === null) return null;
  const seconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : Math.ceil((Date.parse(retryAfter) - Date.now()) / 1000);
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 1), LONGEST_PAUSE);
}
