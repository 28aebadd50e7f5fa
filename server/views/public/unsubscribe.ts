import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as notifications from '../../domain/notifications/index.ts';
import { SYSTEM } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { runAs } from '../../platform/events.ts';
import { bareOperation } from '../../platform/http/operation.ts';

const TokenParams = z.strictObject({ token: z.string().max(200) });

/** The link of a mail: whoever bears it turns off mails of that kind, and nothing else. */
export default async function views(app: FastifyInstance) {
  const { db, clock, settings } = app.services;
  const asSystem = <T>(work: (context: Context) => Promise<T>) => runAs(db, SYSTEM, clock.now(), work);
  // By RFC 8058 mail programs post a form; all that it says is in the address.
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 1000 },
    async () => undefined,
  );

  bareOperation(app, {
    id: 'getUnsubscription',
    method: 'GET',
    path: '/unsubscribe/:token',
    roles: 'anyone',
    summary: 'What a mail’s link turns off; a browser is led to its page',
    params: TokenParams,
    output: notifications.Unsubscription,
    answer: async (_actor, { params: { token } }, request, reply) => {
      const found = await asSystem((context) =>
        notifications.getUnsubscription(context, token, settings.secret),
      );
      // Programs of mail that know no one-click open the address itself.
      const isBrowser = request.headers.accept?.includes('text/html');
      return isBrowser ? reply.redirect(`/unsubscribe/${token}`) : found;
    },
  });
  bareOperation(app, {
    id: 'unsubscribe',
    method: 'POST',
    path: '/unsubscribe/:token',
    roles: 'anyone',
    summary: 'Turn off the mails of a mail’s kind; by RFC 8058, also again',
    params: TokenParams,
    output: notifications.Unsubscription,
    answer: (_actor, { params: { token } }) =>
      asSystem((context) => notifications.unsubscribe(context, token, settings.secret)),
  });
}
