/** A provider of identities on this machine that speaks OpenID Connect as Google or as LinkedIn does, with their refusals. */
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { newId } from '../server/platform/ids.ts';

export type ProvidersPerson = { sub: string; email?: string; email_verified?: boolean; name?: string };

type Kind = 'google' | 'linkedin';
type Grant = { person: ProvidersPerson; nonce: string | null; challenge: string | null; redirectUri: string };

type Keys = Awaited<ReturnType<typeof generateKeyPair>> & { jwk: JWK };

export const CLIENT = { id: 'hireloom-of-the-test', secret: 'a secret between two servers' };

export async function openLocalProvider(kind: Kind) {
  const provider = localProvider(kind);
  await provider.open();
  return provider;
}

export function localProvider(kind: Kind) {
  const grants = new Map<string, Grant>();
  const provider = {
    /** Who sits before the provider's page; it asks nothing and sends them back at once. */
    person: { sub: 'nobody' } as ProvidersPerson,
    /** What the provider says instead of a code, e.g. `access_denied`. */
    error: null as string | null,
    /** What it does to its token. */
    token: 'right' as 'right' | 'other nonce' | 'other key' | 'other audience' | 'broken',
    /** How long it thinks before it gives a token. */
    thinksMs: 0,
    issuer: '',
    settings: {} as Record<string, string>,
    open,
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
  let keys: Keys;
  const server = createServer((request, response) => {
    void answer(request, response).catch((error) => send(response, 500, { error: String(error) }));
  });
  return provider;

  async function open() {
    const pair = await generateKeyPair('RS256');
    keys = { ...pair, jwk: { ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' } };
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    provider.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const name = kind.toUpperCase();
    provider.settings = {
      [`${name}_CLIENT_ID`]: CLIENT.id,
      [`${name}_CLIENT_SECRET`]: CLIENT.secret,
      [`${name}_ISSUER`]: provider.issuer,
    };
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url!, provider.issuer);
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return send(response, 200, {
          issuer: provider.issuer,
          authorization_endpoint: `${provider.issuer}/authorize`,
          token_endpoint: `${provider.issuer}/token`,
          jwks_uri: `${provider.issuer}/keys`,
          response_types_supported: ['code'],
          subject_types_supported: ['pairwise'],
          id_token_signing_alg_values_supported: ['RS256'],
        });
      case '/keys':
        return send(response, 200, { keys: [keys.jwk] });
      case '/authorize':
        return authorize(url.searchParams, response);
      case '/person':
        // Another person sits down before the provider's page, for tests in another process.
        provider.person = JSON.parse(await read(request));
        return send(response, 200, {});
      case '/token':
        await sleep(provider.thinksMs);
        return giveToken(new URLSearchParams(await read(request)), response);
      default:
        return send(response, 404, {});
    }
  }

  function authorize(query: URLSearchParams, response: ServerResponse) {
    const back = new URL(query.get('redirect_uri')!);
    back.searchParams.set('state', query.get('state')!);
    if (provider.error) back.searchParams.set('error', provider.error);
    else {
      const code = randomUUID();
      grants.set(code, {
        person: provider.person,
        nonce: query.get('nonce'),
        challenge: query.get('code_challenge'),
        redirectUri: query.get('redirect_uri')!,
      });
      back.searchParams.set('code', code);
    }
    response.writeHead(302, { location: back.href }).end();
  }

  async function giveToken(form: URLSearchParams, response: ServerResponse) {
    const grant = grants.get(form.get('code') ?? '');
    grants.delete(form.get('code') ?? '');
    const isClient = form.get('client_id') === CLIENT.id && form.get('client_secret') === CLIENT.secret;
    const verifier = form.get('code_verifier');
    if (!isClient || (kind === 'linkedin' && verifier))
      return send(response, 401, { error: 'invalid_client' });
    const proves =
      createHash('sha256')
        .update(verifier ?? '')
        .digest('base64url') === grant?.challenge;
    if (!grant || grant.redirectUri !== form.get('redirect_uri') || (kind === 'google' && !proves)) {
      return send(response, 400, { error: 'invalid_grant' });
    }
    if (provider.token === 'broken') return send(response, 200, { access_token: 'x' });
    return send(response, 200, {
      access_token: randomUUID(),
      token_type: 'Bearer',
      expires_in: 3600,
      id_token: await sign(grant),
    });
  }

  async function sign({ person, nonce }: Grant): Promise<string> {
    const said = provider.token === 'other nonce' ? 'made-up' : nonce;
    const key =
      provider.token === 'other key' ? (await generateKeyPair('RS256')).privateKey : keys.privateKey;
    return new SignJWT({ ...person, ...(kind === 'google' && said ? { nonce: said } : {}) })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuer(provider.issuer)
      .setAudience(provider.token === 'other audience' ? 'somebody else' : CLIENT.id)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(key);
  }
}

export const somebody = () => {
  const sub = newId();
  return { sub, email: `${sub.slice(-12)}@people.example`, email_verified: true, name: 'Tara Menon' };
};

function send(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += part;
  return text;
}
