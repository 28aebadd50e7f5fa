/** Who asks: the web by its session cookie; a program by an access token, an API key, or a session's token as bearer. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  API_KEY_PREFIX,
  type Device,
  findActorOfApiKey,
  findActorOfSession,
  findActorOfToken,
  findLostMembership,
  type LostMembership,
  SESSION_DAYS,
} from './domain/accounts/index.ts';
import { legalStanding } from './domain/legal/index.ts';
import { suspendedOrganisationOf } from './domain/platform-administration/index.ts';
import type { Actor } from './platform/actor.ts';
import { Forbidden, type HireloomError, NotSignedIn } from './platform/errors.ts';
import { linkKeyOf } from './platform/file-links.ts';
import { hashOfToken } from './platform/tokens.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The actor of this request, or null for nobody. */
    findActor: () => Promise<Actor | null>;
    /** What is said to whom no actor was found for. */
    whyNobody: () => Promise<HireloomError>;
    /** The session's token as the cookie or the header gave it; null for nobody and for other kinds of bearer. */
    sessionToken: () => string | null;
    /** Whether a browser keeps the session's token, in its cookie. */
    hasSessionCookie: () => boolean;
    device: () => Device;
    /** Whether the time in which they should have accepted the terms of this membership is over. */
    isLateWithTerms: (actor: Actor) => Promise<boolean>;
    /** The membership that the tab works in; null where it says nothing. */
    chosenMembership: string | null;
  }
  interface FastifyReply {
    keepSession: (token: string) => void;
    dropSession: () => void;
  }
}

/** The membership that a tab of the browser works in: two tabs may work in two. */
const MEMBERSHIP_HEADER = 'hireloom-membership';

/** `__Host-`: no other host, path or plain connection can set it. It wants HTTPS. */
const cookieName = (app: FastifyInstance): string =>
  app.services.settings.publicUrl.startsWith('https:') ? '__Host-hireloom.session' : 'hireloom.session';

export function addSessions(app: FastifyInstance) {
  app.decorateRequest('sessionToken', function (this: FastifyRequest) {
    const token = bearerToken(this) ?? this.cookies[cookieName(app)] ?? null;
    return token && isSessionToken(token) ? token : null;
  });
  app.decorateRequest('findActor', async function (this: FastifyRequest) {
    const actor = await findActor(app, this);
    return actor && { ...actor, linkKey: linkKeyOf(app.services.settings.secret, actor) };
  });
  app.decorateRequest('whyNobody', async function (this: FastifyRequest) {
    return whyNobody(app, this.sessionToken());
  });
  app.decorateRequest('isLateWithTerms', async (actor: Actor) => {
    const { authDb, clock } = app.services;
    return (await legalStanding(authDb, actor.membershipId!, clock.now())).overdue;
  });
  app.decorateRequest('hasSessionCookie', function (this: FastifyRequest) {
    return !bearerToken(this) && cookieName(app) in this.cookies;
  });
  app.decorateRequest('device', function (this: FastifyRequest) {
    return { ipAddress: this.ip, userAgent: this.headers['user-agent'] ?? '' };
  });
  const cookie = {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: app.services.settings.publicUrl.startsWith('https:'),
  } as const;
  app.decorateReply('keepSession', function (this: FastifyReply, token: string) {
    this.setCookie(cookieName(app), token, { ...cookie, maxAge: SESSION_DAYS * 86_400 });
  });
  app.decorateReply('dropSession', function (this: FastifyReply) {
    this.clearCookie(cookieName(app), cookie);
  });
  app.decorateRequest('chosenMembership', null);
  app.addHook('onRequest', async (request) => readMembership(request));
  app.addHook('onRequest', async (request) => refuseForeignOrigin(app, request));
}

async function findActor(app: FastifyInstance, request: FastifyRequest): Promise<Actor | null> {
  const { authDb } = app.services;
  const bearer = bearerToken(request);
  if (bearer?.startsWith(API_KEY_PREFIX)) return findActorOfApiKey(authDb, bearer);
  if (bearer && isAccessToken(bearer)) {
    const claims = await app.signingKeys.verify(bearer);
    return claims && findActorOfToken(authDb, claims);
  }
  const token = request.sessionToken();
  if (!token) return null;
  const session = hashOfToken(token);
  const membershipId = request.chosenMembership;
  const actor = await findActorOfSession(authDb, session, membershipId);
  if (actor || !membershipId) return actor;
  // The session lives, but not in the membership that this tab still shows.
  if (!(await findActorOfSession(authDb, session, null))) return null;
  if (request.method === 'GET' && !request.headers[MEMBERSHIP_HEADER]) {
    throw new Forbidden(
      'This link is somebody else’s, or of a role that you no longer have.',
      'foreign_link',
    );
  }
  const lost = await findLostMembership(authDb, token, membershipId);
  if (lost?.id === membershipId) throw whatWasLost(lost);
  throw new NotSignedIn(
    'You do not have this role any more. Reload the page to go on in another.',
    'membership_gone',
  );
}

async function whyNobody({ services }: FastifyInstance, token: string | null): Promise<HireloomError> {
  const suspended = token && (await suspendedOrganisationOf(services.authDb, token));
  if (suspended) {
    return new Forbidden(`${suspended} is suspended. Write to the platform.`, 'organisation_suspended');
  }
  const lost = token && (await findLostMembership(services.authDb, token, null));
  return lost ? whatWasLost(lost) : new NotSignedIn();
}

/** The web keeps what was typed on the screen with these; with the other refusals the sign-in page comes. */
const whatWasLost = ({ state, organisationName }: LostMembership) =>
  state === 'suspended'
    ? new NotSignedIn(`You are suspended at ${organisationName}.`, 'member_suspended')
    : new NotSignedIn(`You are no longer a member of ${organisationName}.`, 'member_removed');

/** From the header; from the query where the browser sends no header: streams, files in a tab of their own. */
function readMembership(request: FastifyRequest) {
  const query = request.query as Record<string, unknown>;
  const given = request.headers[MEMBERSHIP_HEADER] ?? query.membership;
  // An operation's own schema knows nothing of it.
  delete query.membership;
  request.chosenMembership = z.uuid().safeParse(given).data ?? null;
}

function bearerToken(request: FastifyRequest): string | null {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' && token ? token : null;
}

/** A cookie is decoded and may then hold what no token of ours does and the database cannot take, like NUL. */
const isSessionToken = (token: string): boolean => /^[\w-]{20,100}$/.test(token);

const isAccessToken = (token: string): boolean => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(token);

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
