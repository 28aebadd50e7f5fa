/** Who asks: the session cookie of the web or the bearer token of a program. Looked up once a request, when first needed. */
import { createHmac } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findActor, SESSION_COOKIE } from './domain/accounts/index.ts';
import { suspendedOrganisationOf } from './domain/platform-administration/index.ts';
import type { Actor } from './platform/actor.ts';
import { Forbidden, type HireloomError, NotSignedIn } from './platform/errors.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The actor of this request's session, or null for nobody. */
    findActor: () => Promise<Actor | null>;
    /** The session's token as the cookie or the header gave it. */
    sessionToken: () => string | null;
    /** What is said to whom no actor was found for. */
    whyNobody: () => Promise<HireloomError>;
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
    const name = token && (await suspendedOrganisationOf(app.services.authDb, token));
    return name
      ? new Forbidden(`${name} is suspended. Write to the platform.`, 'organisation_suspended')
      : new NotSignedIn();
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

/** Puts a session into the browser the way sign-in does. Programs keep their tokens themselves. */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string) {
  if (bearerToken(request)) return;
  const { secret, publicUrl } = request.server.services.settings;
  const secure = publicUrl.startsWith('https:');
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  reply.setCookie(secure ? `__Secure-${SESSION_COOKIE}` : SESSION_COOKIE, `${token}.${signature}`, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
  });
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
