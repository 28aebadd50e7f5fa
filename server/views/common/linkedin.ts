import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as accounts from '../../domain/accounts/index.ts';
import * as linkedin from '../../domain/linkedin/index.ts';
import { Forbidden, HireloomError, NotFound } from '../../platform/errors.ts';
import { runAs } from '../../platform/events.ts';
import { bareOperation, DESK, MANAGERS, operation } from '../../platform/http/operation.ts';

const { ChooseLinkedinPage, LinkedinView, Purpose } = linkedin.linkedinSchemas;
const { BeginProfileImport, ProfileImportView } = linkedin.profileImportSchemas;

const COOKIE = 'hireloom.linkedin';
const AT = '/api/common/linkedin';
/** The page of the web that shows the connection. */
const PAGE = '/linkedin';

const PurposeParams = z.strictObject({ purpose: Purpose });

/** Connecting with LinkedIn, and giving that up. Signing in with it is another matter: authentication/providers. */
export default async function views(app: FastifyInstance) {
  const { db, authDb, settings, clock, log } = app.services;
  const configured = settings.linkedin !== undefined;
  const service =
    settings.linkedin &&
    linkedin.openLinkedin(settings.linkedin, settings.publicUrl, settings.providerPatience);
  const roles = ['candidate', ...DESK] as const;
  const cookie = {
    path: AT,
    httpOnly: true,
    // It comes back by a link of LinkedIn’s page.
    sameSite: 'lax',
    secure: settings.publicUrl.startsWith('https:'),
  } as const;

  operation(app, {
    id: 'getLinkedin',
    method: 'GET',
    path: '/linkedin',
    roles,
    summary: 'What I, and my agency, are connected with at LinkedIn',
    output: LinkedinView,
    run: (context) => linkedin.getLinkedin(context, configured),
  });

  bareOperation(app, {
    id: 'beginLinkedinConnection',
    method: 'POST',
    path: '/linkedin/:purpose/connect',
    roles,
    personal: true,
    summary: 'Set out to connect my LinkedIn profile, or my agency’s company page',
    description: 'The browser goes to `url`, and comes back to this site.',
    params: PurposeParams,
    output: z.object({ url: z.string().describe('Where to send the browser.') }),
    answer: async (actor, { params: { purpose } }, _request, reply) => {
      if (purpose === 'page' && !(MANAGERS as readonly string[]).includes(actor.role)) throw new Forbidden();
      if (!service) throw new NotFound('LinkedIn');
      const journey = { purpose, userId: actor.userId!, membershipId: actor.membershipId! };
      const away = await linkedin
        .setOut(authDb, service, settings.secret, journey)
        .catch((error: unknown) => {
          log.warn({ error }, 'LinkedIn away');
          throw new HireloomError(
            503,
            'linkedin_failed',
            'LinkedIn does not answer. Please try again in a moment.',
          );
        });
      reply.setCookie(COOKIE, away.cookie, { ...cookie, maxAge: linkedin.JOURNEY_SECONDS });
      return { url: away.url };
    },
  });

  bareOperation(app, {
    id: 'comeBackFromLinkedin',
    method: 'GET',
    path: '/linkedin/callback',
    roles: 'anyone',
    summary: 'Where LinkedIn sends the browser back to; goes on to a page of the web',
    // LinkedIn adds words of its own.
    query: z.looseObject({}),
    status: 302,
    answer: async (_actor, _input, request, reply) => {
      const sealed = request.cookies[COOKIE];
      reply.clearCookie(COOKIE, cookie);
      try {
        if (!service) throw new linkedin.ConnectionRefused('begun_elsewhere');
        const token = request.sessionToken();
        const user = token ? await accounts.findSessionUser(authDb, token) : null;
        const query = new URL(request.url, settings.publicUrl).searchParams;
        const back = { cookie: sealed, query, userId: user?.id ?? null };
        const { journey, ...arrived } = await linkedin.comeBack(authDb, service, settings.secret, back);
        const actor = await accounts.findActorOfMembership(authDb, journey.membershipId);
        if (!actor) throw new linkedin.ConnectionRefused('begun_elsewhere');
        await runAs(db, actor, clock.now(), (context) =>
          linkedin.connect(context, { purpose: journey.purpose, ...arrived }, settings.secret),
        );
        return reply.redirect(`${PAGE}?connected=${journey.purpose}`);
      } catch (error) {
        if (!(error instanceof linkedin.ConnectionRefused)) throw error;
        if (error.why === 'linkedin_failed') log.warn({ error: error.cause }, 'LinkedIn not connected');
        return reply.redirect(`${PAGE}?refused=${error.why}`);
      }
    },
  });

  operation(app, {
    id: 'disconnectLinkedin',
    method: 'POST',
    path: '/linkedin/:purpose/disconnect',
    roles,
    evenWithoutTerms: true,
    summary: 'Give up a connection; its token is taken back at LinkedIn, too',
    params: PurposeParams,
    output: LinkedinView,
    run: async (context, { params }) => {
      await linkedin.disconnect(context, params.purpose);
      return linkedin.getLinkedin(context, configured);
    },
  });

  operation(app, {
    id: 'chooseLinkedinPage',
    method: 'POST',
    path: '/linkedin/page',
    roles: MANAGERS,
    summary: 'Choose in the name of which company page the agency posts',
    body: ChooseLinkedinPage,
    output: LinkedinView,
    run: async (context, { body }) => {
      await linkedin.choosePage(context, body.urn);
      return linkedin.getLinkedin(context, configured);
    },
  });

  operation(app, {
    id: 'beginLinkedinImport',
    method: 'POST',
    path: '/profile-imports/from-linkedin',
    roles,
    summary: 'Read my profile over my connection, as far as what I allowed goes',
    description: '409 `linkedin_lost` where there is no connection that LinkedIn takes.',
    body: BeginProfileImport,
    output: ProfileImportView,
    status: 201,
    run: (context, { body }) => linkedin.beginLinkedinImport(context, body),
  });
}
