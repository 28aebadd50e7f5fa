import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as accounts from '../../domain/accounts/index.ts';
import { networkOf } from '../../platform/http/network.ts';
import { bareOperation } from '../../platform/http/operation.ts';
import { countTry } from '../../platform/http/tries.ts';
import { verifyLink } from '../../platform/ids.ts';
import { endStreamsOfSession } from '../../platform/live.ts';
import { sessionOf } from './sessions.ts';
import { rememberDevice } from './sign-in.ts';
import { LinkToken } from './sign-up.ts';

const HOUR = 3600;
const Password = z.string().max(accounts.PASSWORD_MAX);
const Done = z.object({ done: z.literal(true) });

export default async function views(app: FastifyInstance) {
  const { authDb, settings } = app.services;
  const generous = settings.mode === 'production' ? 1 : 100;
  const endAll = (sessions: Buffer[]) =>
    Promise.all(sessions.map((session) => endStreamsOfSession(authDb, session)));

  bareOperation(app, {
    id: 'requestPasswordReset',
    method: 'POST',
    path: '/password/forgot',
    roles: 'anyone',
    summary: 'Mail a link to choose a new password; good once, for 30 minutes',
    body: z.strictObject({ email: accounts.EmailAddress }),
    output: z.object({ sent: z.literal(true).describe('The same for an address that nobody has.') }),
    answer: async (_actor, { body }, request) => {
      await countTry(authDb, { key: `forgot ${networkOf(request.ip)}`, tries: 20 * generous, seconds: HOUR });
      await accounts.requestPasswordReset(authDb, body.email);
      return { sent: true };
    },
  });

  bareOperation(app, {
    id: 'resetPassword',
    method: 'POST',
    path: '/password/reset',
    roles: 'anyone',
    summary: 'Choose a new password with the mailed link; all sessions end',
    body: z.strictObject({ token: LinkToken, password: Password }),
    output: Done,
    answer: async (_actor, { body }, _request, reply) => {
      const id = verifyLink(body.token, settings.secret);
      if (!id) throw new accounts.LinkGone('This link is not complete. Open it from the mail again.');
      const { email, ended } = await accounts.resetPassword(authDb, id, body.password);
      await endAll(ended);
      // Who reads the account's mail is no stranger: their sign-in is not held up by those who guess.
      rememberDevice(reply, email, settings);
      return { done: true };
    },
  });

  bareOperation(app, {
    id: 'changePassword',
    method: 'POST',
    path: '/password/change',
    roles: 'signed-in',
    evenWithoutTerms: true,
    summary: 'Change my password; my other sessions and tokens end',
    body: z.strictObject({ currentPassword: Password, password: Password }),
    output: Done,
    answer: async (actor, { body }, request) => {
      const who = { userId: actor.userId!, token: sessionOf(request) };
      await countTry(authDb, { key: `reauthenticate ${who.userId}`, tries: 10, seconds: 300 });
      await endAll(await accounts.changePassword(authDb, who, body));
      return { done: true };
    },
  });
}
