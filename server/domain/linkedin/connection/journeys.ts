/**
 * The way to LinkedIn and back. What it takes to come back is sealed into a cookie of the browser that set out, and counts
 * once: a link that somebody else made, or an address that is opened again, does nothing.
 */
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import type { Database } from '../../../platform/database.ts';
import { HireloomError } from '../../../platform/errors.ts';
import { keepOnce, takeOnce } from '../../accounts/index.ts';
import type { Linkedin } from '../api/linkedin.ts';
import type { Errand, Tokens } from '../api/oauth.ts';
import type { Purpose } from './schemas.ts';

export const JOURNEY_SECONDS = 600;

/** Why nothing was connected; the web has the words. */
export type NotConnected = 'cancelled' | 'begun_elsewhere' | 'not_permitted' | 'no_page' | 'linkedin_failed';

export class ConnectionRefused extends HireloomError {
  readonly why: NotConnected;
  constructor(why: NotConnected) {
    super(409, why, 'LinkedIn was not connected.');
    this.why = why;
  }
}

export type Journey = { purpose: Purpose; userId: string; membershipId: string };
type Sealed = Journey & { errand: Errand };

const nameOf = ({ state }: Errand) => `linkedin ${state}`;

/** @returns where to send the browser, and the cookie that it keeps meanwhile */
export async function setOut(
  authDb: Database,
  linkedin: Linkedin,
  secret: string,
  journey: Journey,
): Promise<{ url: string; cookie: string }> {
  const { url, errand } = await linkedin.begin(journey.purpose);
  const sealed: Sealed = { ...journey, errand };
  const cookie = await symmetricEncrypt({ key: secret, data: JSON.stringify(sealed) });
  await keepOnce(authDb, { name: nameOf(errand), value: '', seconds: JOURNEY_SECONDS });
  return { url: url.href, cookie };
}

export type Arrival = {
  journey: Journey;
  tokens: Tokens;
  who: { subject: string; name: string };
  pages: { urn: string; name: string }[];
};

type Back = { cookie: string | undefined; query: URLSearchParams; userId: string | null };

/** @param userId who is signed in now @throws ConnectionRefused */
export async function comeBack(
  authDb: Database,
  linkedin: Linkedin,
  secret: string,
  { cookie, query, userId }: Back,
): Promise<Arrival> {
  const journey = await open(cookie, secret);
  const isTheirs = journey && journey.userId === userId && journey.errand.state === query.get('state');
  if (!isTheirs || (await takeOnce(authDb, nameOf(journey.errand))) === null)
    throw new ConnectionRefused('begun_elsewhere');
  const error = query.get('error');
  // LinkedIn has names of its own for what the standard calls access_denied.
  if (error && /^(access_denied|user_cancelled_\w+)$/.test(error)) throw new ConnectionRefused('cancelled');
  if (error && /scope/.test(error)) throw new ConnectionRefused('not_permitted');
  try {
    const tokens = await linkedin.finish(query.toString(), journey.errand);
    const who = await linkedin.who(tokens.access);
    const pages = journey.purpose === 'page' ? await linkedin.pages(tokens.access) : [];
    if (journey.purpose === 'page' && !pages.length) {
      await linkedin.revoke(tokens.access);
      throw new ConnectionRefused('no_page');
    }
    return { journey, tokens, who, pages };
  } catch (cause) {
    if (cause instanceof ConnectionRefused) throw cause;
    const refusal = new ConnectionRefused('linkedin_failed');
    refusal.cause = cause;
    throw refusal;
  }
}

async function open(cookie: string | undefined, secret: string): Promise<Sealed | null> {
  if (!cookie) return null;
  try {
    return JSON.parse(await symmetricDecrypt({ key: secret, data: cookie })) as Sealed;
  } catch {
    return null;
  }
}
