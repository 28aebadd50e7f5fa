import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { findActorOfSession } from '../../domain/accounts/index.ts';
import * as platform from '../../domain/platform-administration/index.ts';
import { SYSTEM } from '../../platform/actor.ts';
import { Conflict } from '../../platform/errors.ts';
import { runAs } from '../../platform/events.ts';
import { bareOperation, IdParams } from '../../platform/http/operation.ts';
import { endStreams } from '../../platform/live.ts';
import { sessionOf } from './sessions.ts';

const { ImpersonationStarted, StartImpersonation } = platform.platformSchemas;

export default async function views(app: FastifyInstance) {
  const { db, authDb, clock } = app.services;

  bareOperation(app, {
    id: 'startImpersonating',
    method: 'POST',
    path: '/impersonate/:id',
    roles: ['platform_admin'],
    fresh: true,
    summary: 'Act as a user for at most 30 minutes; needs the permission and a reason',
    description:
      'The session of the user takes the place of one’s own, which is kept. Every event carries both names.',
    params: IdParams,
    body: StartImpersonation,
    output: ImpersonationStarted,
    status: 201,
    answer: async (actor, { params, body }, request, reply) => {
      const started = await runAs(db, actor, clock.now(), (context) =>
        platform.startImpersonation(context, params.id, body),
      );
      const userAgent = request.headers['user-agent'] ?? '';
      const token = await platform.openSession(authDb, started, sessionOf(request), userAgent);
      reply.keepSession(token);
      return reply.status(201).send({ token, endsAt: started.endsAt });
    },
  });

  bareOperation(app, {
    id: 'stopImpersonating',
    method: 'POST',
    path: '/stop-impersonating',
    // Also when the half hour is over, and the session with it.
    roles: 'anyone',
    summary: 'Go back to one’s own session',
    description: 'A browser gets a new token for it; a program goes on with the one that it kept.',
    output: z.object({ stopped: z.literal(true) }),
    answer: async (_actor, _input, request, reply) => {
      const token = request.sessionToken();
      const back = token && (await platform.findWayBack(authDb, token));
      if (!back)
        throw new Conflict('not_impersonating', 'You act as yourself. Sign in anew if this is not you.');
      const admin = await findActorOfSession(authDb, back.session, null);
      const isAdmin = admin?.role === 'platform_admin';
      await runAs(db, isAdmin ? admin : SYSTEM, clock.now(), (context) =>
        platform.endImpersonation(context, back.impersonationId, isAdmin ? 'stopped' : 'cut_short'),
      );
      await endStreams(authDb, token);
      const next = request.hasSessionCookie() && (await platform.goBack(authDb, token));
      if (next) reply.keepSession(next);
      return { stopped: true };
    },
  });
}
