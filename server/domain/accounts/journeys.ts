/**
 * The way to a provider and back. What it takes to come back is sealed into a cookie of the browser that set out, and
 * counts once: a link that somebody else made, or an address that is opened again, leads nowhere.
 */
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import type { Database } from '../../platform/database.ts';
import { ProviderRefused } from './identities.ts';
import type { Errand, Identity, IdentityProviders, Provider } from './identity-providers.ts';
import { keepOnce, takeOnce } from './once.ts';

export const JOURNEY_SECONDS = 600;

export type Journey = {
  provider: Provider;
  purpose: 'sign_in' | 'invitation' | 'link' | 'reauthenticate';
  /** Who set out; null for somebody who is not signed in. */
  userId: string | null;
  /** Where to go on afterwards: a path of ours. */
  next: string;
};

type Sealed = Journey & { errand: Errand };

/** @returns where to send the browser, and the cookie that it keeps meanwhile */
export async function setOut(
  authDb: Database,
  providers: IdentityProviders,
  secret: string,
  journey: Journey,
): Promise<{ url: string; cookie: string }> {
  const { url, errand } = await providers.begin(journey.provider);
  const sealed: Sealed = { ...journey, errand };
  const cookie = await symmetricEncrypt({ key: secret, data: JSON.stringify(sealed) });
  await keepOnce(authDb, { name: nameOf(errand), value: '', seconds: JOURNEY_SECONDS });
  return { url: url.href, cookie };
}

const nameOf = ({ state }: Errand) => `journey ${state}`;

/** What the cookie says, or null where it is missing or made up. */
export async function openJourney(cookie: string | undefined, secret: string): Promise<Sealed | null> {
  if (!cookie) return null;
  try {
    return JSON.parse(await symmetricDecrypt({ key: secret, data: cookie })) as Sealed;
  } catch {
    return null;
  }
}

/** @param query of the address that the provider sent the browser back to @throws ProviderRefused */
export async function comeBack(
  authDb: Database,
  providers: IdentityProviders,
  provider: Provider,
  journey: Sealed | null,
  query: URLSearchParams,
): Promise<Identity> {
  const isTheirs = journey?.provider === provider && journey.errand.state === query.get('state');
  if (!isTheirs || (await takeOnce(authDb, nameOf(journey.errand))) === null) {
    throw new ProviderRefused('begun_elsewhere');
  }
  const error = query.get('error');
  // LinkedIn has names of its own for what the standard calls access_denied.
  if (error && /^(access_denied|user_cancelled_\w+)$/.test(error)) throw new ProviderRefused('cancelled');
  return providers.finish(provider, query.toString(), journey.errand).catch((cause: unknown) => {
    const refusal = new ProviderRefused('provider_failed');
    refusal.cause = cause;
    throw refusal;
  });
}
