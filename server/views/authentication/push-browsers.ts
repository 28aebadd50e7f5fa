import type { FastifyInstance } from 'fastify';
import * as notifications from '../../domain/notifications/index.ts';
import { IdParams, operation } from '../../platform/http/operation.ts';

export default async function views(app: FastifyInstance) {
  const { settings } = app.services;

  operation(app, {
    id: 'listPushBrowsers',
    method: 'GET',
    path: '/me/push-browsers',
    roles: 'signed-in',
    summary: 'Browsers in which I am told as the bell rings',
    output: notifications.PushBrowsers,
    run: (context) => notifications.listPushBrowsers(context, settings),
  });
  operation(app, {
    id: 'addPushBrowser',
    method: 'POST',
    path: '/me/push-browsers',
    roles: 'signed-in',
    fresh: true,
    summary: 'Tell me in this browser, too',
    description:
      'Again for the same browser it replaces what was known. 409 `no_push` where this installation sends none, `too_many_browsers`.',
    body: notifications.AddPushBrowser,
    output: notifications.PushBrowsers,
    run: (context, { body }) => notifications.addPushBrowser(context, body, settings),
  });
  operation(app, {
    id: 'removePushBrowser',
    method: 'DELETE',
    path: '/me/push-browsers/:id',
    roles: 'signed-in',
    evenWithoutTerms: true,
    summary: 'Tell me there no more',
    params: IdParams,
    output: notifications.PushBrowsers,
    run: (context, { params }) => notifications.removePushBrowser(context, params.id, settings),
  });
  operation(app, {
    id: 'testPushBrowser',
    method: 'POST',
    path: '/me/push-browsers/:id/test',
    roles: 'signed-in',
    summary: 'Show a test there',
    params: IdParams,
    output: notifications.PushBrowsers,
    run: (context, { params }) => notifications.testPushBrowser(context, params.id, settings),
  });
}
