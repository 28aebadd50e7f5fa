import type { FastifyInstance } from 'fastify';
import * as notifications from '../../domain/notifications/index.ts';
import { operation } from '../../platform/http/operation.ts';
import { countTry } from '../../platform/http/tries.ts';

const HOUR = 3600;

export default async function views(app: FastifyInstance) {
  const { authDb, settings } = app.services;

  operation(app, {
    id: 'getTexts',
    method: 'GET',
    path: '/me/texts',
    roles: 'signed-in',
    summary: 'Whether I am told by SMS or WhatsApp, where, and of what',
    output: notifications.Texts,
    run: (context) => notifications.getTexts(context, settings),
  });
  operation(app, {
    id: 'sendTextCode',
    method: 'POST',
    path: '/me/texts/code',
    roles: 'signed-in',
    fresh: true,
    summary: 'Text a code to the phone number of my profile, to verify it',
    description:
      'Six digits, good for 10 minutes; the one before counts no more. 409 `no_texts` where this installation sends none, `no_number`. At most 5 an hour, and 5 an hour to one number.',
    body: notifications.SendTextCode,
    output: notifications.Texts,
    run: async (context, { body }) => {
      const { number } = await notifications.getTexts(context, settings);
      await countTry(authDb, { key: `text-code ${context.actor.userId}`, tries: 5, seconds: HOUR });
      if (number) await countTry(authDb, { key: `text-code ${number}`, tries: 5, seconds: HOUR });
      return notifications.sendTextCode(context, body, settings);
    },
  });
  operation(app, {
    id: 'confirmTextNumber',
    method: 'POST',
    path: '/me/texts/confirm',
    roles: 'signed-in',
    summary: 'Verify my number with the code; texts go there from now on',
    description: '409 `no_code` where none counts any more; 5 tries for each.',
    body: notifications.ConfirmTextNumber,
    output: notifications.Texts,
    run: async (context, { body }) => {
      const codeId = await notifications.findTextCode(context);
      // Counted apart from this transaction, which a wrong code rolls back.
      await countTry(authDb, { key: `text-code tried ${codeId}`, tries: 5, seconds: HOUR });
      return notifications.confirmTextNumber(context, body, settings);
    },
  });
  operation(app, {
    id: 'stopTexts',
    method: 'DELETE',
    path: '/me/texts',
    roles: 'signed-in',
    summary: 'Text me no more',
    output: notifications.Texts,
    run: (context) => notifications.stopTexts(context, settings),
  });
  operation(app, {
    id: 'setTextPreference',
    method: 'PUT',
    path: '/me/texts/preferences',
    roles: 'signed-in',
    summary: 'Have one category told by text, or not',
    body: notifications.SetTextPreference,
    output: notifications.Texts,
    run: (context, { body }) => notifications.setTextPreference(context, body, settings),
  });
}
