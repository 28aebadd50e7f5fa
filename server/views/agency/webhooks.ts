import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as webhooks from '../../domain/webhooks/index.ts';
import { runAs } from '../../platform/events.ts';
import { bareOperation, IdParams, operation } from '../../platform/http/operation.ts';

const {
  DeliveryPage,
  ListDeliveries,
  SecretMade,
  WebhookInput,
  WebhookList,
  WebhookMade,
  WebhookTypes,
  WebhookView,
} = webhooks.webhookSchemas;

const Done = z.object({ done: z.literal(true) });
const DeliveryParams = z.strictObject({ id: z.uuid(), deliveryId: z.uuid() });

export default async function views(app: FastifyInstance) {
  const { db, clock, settings } = app.services;
  const roles = ['agency_admin'] as const;

  operation(app, {
    id: 'listWebhooks',
    method: 'GET',
    path: '/webhooks',
    roles,
    summary: 'The webhooks of my agency',
    output: WebhookList,
    run: async (context) => ({ items: await webhooks.listWebhooks(context), most: webhooks.MOST_WEBHOOKS }),
  });
  operation(app, {
    id: 'listWebhookTypes',
    method: 'GET',
    path: '/webhook-types',
    roles,
    summary: 'The events that a webhook may be sent',
    output: WebhookTypes,
    run: async () => webhooks.listWebhookTypes(),
  });
  operation(app, {
    id: 'getWebhook',
    method: 'GET',
    path: '/webhooks/:id',
    roles,
    summary: 'One webhook',
    params: IdParams,
    output: WebhookView,
    run: (context, { params }) => webhooks.getWebhook(context, params.id),
  });
  // No answer that holds a secret is kept to be repeated: neither of these knows an Idempotency-Key.
  bareOperation(app, {
    id: 'createWebhook',
    method: 'POST',
    path: '/webhooks',
    roles,
    fresh: true,
    status: 201,
    summary: 'Have events of my agency posted to an address',
    description: 'How deliveries are signed and repeated: docs/webhooks.md. The other admins are told.',
    body: WebhookInput,
    output: WebhookMade,
    answer: async (actor, { body }, _request, reply) =>
      reply
        .status(201)
        .send(
          await runAs(db, actor, clock.now(), (context) => webhooks.createWebhook(context, body, settings)),
        ),
  });
  bareOperation(app, {
    id: 'rotateWebhookSecret',
    method: 'POST',
    path: '/webhooks/:id/rotate-secret',
    roles,
    fresh: true,
    summary: 'Replace the secret; the old one signs beside the new for a day',
    params: IdParams,
    output: SecretMade,
    answer: (actor, { params }) =>
      runAs(db, actor, clock.now(), (context) =>
        webhooks.rotateWebhookSecret(context, params.id, settings.secret),
      ),
  });
  operation(app, {
    id: 'updateWebhook',
    method: 'PUT',
    path: '/webhooks/:id',
    roles,
    fresh: true,
    summary: 'Change where it goes and which events it is sent',
    params: IdParams,
    body: WebhookInput,
    output: WebhookView,
    run: (context, { params, body }) => webhooks.updateWebhook(context, params.id, body, settings),
  });
  operation(app, {
    id: 'deleteWebhook',
    method: 'DELETE',
    path: '/webhooks/:id',
    roles,
    summary: 'Delete a webhook with its log',
    params: IdParams,
    output: Done,
    run: async (context, { params }) => {
      await webhooks.deleteWebhook(context, params.id);
      return { done: true as const };
    },
  });
  operation(app, {
    id: 'switchWebhookOn',
    method: 'POST',
    path: '/webhooks/:id/switch-on',
    roles,
    summary: 'Send it events from now on',
    params: IdParams,
    output: WebhookView,
    run: (context, { params }) => webhooks.switchWebhookOn(context, params.id),
  });
  operation(app, {
    id: 'switchWebhookOff',
    method: 'POST',
    path: '/webhooks/:id/switch-off',
    roles,
    summary: 'Send it nothing any more; what waits is given up',
    params: IdParams,
    output: WebhookView,
    run: (context, { params }) => webhooks.switchWebhookOff(context, params.id),
  });
  operation(app, {
    id: 'pingWebhook',
    method: 'POST',
    path: '/webhooks/:id/ping',
    roles,
    summary: 'Send a test; its answer appears in the log',
    params: IdParams,
    output: Done,
    run: async (context, { params }) => {
      await webhooks.pingWebhook(context, params.id);
      return { done: true as const };
    },
  });
  operation(app, {
    id: 'listWebhookDeliveries',
    method: 'GET',
    path: '/webhooks/:id/deliveries',
    roles,
    summary: 'What was sent to a webhook in the last 30 days, the newest first',
    params: IdParams,
    query: ListDeliveries,
    output: DeliveryPage,
    run: (context, { params, query }) => webhooks.listWebhookDeliveries(context, params.id, query),
  });
  operation(app, {
    id: 'sendWebhookAgain',
    method: 'POST',
    path: '/webhooks/:id/deliveries/:deliveryId/send-again',
    roles,
    summary: 'Send an event again, with a new day of tries',
    params: DeliveryParams,
    output: Done,
    run: async (context, { params }) => {
      await webhooks.sendWebhookAgain(context, params.id, params.deliveryId);
      return { done: true as const };
    },
  });
}
