/** Google and LinkedIn, by OpenID Connect: where to send somebody, and who came back. */
import * as oidc from 'openid-client';

export const PROVIDERS = ['google', 'linkedin'] as const;
export type Provider = (typeof PROVIDERS)[number];

export const PROVIDER_NAMES: Record<Provider, string> = { google: 'Google', linkedin: 'LinkedIn' };

export type ProviderSettings = Partial<
  Record<Provider, { clientId: string; clientSecret: string; issuer: string }>
>;

export type IdentityProviders = ReturnType<typeof openIdentityProviders>;

/** What only the browser that was sent there may bring back. */
export type Errand = { state: string; nonce?: string; verifier?: string };

/** A person as a provider vouches for them. */
export type Identity = {
  provider: Provider;
  /** The provider's own key of the person; addresses and names may change. */
  subject: string;
  email: string | null;
  emailVerified: boolean;
  name: string;
};

// LinkedIn puts no nonce into its tokens, and answers `invalid_client` to a confidential client that sends PKCE.
const BINDS: Record<Provider, boolean> = { google: true, linkedin: false };
// Whoever has several Google accounts is asked which.
const EXTRAS: Record<Provider, Record<string, string>> = {
  google: { prompt: 'select_account' },
  linkedin: {},
};

const KNOWN_FOR_MS = 3_600_000;

/** @param patience seconds that a provider has for each answer */
export function openIdentityProviders(settings: ProviderSettings, publicUrl: string, patience: number) {
  const known = new Map<Provider, { at: number; configuration: Promise<oidc.Configuration> }>();

  return {
    /** Those that this installation has a client of. */
    names: PROVIDERS.filter((provider) => settings[provider]),

    /** @throws what the line or the provider threw */
    begin: async (provider: Provider): Promise<{ url: URL; errand: Errand }> => {
      const configuration = await configurationOf(provider);
      const state = oidc.randomState();
      const parameters = {
        ...EXTRAS[provider],
        redirect_uri: callbackOf(provider),
        scope: 'openid profile email',
        state,
      };
      if (!BINDS[provider])
        return { url: oidc.buildAuthorizationUrl(configuration, parameters), errand: { state } };
      const nonce = oidc.randomNonce();
      const verifier = oidc.randomPKCECodeVerifier();
      const url = oidc.buildAuthorizationUrl(configuration, {
        ...parameters,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return { url, errand: { state, nonce, verifier } };
    },

    /** @param query of the callback's address @throws what the line or the provider threw, or what is wrong with its answer */
    finish: async (provider: Provider, query: string, errand: Errand): Promise<Identity> => {
      const configuration = await configurationOf(provider);
      const tokens = await oidc.authorizationCodeGrant(
        configuration,
        new URL(`${callbackOf(provider)}?${query}`),
        {
          expectedState: errand.state,
          expectedNonce: errand.nonce,
          pkceCodeVerifier: errand.verifier,
          idTokenExpected: true,
        },
      );
      const claims = tokens.claims()!;
      return {
        provider,
        subject: claims.sub,
        email: typeof claims.email === 'string' ? claims.email : null,
        emailVerified: claims.email_verified === true || claims.email_verified === 'true',
        name: typeof claims.name === 'string' ? claims.name.slice(0, 120) : '',
      };
    },
  };

  function callbackOf(provider: Provider): string {
    return `${publicUrl}/api/authentication/providers/${provider}/callback`;
  }

  async function configurationOf(provider: Provider): Promise<oidc.Configuration> {
    const before = known.get(provider);
    if (before && Date.now() - before.at < KNOWN_FOR_MS) return before.configuration;
    const configuration = discover(provider);
    known.set(provider, { at: Date.now(), configuration });
    // A provider that was away is asked again.
    configuration.catch(() => known.delete(provider));
    return configuration;
  }

  async function discover(provider: Provider): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = settings[provider]!;
    // Plain HTTP is for a provider on the developer's own machine; the settings refuse it in production.
    const plain = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
    return oidc.discovery(new URL(issuer), clientId, {}, oidc.ClientSecretPost(clientSecret), {
      execute: [oidc.enableNonRepudiationChecks, ...plain],
      timeout: patience,
    });
  }
}
