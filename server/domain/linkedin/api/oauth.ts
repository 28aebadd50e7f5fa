/** The way by which somebody lets us act at LinkedIn for them, and takes that back. */
import * as oidc from 'openid-client';
import { LinkedinLater, LinkedinLost } from './asking.ts';
import type { LinkedinSettings } from './linkedin.ts';

/** What only the browser that was sent there may bring back. */
export type Errand = { state: string; verifier?: string };

export type Tokens = {
  access: string;
  refresh: string | null;
  /** Seconds from now. */
  expiresIn: number;
  scopes: string[];
};

const PAGE_SCOPES = 'openid profile w_organization_social r_organization_social rw_organization_admin';
const KNOWN_FOR_MS = 3_600_000;
/** What LinkedIn gives where it says nothing. */
const USUAL_SECONDS = 3600;

export function openOauth(settings: LinkedinSettings, publicUrl: string, patience: number) {
  const redirectUri = `${publicUrl}/api/common/linkedin/callback`;
  let known: { at: number; configuration: Promise<oidc.Configuration> } | null = null;

  return {
    /** @throws what the line or LinkedIn threw */
    begin: async (purpose: 'profile' | 'page'): Promise<{ url: URL; errand: Errand }> => {
      const configuration = await configurationOf();
      const scope = purpose === 'page' ? PAGE_SCOPES : settings.profileScopes;
      const state = oidc.randomState();
      const parameters = { redirect_uri: redirectUri, scope, state };
      // LinkedIn itself answers `invalid_client` where a client with a secret sends PKCE, and does not announce it.
      if (!configuration.serverMetadata().supportsPKCE())
        return { url: oidc.buildAuthorizationUrl(configuration, parameters), errand: { state } };
      const verifier = oidc.randomPKCECodeVerifier();
      const url = oidc.buildAuthorizationUrl(configuration, {
        ...parameters,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return { url, errand: { state, verifier } };
    },

    /** @param query of the callback’s address @throws what the line or LinkedIn threw, or what is wrong with its answer */
    finish: async (query: string, errand: Errand): Promise<Tokens> => {
      const answer = await oidc.authorizationCodeGrant(
        await configurationOf(),
        new URL(`${redirectUri}?${query}`),
        {
          expectedState: errand.state,
          pkceCodeVerifier: errand.verifier,
        },
      );
      return tokensOf(answer);
    },

    /** @throws LinkedinLost, LinkedinLater */
    refresh: async (refresh: string): Promise<Tokens> => {
      try {
        return tokensOf(await oidc.refreshTokenGrant(await configurationOf(), refresh), refresh);
      } catch (error) {
        throw isRefusal(error)
          ? new LinkedinLost()
          : new LinkedinLater('LinkedIn does not answer.', null, false);
      }
    },

    /** @throws LinkedinLater */
    revoke: async (token: string): Promise<void> => {
      try {
        await oidc.tokenRevocation(await configurationOf(), token);
      } catch (error) {
        // A token that it does not know is one that opens nothing.
        if (!isRefusal(error)) throw new LinkedinLater('LinkedIn does not answer.', null, false);
      }
    },
  };

  async function configurationOf(): Promise<oidc.Configuration> {
    if (known && Date.now() - known.at < KNOWN_FOR_MS) return known.configuration;
    const configuration = discover();
    known = { at: Date.now(), configuration };
    // Who was away is asked again.
    configuration.catch(() => {
      known = null;
    });
    return configuration;
  }

  async function discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = settings;
    // Plain HTTP is for tests on one machine; the settings refuse it in production.
    const plain = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
    const authentication = oidc.ClientSecretPost(clientSecret);
    const found = await oidc.discovery(new URL(issuer), clientId, {}, authentication, {
      execute: plain,
      timeout: patience,
    });
    // Its discovery does not name where tokens are taken back; its documentation does.
    const { supportsPKCE: _, ...metadata } = found.serverMetadata();
    const server = { revocation_endpoint: `${issuer}/v2/revoke`, ...metadata };
    const whole = new oidc.Configuration(server, clientId, {}, authentication);
    whole.timeout = patience;
    for (const allow of plain) allow(whole);
    return whole;
  }
}

function tokensOf(answer: oidc.TokenEndpointResponse, refreshBefore: string | null = null): Tokens {
  return {
    access: answer.access_token,
    refresh: answer.refresh_token ?? refreshBefore,
    expiresIn: answer.expires_in ?? USUAL_SECONDS,
    // LinkedIn parts them by commas.
    scopes: (answer.scope ?? '').split(/[\s,]+/).filter(Boolean),
  };
}

const isRefusal = (error: unknown): boolean =>
  error instanceof oidc.ResponseBodyError && error.status < 500 && error.status !== 429;
