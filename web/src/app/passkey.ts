/** The browser's passkeys. It answers one request at a time, so a new one ends the one that still waits. */
import { api, ok } from './api.ts';
import { Problem } from './problem.ts';

export const knowsPasskeys = () =>
  typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

type Request = { ends: AbortController; offered: boolean };
let waiting: Request | null = null;

/** What a person pressed ends what was only offered, never the other way round. @returns null where it must not begin */
function begin(offered: boolean): Request | null {
  if (offered && waiting && !waiting.offered) return null;
  waiting?.ends.abort();
  waiting = { ends: new AbortController(), offered };
  return waiting;
}

function end(request: Request) {
  if (waiting === request) waiting = null;
}

export const stopWaiting = () => waiting?.ends.abort();

/** @returns what the server checks, or null when another request came between */
export function makePasskey(): Promise<PasskeyAnswer | null> {
  return ask(false, async (signal) => {
    const options = await ok(api.POST('/api/authentication/passkeys/begin', {}));
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
      options as unknown as PublicKeyCredentialCreationOptionsJSON,
    );
    return navigator.credentials.create({ publicKey, signal });
  });
}

/** @param mediation `conditional`: offered among what the browser fills in, whenever the person gets there */
export function showPasskey(mediation?: 'conditional'): Promise<PasskeyAnswer | null> {
  return ask(Boolean(mediation), async (signal) => {
    const options = await ok(api.POST('/api/authentication/passkeys/prove', {}));
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
      options as unknown as PublicKeyCredentialRequestOptionsJSON,
    );
    return navigator.credentials.get({ publicKey, signal, mediation });
  });
}

export type PasskeyAnswer = {
  id: string;
  rawId: string;
  type: 'public-key';
  response: { clientDataJSON: string };
  clientExtensionResults: Record<string, unknown>;
};

async function ask(
  offered: boolean,
  browser: (signal: AbortSignal) => Promise<Credential | null>,
): Promise<PasskeyAnswer | null> {
  const request = begin(offered);
  if (!request) return null;
  try {
    const credential = await browser(request.ends.signal);
    return credential && (credential as PublicKeyCredential).toJSON();
  } catch (error) {
    if (error instanceof Problem) throw error;
    const { name } = error as Error;
    if (name === 'AbortError') return null;
    throw new Problem(422, { detail: WORDS[name] ?? WORDS.NotAllowedError, code: name });
  } finally {
    end(request);
  }
}

const WORDS: Record<string, string> = {
  NotAllowedError: 'No passkey was given. Try again, or choose another way.',
  InvalidStateError: 'This device keeps a passkey for your account already.',
  SecurityError: 'Passkeys belong to one address. Open Hireloom at its own address and try again.',
};
