/** LinkedIn on this machine, for the demonstration and for tests, as far as Hireloom speaks with it: its OAuth, its profiles, its company pages, with their refusals. */
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Post = { id: string; author: string; commentary: string; content: { article: Record<string, string> } };
type Grant = { challenge: string | null; redirectUri: string; scope: string };
type Answering = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

export const LINKEDIN_CLIENT = { id: 'hireloom-at-linkedin', secret: 'a secret between two servers' };

const VERSION = /^20\d\d(0[1-9]|1[0-2])$/;

const FRESH = () => ({
  /** Who sits before LinkedIn's page; it asks nothing and sends them back at once. */
  person: { sub: 'tara-at-linkedin', name: 'Tara Menon', email: 'tara@tara.example', email_verified: true },
  /** What LinkedIn says instead of a code. */
  error: null as string | null,
  /** Company pages that the person administers. */
  pages: [{ id: 4711, localizedName: 'Nimbus Talent' }],
  tables: {} as Record<string, Record<string, string>[][]>,
  posts: [] as Post[],
  images: [] as Buffer[],
  revoked: [] as string[],
  /** Seconds that a token is said to be good for. */
  expiresIn: 5_184_000,
  /** What does not open anything any more, whatever its time. */
  dead: new Set<string>(),
  /** Takes a request out of the ordinary and answers true, or leaves it. */
  instead: (() => false) as Answering,
  asked: [] as string[],
});

export function localLinkedin({ pkce = true }: { pkce?: boolean } = {}) {
  const grants = new Map<string, Grant>();
  const tokens = new Map<string, string>();
  const service = {
    url: '',
    ...FRESH(),
    settings: {} as Record<string, string>,
    reset: () => Object.assign(service, FRESH()),
    /** All tokens that were given so far. */
    given: () => [...tokens.keys()],
    open,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
  const server = createServer((request, response) => {
    void answer(request, response).catch((error) => send(response, 500, { message: String(error) }));
  });
  return service;

  async function open(port = 0) {
    await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
    service.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    service.settings = {
      LINKEDIN_CLIENT_ID: LINKEDIN_CLIENT.id,
      LINKEDIN_CLIENT_SECRET: LINKEDIN_CLIENT.secret,
      LINKEDIN_BASE_URL: service.url,
    };
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url!, service.url);
    service.asked.push(`${request.method} ${url.pathname}`);
    if (await service.instead(request, response)) return;
    switch (url.pathname) {
      case '/oauth/.well-known/openid-configuration':
        return send(response, 200, {
          issuer: `${service.url}/oauth`,
          authorization_endpoint: `${service.url}/oauth/v2/authorization`,
          token_endpoint: `${service.url}/oauth/v2/accessToken`,
          response_types_supported: ['code'],
          ...(pkce ? { code_challenge_methods_supported: ['S256'] } : {}),
        });
      case '/oauth/v2/authorization':
        return authorize(url.searchParams, response);
      case '/oauth/v2/accessToken':
        return giveToken(new URLSearchParams((await read(request)).toString()), response);
      case '/oauth/v2/revoke':
        return revoke(new URLSearchParams((await read(request)).toString()), response);
      case '/upload':
        service.images.push(await read(request));
        return response.writeHead(201).end();
      default:
        return api(request, url, response);
    }
  }

  function authorize(query: URLSearchParams, response: ServerResponse) {
    const back = new URL(query.get('redirect_uri')!);
    back.searchParams.set('state', query.get('state')!);
    if (service.error) back.searchParams.set('error', service.error);
    else {
      const code = randomUUID();
      grants.set(code, {
        challenge: query.get('code_challenge'),
        redirectUri: query.get('redirect_uri')!,
        scope: query.get('scope')!,
      });
      back.searchParams.set('code', code);
    }
    response.writeHead(302, { location: back.href }).end();
  }

  function giveToken(form: URLSearchParams, response: ServerResponse) {
    if (!isClient(form)) return send(response, 401, { error: 'invalid_client' });
    if (form.get('grant_type') === 'refresh_token') {
      const scope = tokens.get(form.get('refresh_token') ?? '');
      if (!scope || service.dead.has(form.get('refresh_token')!))
        return send(response, 400, { error: 'invalid_grant' });
      return send(response, 200, newTokens(scope, form.get('refresh_token')!));
    }
    const grant = grants.get(form.get('code') ?? '');
    grants.delete(form.get('code') ?? '');
    const verifier = form.get('code_verifier');
    // LinkedIn itself takes no PKCE of a client with a secret.
    if (!pkce && verifier) return send(response, 401, { error: 'invalid_client' });
    const proves =
      createHash('sha256')
        .update(verifier ?? '')
        .digest('base64url') === grant?.challenge;
    if (!grant || grant.redirectUri !== form.get('redirect_uri') || (pkce && !proves))
      return send(response, 400, { error: 'invalid_grant' });
    return send(response, 200, newTokens(grant.scope, randomUUID()));
  }

  function newTokens(scope: string, refresh: string) {
    const access = randomUUID();
    tokens.set(access, scope);
    tokens.set(refresh, scope);
    return {
      access_token: access,
      token_type: 'Bearer',
      expires_in: service.expiresIn,
      refresh_token: refresh,
      scope: scope.replaceAll(' ', ','),
    };
  }

  function revoke(form: URLSearchParams, response: ServerResponse) {
    if (!isClient(form)) return send(response, 401, { error: 'invalid_client' });
    service.revoked.push(form.get('token')!);
    service.dead.add(form.get('token')!);
    response.writeHead(200).end();
  }

  async function api(request: IncomingMessage, url: URL, response: ServerResponse) {
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    const scope = tokens.get(token);
    if (!scope || service.dead.has(token))
      return send(response, 401, {
        status: 401,
        code: 'REVOKED_ACCESS_TOKEN',
        message: 'The token has been revoked',
      });
    if (url.pathname === '/v2/userinfo') return send(response, 200, service.person);
    if (!VERSION.test(String(request.headers['linkedin-version'])))
      return send(response, 400, { status: 400, message: 'A version must be present' });
    if (url.pathname === '/rest/memberSnapshotData') return snapshot(url, scope, response);
    if (!scope.includes('w_organization_social'))
      return send(response, 403, { status: 403, message: 'Not enough permissions to access' });
    if (url.pathname === '/rest/organizationAcls')
      return send(response, 200, {
        elements: service.pages.map(({ id }) => ({
          organization: `urn:li:organization:${id}`,
          role: 'ADMINISTRATOR',
        })),
      });
    const [, id] = /^\/rest\/organizations\/(\d+)$/.exec(url.pathname) ?? [];
    if (id) return send(response, 200, service.pages.find((page) => String(page.id) === id) ?? {});
    if (url.pathname === '/rest/images')
      return send(response, 200, {
        value: { uploadUrl: `${service.url}/upload`, image: `urn:li:image:${service.images.length + 1}` },
      });
    return posts(request, url, response);
  }

  function snapshot(url: URL, scope: string, response: ServerResponse) {
    if (!scope.includes('r_dma_portability'))
      return send(response, 403, { status: 403, message: 'Not enough permissions to access' });
    const domain = url.searchParams.get('domain')!;
    const parts = service.tables[domain] ?? [];
    const part = parts[Number(url.searchParams.get('start'))];
    if (!part) return send(response, 404, { status: 404, message: 'No data found for this memberId' });
    return send(response, 200, {
      paging: { start: Number(url.searchParams.get('start')), count: 1, total: parts.length },
      elements: [{ snapshotDomain: domain, snapshotData: part }],
    });
  }

  async function posts(request: IncomingMessage, url: URL, response: ServerResponse) {
    const [, urn] = /^\/rest\/posts\/(.+)$/.exec(url.pathname) ?? [];
    if (request.method === 'DELETE' && urn) {
      const at = service.posts.findIndex(({ id }) => id === decodeURIComponent(urn));
      if (at < 0) return send(response, 404, { status: 404, message: 'Not found' });
      service.posts.splice(at, 1);
      return response.writeHead(204).end();
    }
    if (request.method === 'GET')
      return send(response, 200, {
        elements: service.posts.filter(({ author }) => author === url.searchParams.get('author')),
      });
    const asked = JSON.parse((await read(request)).toString()) as Omit<Post, 'id'>;
    const twin = service.posts.find(
      (post) =>
        post.commentary === asked.commentary && post.content.article.source === asked.content.article.source,
    );
    if (twin)
      return send(response, 422, {
        status: 422,
        code: 'DUPLICATE_POST',
        message: `Content is a duplicate of ${twin.id}`,
      });
    const id = `urn:li:share:${7_000_000 + service.posts.length}`;
    service.posts.push({ ...asked, id });
    response.writeHead(201, { 'x-restli-id': id }).end();
  }
}

const isClient = (form: URLSearchParams): boolean =>
  form.get('client_id') === LINKEDIN_CLIENT.id && form.get('client_secret') === LINKEDIN_CLIENT.secret;

function send(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
