/** Who asks: the session cookie of the web or the bearer token of a program. Looked up once a request, when first needed. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { findActor, findLostMembership, SESSION_COOKIE } from './domain/accounts/index.ts';
import type { Actor } from './platform/actor.ts';
import { Forbidden } from './platform/errors.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The actor of this request's session, or null for nobody. */
    findActor: () => Promise<Actor | null>;
    /** For whom `findActor` knows nobody: the sentence that says why, where their organisation ended it. */
    whyNobody: () => Promise<string | undefined>;
    /** The session's token as the cookie or the header gave it. */
    sessionToken: () => string | null;
  }
}

export function addSessions(app: FastifyInstance) {
  app.decorateRequest('sessionToken', function (this: FastifyRequest) {
    const token = bearerToken(this) ?? cookieToken(this);
    // A cookie is decoded and may then hold what no token of ours does and the database cannot take, like NUL.
    return token && /^[\x21-\x7e]+$/.test(token) ? token : null;
  });
  app.decorateRequest('findActor', async function (this: FastifyRequest) {
    const token = this.sessionToken();
    return token ? findActor(app.services.authDb, token) : null;
  });
  app.decorateRequest('whyNobody', async function (this: FastifyRequest) {
    const token = this.sessionToken();
    const lost = token && (await findLostMembership(app.services.authDb, token));
    if (!lost) return undefined;
    return lost.state === 'suspended'
      ? `You are suspended at ${lost.organisationName}.`
      : `You are no longer a member of ${lost.organisationName}.`;
  });
  app.addHook('onRequest', async (request) => refuseForeignOrigin(app, request));
}

function bearerToken(request: FastifyRequest): string | null {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' && token ? token : null;
}

/** The cookie's value is `token.signature`; the token alone is the secret that the session row is found by. */
function cookieToken(request: FastifyRequest): string | null {
  const value = request.cookies[SESSION_COOKIE] ?? request.cookies[`__Secure-${SESSION_COOKIE}`];
  return value ? (value.split('.')[0] ?? null) : null;
}

/** A form on another site must not act with this site's cookie. */
function refuseForeignOrigin(app: FastifyInstance, request: FastifyRequest) {
  const { origin } = request.headers;
  if (request.method === 'GET' || request.method === 'HEAD' || !origin) return;
  const ours = [app.services.settings.publicUrl, `${request.protocol}://${request.headers.host}`];
  if (!ours.some((url) => originOf(url) === origin))
    throw new Forbidden('This request came from another site.');
}

function originOf(url: string): string | null {
  try {
    return new URL(url).origin;
  } catch {
    return null;
  }
}
